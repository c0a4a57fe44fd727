package dev.earshot.dashboard.learning;

import dev.earshot.listener.mention.Correction;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.listener.score.Scorer;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.listener.score.TowardScorer.Toward;
import dev.earshot.sentiment.train.Corrected;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What corrected messages teach: texts with the labels that people gave. A label given toward one
 * topic belongs to what the message says of that topic, for that is what the scorer is asked about.
 */
final class Lessons {

  private final TowardScorer toward;
  private final Scorer scorer;

  /**
   * @param scorer tells what a scorer decided from what a comparison did
   */
  Lessons(TowardScorer toward, Scorer scorer) {
    this.toward = toward;
    this.scorer = scorer;
  }

  /**
   * Each text once. One with two labels, as of two topics that the message does not tell apart,
   * teaches nothing.
   */
  List<Corrected> of(Mention mention) {
    Map<String, Corrected> lessons = new LinkedHashMap<>();
    Set<String> torn = new HashSet<>();
    Correction whole = mention.correction();
    if (whole != null) {
      add(mention, mention.post().text(), whole, lessons, torn);
    }
    for (TopicMatch match : mention.topics()) {
      Correction said = mention.correction(match.topic());
      if (said != null && !said.equals(whole)) {
        said(mention, match.topic()).ifPresent(text -> add(mention, text, said, lessons, torn));
      }
    }
    lessons.keySet().removeAll(torn);
    return List.copyOf(lessons.values());
  }

  private static void add(
      Mention mention,
      String text,
      Correction said,
      Map<String, Corrected> lessons,
      Set<String> torn) {
    // Whoever changes many at once changes them at the same moment.
    String change = said.by() + " " + said.at();
    Corrected lesson = new Corrected(text, mention.language(), said.label(), change);
    Corrected before = lessons.putIfAbsent(text, lesson);
    if (before != null && before.label() != lesson.label()) {
      torn.add(text);
    }
  }

  /** The text that a topic's label is of; empty where no scorer decides by a text. */
  private Optional<String> said(Mention mention, String topic) {
    String text = mention.post().text();
    if (!mention.toward().containsKey(topic)) {
      return Optional.of(text);
    }
    Toward judged = toward.judge(text, mention.language(), mention.topics(), scorer).get(topic);
    if (judged == null) {
      return Optional.of(text);
    }
    String said = judged.said(text);
    boolean byText =
        !said.isBlank() && scorer.score(said, mention.language()).equals(judged.sentiment());
    return byText ? Optional.of(said) : Optional.empty();
  }
}
