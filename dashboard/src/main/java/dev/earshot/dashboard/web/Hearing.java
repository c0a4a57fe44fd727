package dev.earshot.dashboard.web;

import dev.earshot.dashboard.state.CoverageBook;
import dev.earshot.listener.collect.Coverage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * When a source was heard in a period, and when not.
 *
 * @param claims all that is known, in order of time
 * @param gaps what is missing; the time since the last round is none unless a round is overdue
 */
record Hearing(Period period, List<Coverage> claims, List<Coverage> gaps) {

  /** A shorter wait for the next round is no gap: hours are the finest that drops are found in. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  Hearing {
    claims = List.copyOf(claims);
    gaps = List.copyOf(gaps);
  }

  /**
   * @param every how long the source waits from round to round, zero where it is not known
   */
  static Hearing of(CoverageBook book, String source, Period period, Duration every) {
    Duration twice = every.multipliedBy(2);
    Duration patience = twice.compareTo(PATIENCE) > 0 ? twice : PATIENCE;
    Instant last = book.lastClaim(source).orElse(period.from());
    List<Coverage> gaps =
        book.gaps(Set.of(source), period.from(), period.to()).stream()
            .filter(gap ->
                gap.from().isBefore(last)
                    || Duration.between(gap.from(), gap.to()).compareTo(patience) > 0)
            .toList();
    return new Hearing(period, book.claims(source, period.from(), period.to()), gaps);
  }

  /** The share of the period that was heard; never all of it where something is missing. */
  String words() {
    if (claims.isEmpty()) {
      return "coverage not known";
    }
    long share = Figures.percent(heard().toSeconds(), period.length().toSeconds());
    String percent = share == 100 && !gaps.isEmpty() ? "over 99%" : share + "%";
    return percent + " of the period heard completely";
  }

  /** Claims may overlap, so each counts from where the one before ended. */
  private Duration heard() {
    Duration heard = Duration.ZERO;
    Instant known = period.from();
    for (Coverage claim : claims) {
      Instant from = later(claim.from(), known);
      Instant to = claim.to().isBefore(period.to()) ? claim.to() : period.to();
      if (claim.complete() && from.isBefore(to)) {
        heard = heard.plus(Duration.between(from, to));
        known = to;
      }
    }
    return heard;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
