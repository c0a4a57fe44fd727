package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.Precision;
import dev.earshot.dashboard.incident.Suggestion;
import dev.earshot.dashboard.topic.SensitivityChoice;
import dev.earshot.dashboard.topic.TopicBook;
import dev.earshot.dashboard.web.MessageRow.When;
import dev.earshot.dashboard.web.RulePage.Change;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topic.Rule;
import dev.earshot.listener.topic.Topic.Sensitivity;
import java.util.Locale;
import java.util.Optional;

/** Makes what the page of a rule says of its sensitivity: in use, how often right, who chose it. */
final class RuleSettings {

  private static final int MOST_CHOICES = 10;

  private final TopicBook topics;

  RuleSettings(TopicBook topics) {
    this.topics = topics;
  }

  /**
   * @param shown the sensitivity whose replay is shown
   * @param precision of the rule, as {@code suggestion}
   */
  RulePage.Rule present(
      Topic topic,
      Rule rule,
      Sensitivity shown,
      Precision precision,
      Suggestion suggestion,
      Times times) {
    Optional<SensitivityChoice> choice = topics.choice(topic.id(), rule);
    Sensitivity used = topic.sensitivity(rule);
    return new RulePage.Rule(
        topic.id(),
        key(rule),
        name(rule),
        key(used),
        choice.map(RuleSettings::origin).orElse(""),
        right(precision),
        RuleAdvice.words(suggestion),
        RuleAdvice.changes(suggestion) ? key(suggestion.to()) : "",
        shown == used ? "" : key(shown),
        choice.map(made -> key(made.used())).orElse(""),
        topics.choices(topic.id(), rule).stream()
            .limit(MOST_CHOICES)
            .map(made -> change(made, times))
            .toList());
  }

  private static String origin(SensitivityChoice choice) {
    return choice.chosen() == choice.written()
        ? ""
        : "Chosen here instead of %s; it stays until that changes in topics.yml."
            .formatted(key(choice.written()));
  }

  private static Change change(SensitivityChoice made, Times times) {
    return new Change(
        new When(times.at(made.at()), times.iso(made.at()), times.full(made.at())),
        "%s instead of %s".formatted(key(made.chosen()), key(made.used())),
        made.by());
  }

  private static String right(Precision precision) {
    if (precision.answered() == 0) {
      return "Nobody has judged an alert of this rule yet. Each incident's page asks for it.";
    }
    return "%s of %s judged alerts were right: %s useful, %s expected, %s wrong."
        .formatted(
            Figures.grouped(precision.right()),
            Figures.grouped(precision.answered()),
            Figures.grouped(precision.useful()),
            Figures.grouped(precision.expected()),
            Figures.grouped(precision.wrong()));
  }

  /** For links and forms. */
  static String key(Rule rule) {
    return rule == Rule.DROP ? "drops" : "spikes";
  }

  static String name(Rule rule) {
    return rule == Rule.DROP ? "Sentiment drops" : "Mention spikes";
  }

  /** False alarms to expect: of drops as calibrated, of spikes as measured in docs/detection.md. */
  static String promise(Rule rule, Sensitivity sensitivity) {
    return rule == Rule.DROP
        ? switch (sensitivity) {
          case STRICT -> "false alarms to expect: 0.3 in 30 days";
          case BALANCED -> "false alarms to expect: 1 in 30 days";
          case SENSITIVE -> "false alarms to expect: 3 in 30 days";
        }
        : switch (sensitivity) {
          case STRICT -> "false alarms measured: 0.5 in 30 days";
          case BALANCED -> "false alarms measured: 1.3 in 30 days";
          case SENSITIVE -> "false alarms measured: 2.9 in 30 days";
        };
  }

  static String key(Sensitivity sensitivity) {
    return sensitivity.name().toLowerCase(Locale.ROOT);
  }
}
