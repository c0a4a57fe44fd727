package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.Suggestion;
import java.util.Locale;

/** Says in words what the answers to a topic's alerts suggest. */
final class RuleAdvice {

  private RuleAdvice() {}

  /** Whether another sensitivity is suggested. */
  static boolean changes(Suggestion suggestion) {
    return switch (suggestion.kind()) {
      case STRICTER, MORE_SENSITIVE -> true;
      case WAIT, KEEP -> false;
    };
  }

  static String words(Suggestion suggestion) {
    String to = suggestion.to().name().toLowerCase(Locale.ROOT);
    return switch (suggestion.kind()) {
      case WAIT ->
          "Once %d alerts of the last %d days are judged, a sensitivity is suggested."
              .formatted(Suggestion.LEAST_ANSWERS, RulePresenter.DAYS);
      case STRICTER ->
          "Try %s: it would have sent %d of the %d useful alerts and %d of the %d wrong ones."
              .formatted(
                  to,
                  suggestion.keepsUseful(),
                  suggestion.useful(),
                  suggestion.raisesWrong(),
                  suggestion.wrong());
      case MORE_SENSITIVE ->
          "Hardly any alert was wrong, so there is room for %s: it would have sent %s more."
              .formatted(to, Figures.grouped(suggestion.more()));
      case KEEP -> "Keep %s: no other sensitivity fits the answers better.".formatted(to);
    };
  }
}
