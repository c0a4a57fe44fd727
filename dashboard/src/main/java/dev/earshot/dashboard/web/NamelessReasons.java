package dev.earshot.dashboard.web;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.mention.Span;
import dev.earshot.sentiment.score.Reason;
import dev.earshot.sentiment.score.ReasonedScorer;
import java.util.List;
import java.util.Optional;

/**
 * Reasons without the names that a message was found by. A scorer does not know whom a message is
 * about and may have learned something of a name, or join it to the word beside it; people are told
 * the words that are said of it.
 */
final class NamelessReasons {

  /** Fall of the label's log-odds below which words are not worth telling, as for scorers. */
  private static final double LEAST = .08;

  private static final double CERTAIN = 1e-9;

  private final ReasonedScorer by;
  private final String text;
  private final String language;
  private final List<Span> names;

  private NamelessReasons(ReasonedScorer by, String text, String language, List<Span> names) {
    this.by = by;
    this.text = text;
    this.language = language;
    this.names = names;
  }

  /**
   * @param names places in the text
   */
  static List<Reason> of(String text, String language, List<Span> names, ReasonedScorer by) {
    return new NamelessReasons(by, text, language, names).find();
  }

  /**
   * Where a name is among the reasons, they are sought anew in a text in which a handle stands in
   * its place, which no scorer tells as a reason; how strong each is is measured in the text as it
   * is.
   */
  private List<Reason> find() {
    List<Reason> all = by.reasons(text, language);
    if (all.stream().noneMatch(this::hasName)) {
      return all;
    }
    Sentiment given = by.score(text, language);
    return by.reasons(masked(), language).stream()
        .filter(reason -> !hasName(reason))
        .flatMap(reason -> measured(reason, given).stream())
        .toList();
  }

  private boolean hasName(Reason reason) {
    return names.stream()
        .anyMatch(name -> name.start() < reason.end() && reason.start() < name.end());
  }

  private String masked() {
    StringBuilder masked = new StringBuilder(text);
    for (Span name : names) {
      String handle = "@" + "x".repeat(name.end() - name.start() - 1);
      masked.replace(name.start(), name.end(), handle);
    }
    return masked.toString();
  }

  private Optional<Reason> measured(Reason reason, Sentiment given) {
    Label label = given.label();
    String rest = text.substring(0, reason.start()) + text.substring(reason.end());
    double left = by.score(rest, language).probability(label);
    double fall = logOdds(given.probability(label)) - logOdds(left);
    double weight = label == Label.NEGATIVE ? -fall : fall;
    return fall < LEAST
        ? Optional.empty()
        : Optional.of(new Reason(reason.start(), reason.end(), reason.text(), weight));
  }

  /** Bounded, so that certainty can be told from more certainty no more. */
  private static double logOdds(double probability) {
    return Math.log(Math.max(probability, CERTAIN) / Math.max(1 - probability, CERTAIN));
  }
}
