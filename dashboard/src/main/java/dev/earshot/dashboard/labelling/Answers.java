package dev.earshot.dashboard.labelling;

import dev.earshot.dashboard.labelling.Measured.Answered;
import dev.earshot.dashboard.labelling.Measured.Group;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.sentiment.evaluate.Evaluation;
import dev.earshot.sentiment.evaluate.LabelledText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares what people said with what the scorer says. */
final class Answers {

  private Answers() {}

  static Measured measure(
      String topic, Map<String, List<Said>> said, Map<String, Mention> mentions) {
    List<Answered> all = new ArrayList<>();
    List<List<Said>> known = new ArrayList<>();
    said.forEach((id, answers) -> {
      Mention mention = mentions.get(id);
      if (mention != null) {
        List<Label> labels = answers.stream().map(Said::label).toList();
        boolean agreed = labels.stream().distinct().count() == 1;
        all.add(new Answered(mention, most(labels), labels.size(), agreed));
        known.add(answers);
      }
    });
    List<Answered> twice = all.stream().filter(answered -> answered.people() > 1).toList();
    return new Measured(
        all,
        evaluation(topic, all),
        groups(topic, all, Mention::language),
        groups(topic, all, mention -> mention.post().source()),
        twice.size(),
        (int) twice.stream().filter(Answered::agreed).count(),
        (int) all.stream().filter(one -> one.mention().correction(topic) != null).count(),
        Pairs.of(known));
  }

  /** What most said; of equally many, what was said first. */
  private static Label most(List<Label> labels) {
    Map<Label, Long> counts =
        labels.stream().collect(Collectors.groupingBy(label -> label, Collectors.counting()));
    Label best = labels.getFirst();
    for (Label label : labels) {
      best = counts.getOrDefault(label, 0L) > counts.getOrDefault(best, 0L) ? label : best;
    }
    return best;
  }

  private static List<Group> groups(
      String topic, List<Answered> all, Function<Mention, String> by) {
    Map<String, List<Answered>> groups =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    answered -> by.apply(answered.mention()), TreeMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .map(group -> new Group(group.getKey(), evaluation(topic, group.getValue())))
        .sorted(Comparator.comparingInt((Group group) -> group.evaluation().n()).reversed())
        .toList();
  }

  private static Evaluation evaluation(String topic, List<Answered> answered) {
    List<LabelledText> truths =
        answered.stream()
            .map(one -> new LabelledText(one.truth(), one.mention().post().text()))
            .toList();
    List<Sentiment> given = answered.stream().map(one -> one.mention().sentiment(topic)).toList();
    return Evaluation.of(truths, given, Duration.ZERO);
  }
}
