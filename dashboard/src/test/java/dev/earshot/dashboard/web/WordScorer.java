package dev.earshot.dashboard.web;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.sentiment.score.Reason;
import dev.earshot.sentiment.score.ReasonedScorer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A scorer of a few known words, so that tests know what a page must say. */
final class WordScorer implements ReasonedScorer {

  private static final Map<String, Double> WORDS =
      Map.ofEntries(
          Map.entry("love", 1.2),
          Map.entry("great", 1.0),
          Map.entry("friendly", .9),
          Map.entry("warm", .8),
          Map.entry("brilliant", 1.3),
          Map.entry("happy", 1.0),
          Map.entry("well made", 1.0),
          Map.entry("stuck in the depot", -1.4),
          Map.entry("won't say when", -1.0),
          Map.entry("crashes", -1.4),
          Map.entry("broken", -1.2),
          Map.entry("late again", -1.3),
          Map.entry("no answer", -1.0),
          Map.entry("too expensive", -.9),
          Map.entry("lost", -1.1),
          Map.entry("disappointed", -1.1));

  @Override
  public String name() {
    return "words";
  }

  @Override
  public Sentiment score(String text, String language) {
    double sum = reasons(text, language).stream().mapToDouble(Reason::weight).sum();
    double strength = 1 - Math.exp(-Math.abs(sum));
    double side = .15 + .8 * strength;
    double rest = 1 - side;
    Label label = sum < -.1 ? Label.NEGATIVE : sum > .1 ? Label.POSITIVE : Label.NEUTRAL;
    return switch (label) {
      case NEGATIVE -> new Sentiment(label, side, rest * .7, rest * .3, name(), "1");
      case POSITIVE -> new Sentiment(label, rest * .3, rest * .7, side, name(), "1");
      case NEUTRAL -> new Sentiment(label, .15, .7, .15, name(), "1");
    };
  }

  @Override
  public List<Reason> reasons(String text, String language) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<Reason> reasons = new ArrayList<>();
    WORDS.forEach((word, weight) -> {
      int at = lower.indexOf(word);
      if (at >= 0) {
        int end = at + word.length();
        reasons.add(new Reason(at, end, text.substring(at, end), weight));
      }
    });
    reasons.sort(Comparator.comparingInt(Reason::start));
    return reasons.stream().limit(4).toList();
  }
}
