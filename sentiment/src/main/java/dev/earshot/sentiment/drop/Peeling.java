package dev.earshot.sentiment.drop;

import dev.earshot.sentiment.theme.Members;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gives every message to one driver at most, the surest driver first. */
final class Peeling {

  static final String NOT_EXPLAINED = "not explained";

  private static final int MOST_DRIVERS = 8;
  private static final int FEWEST_MESSAGES = 20;
  private static final double SMALLEST_SHARE = .05;

  /** Standard errors that a driver must be away from none to be named among many candidates. */
  private static final double NAMED = 3.5;

  private final Comparison comparison;
  private final Tally all;
  private final boolean[] taken;

  Peeling(Comparison comparison) {
    this.comparison = comparison;
    this.taken = new boolean[comparison.size()];
    this.all = free(true);
  }

  /** All messages nobody took yet. */
  private Tally free(boolean copies) {
    Tally tally = new Tally();
    for (int message = 0; message < taken.length; message++) {
      if (!taken[message] && (copies || comparison.fresh(message))) {
        add(tally, message);
      }
    }
    return tally;
  }

  List<Driver> drivers(List<Candidate> candidates) {
    List<Driver> drivers = new ArrayList<>();
    Candidate best = best(candidates);
    while (best != null && drivers.size() < MOST_DRIVERS) {
      drivers.add(take(best));
      best = best(candidates);
    }
    drivers.add(take(rest()));
    return drivers;
  }

  private @Nullable Candidate best(List<Candidate> candidates) {
    Tally free = free(true);
    Tally fresh = free(false);
    if (fresh.count(0) == 0 || fresh.count(1) == 0) {
      return null;
    }
    Candidate best = null;
    double most = 0;
    for (Candidate candidate : candidates) {
      Certainty certainty =
          certainty(candidate, candidate.kind() == Driver.Kind.AUTHOR ? free : fresh);
      double sure = Math.min(certainty.bound(), Math.abs(shown(candidate, certainty)));
      if (certainty.z() >= NAMED && sure > most && isLarge(candidate)) {
        most = sure;
        best = candidate;
      }
    }
    return best;
  }

  /**
   * Measured against the messages nobody took yet: what a driver before took away must not make the
   * rest look changed. An author counts with all copies, a theme with one of each author.
   */
  private Certainty certainty(Candidate candidate, Tally free) {
    boolean author = candidate.kind() == Driver.Kind.AUTHOR;
    Tally tally = new Tally();
    for (int i = 0; i < candidate.members().size(); i++) {
      int message = candidate.members().message(i);
      if (!taken[message] && (author || comparison.fresh(message))) {
        add(tally, message);
      }
    }
    return Certainty.of(tally, free);
  }

  /**
   * The points that would stand in its row, without the doubt; 0 where they and the evidence have
   * opposite signs. Where all messages have one label no row has points and the evidence decides.
   */
  private double shown(Candidate candidate, Certainty certainty) {
    if (all.spread(0) + all.spread(1) == 0) {
      return certainty.bound();
    }
    double points = Contribution.of(free(candidate), all).points();
    boolean agrees = points * certainty.points() > 0;
    return agrees ? Math.max(0, Math.abs(points) - 1.96 * certainty.error()) : 0;
  }

  private boolean isLarge(Candidate candidate) {
    Tally tally = free(candidate);
    for (int period = 0; period < 2; period++) {
      double n = tally.count(period);
      if (n >= FEWEST_MESSAGES && n >= SMALLEST_SHARE * all.count(period)) {
        return true;
      }
    }
    return false;
  }

  private Tally free(Candidate candidate) {
    Tally tally = new Tally();
    for (int i = 0; i < candidate.members().size(); i++) {
      int message = candidate.members().message(i);
      if (!taken[message]) {
        add(tally, message);
      }
    }
    return tally;
  }

  private void add(Tally tally, int message) {
    tally.add(comparison.period(message), comparison.value(message));
  }

  private Candidate rest() {
    int[] messages = IntStream.range(0, taken.length).filter(message -> !taken[message]).toArray();
    return new Candidate(
        Driver.Kind.NOT_EXPLAINED,
        NOT_EXPLAINED,
        List.of(),
        new Members(messages, new double[messages.length]));
  }

  private Driver take(Candidate candidate) {
    Tally tally = free(candidate);
    Contribution contribution = Contribution.of(tally, all);
    double sure = Math.max(0, Math.abs(contribution.points()) - doubt(tally));
    List<String> ids = claim(candidate.members());
    return new Driver(
        candidate.name(),
        candidate.kind(),
        contribution.points(),
        contribution.rate(),
        contribution.mix(),
        candidate.kind() == Driver.Kind.NOT_EXPLAINED
            ? 0
            : Math.copySign(sure, contribution.points()),
        (int) tally.count(1),
        (int) tally.count(0),
        lift(tally),
        candidate.terms(),
        ids);
  }

  /** Takes the messages nobody has; ids of those of the period after, most typical first. */
  private List<String> claim(Members members) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      if (!taken[members.message(i)]) {
        order.add(i);
        taken[members.message(i)] = true;
      }
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -members.typicality(i)));
    return order.stream()
        .map(members::message)
        .filter(message -> comparison.period(message) == 1)
        .map(message -> comparison.mention(message).id())
        .toList();
  }

  private double doubt(Tally tally) {
    return 1.96 * Certainty.of(tally, all).error();
  }

  private double lift(Tally tally) {
    return tally.count(0) == 0
        ? 0
        : tally.count(1) / all.count(1) / (tally.count(0) / all.count(0));
  }
}
