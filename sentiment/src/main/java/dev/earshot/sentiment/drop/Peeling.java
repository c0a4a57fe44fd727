package dev.earshot.sentiment.drop;

import dev.earshot.sentiment.drop.Candidate.Family;
import dev.earshot.sentiment.theme.Members;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gives every message to one driver at most, the surest driver first. */
final class Peeling {

  static final String NOT_EXPLAINED = "not explained";

  private static final int MOST_DRIVERS = 8;

  /** Guesses are added to what is sure up to so many rows. */
  private static final int WITH_GUESSES = 3;

  /**
   * How far behind the bar a theme may be and still be a guess, in standard deviations. Something
   * is nearly always: it is what to look at first, not what happened.
   */
  private static final double GUESS = -1.4;

  private static final int FEWEST_MESSAGES = 10;
  private static final double SMALLEST_SHARE = .01;

  /** Of the whole change; a list of crumbs explains nothing. */
  private static final double SMALLEST_PART = .03;

  /** A theme that the team has named is preferred to one that is surer by no more than this. */
  private static final double NAMED_BY_THE_TEAM = 1.5;

  /**
   * A source, a language or a term of the topic says where it was said and not what: it comes
   * before a theme only if it is three times as sure.
   */
  private static final double WHERE = 1.0 / 3;

  /** What is said there of a subject is worth telling from so many more of the messages on. */
  private static final double SPOKEN_OF = .25;

  private final Comparison comparison;
  private final List<Candidate> candidates;
  private final Bars bars;
  private final LabelTest test;
  private final Tally all;
  private final boolean[] taken;

  /** Neither period may be empty. */
  Peeling(Comparison comparison) {
    this.comparison = comparison;
    this.taken = new boolean[comparison.size()];
    this.all = comparison.tally(any -> true);
    this.bars = new Bars(comparison, comparison.tally(comparison::fresh).shift());
    this.candidates = new Candidates(comparison, bars).all();
    this.test = new LabelTest(comparison, candidates);
  }

  List<Driver> drivers() {
    List<Driver> drivers = new ArrayList<>();
    boolean sure = true;
    Choice next = next(true, true);
    while (next != null && drivers.size() < MOST_DRIVERS) {
      sure = next.sure();
      drivers.add(take(next.candidate(), !sure));
      next = next(sure, drivers.size() < WITH_GUESSES);
    }
    drivers.add(take(rest(), false));
    return drivers;
  }

  private record Choice(Candidate candidate, boolean sure) {}

  /**
   * The surest of those that chance does not explain, or else the nearest to that. Measured against
   * the messages nobody took yet: what a driver before took away must not make the rest look
   * changed. An author counts with all copies, all others with what counts of each.
   *
   * @param sure whether any may still be sure; after a guess nothing is
   * @param guess whether one that may be chance will do
   */
  private @Nullable Choice next(boolean sure, boolean guess) {
    IntPredicate fresh = message -> !taken[message] && comparison.fresh(message);
    if (!sure && !guess || comparison.tally(fresh).isEmpty()) {
      return null;
    }
    Judgement people = new Judgement(comparison, fresh, bars, test);
    Judgement everything = new Judgement(comparison, message -> !taken[message], bars, test);
    Candidate surest = null;
    double most = Double.NEGATIVE_INFINITY;
    Candidate nearest = null;
    double furthest = GUESS;
    for (Candidate candidate : candidates) {
      Tally free = free(candidate);
      double points = Contribution.of(free, all).points();
      if (!isLarge(free) || !isMuch(points)) {
        continue;
      }
      Judgement judgement = candidate.family() == Family.AUTHORS ? everything : people;
      double beyond = judgement.beyondChance(candidate, points, guess ? GUESS : 0);
      if (sure && beyond >= 0) {
        double size = judgement.sure(candidate, points);
        size *= size > 0 ? preference(candidate) : 1;
        if (size > most) {
          most = size;
          surest = candidate;
        }
      }
      if (beyond > furthest && candidate.kind() == Driver.Kind.THEME) {
        furthest = beyond;
        nearest = candidate;
      }
    }
    if (surest != null) {
      return new Choice(surest, true);
    }
    return guess && nearest != null ? new Choice(nearest, false) : null;
  }

  private static double preference(Candidate candidate) {
    if (isPlace(candidate)) {
      return WHERE;
    }
    return candidate.namedByTeam() ? NAMED_BY_THE_TEAM : 1;
  }

  private static boolean isPlace(Candidate candidate) {
    return switch (candidate.kind()) {
      case SOURCE, LANGUAGE, TERM -> true;
      case THEME, AUTHOR, NOT_EXPLAINED -> false;
    };
  }

  private boolean isMuch(double points) {
    return Math.abs(points) >= SMALLEST_PART * 100 * Math.abs(all.mean(1) - all.mean(0));
  }

  private boolean isLarge(Tally tally) {
    for (int period = 0; period < 2; period++) {
      double n = tally.count(period);
      if (n >= FEWEST_MESSAGES && n >= SMALLEST_SHARE * all.count(period)) {
        return true;
      }
    }
    return false;
  }

  private Tally free(Candidate candidate) {
    return comparison.tally(candidate.members().messages(), message -> !taken[message]);
  }

  private Candidate rest() {
    int[] messages = IntStream.range(0, taken.length).filter(message -> !taken[message]).toArray();
    return new Candidate(
        Driver.Kind.NOT_EXPLAINED,
        Family.KNOWN,
        NOT_EXPLAINED,
        List.of(),
        new Members(messages, new double[messages.length]));
  }

  private Driver take(Candidate candidate, boolean guess) {
    Tally tally = free(candidate);
    Contribution contribution = Contribution.of(tally, all);
    double points = contribution.points();
    double doubt = Judgement.QUANTILE * Certainty.of(tally, all).error();
    boolean named = candidate.kind() != Driver.Kind.NOT_EXPLAINED;
    double sure = named ? Math.max(0, Math.abs(points) - doubt) : 0;
    List<Integer> claimed = claim(candidate.members());
    return new Driver(
        candidate.name(),
        candidate.kind(),
        points,
        contribution.rate(),
        contribution.mix(),
        Math.copySign(sure, points),
        (int) tally.count(1),
        (int) tally.count(0),
        lift(tally),
        isPlace(candidate) ? spokenOf(claimed) : candidate.terms(),
        ids(claimed, 1),
        ids(claimed, 0),
        guess);
  }

  /** The words of the theme that so many more of some messages are about than before, or none. */
  private List<String> spokenOf(List<Integer> claimed) {
    boolean[] among = new boolean[taken.length];
    claimed.forEach(message -> among[message] = true);
    Tally whole = comparison.tally(message -> among[message]);
    List<String> words = List.of();
    double most = SPOKEN_OF;
    for (Candidate theme : candidates) {
      Tally part = comparison.tally(theme.members().messages(), message -> among[message]);
      double more = share(part, whole, 1) - share(part, whole, 0);
      if (theme.kind() == Driver.Kind.THEME && more >= most) {
        most = more;
        words = theme.namedByTeam() ? List.of(theme.name()) : theme.terms();
      }
    }
    return words;
  }

  private static double share(Tally part, Tally whole, int period) {
    return whole.count(period) == 0 ? 0 : part.count(period) / whole.count(period);
  }

  /** Takes the messages nobody has; most typical first. */
  private List<Integer> claim(Members members) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      if (!taken[members.message(i)]) {
        order.add(i);
        taken[members.message(i)] = true;
      }
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -members.typicality(i)));
    return order.stream().map(members::message).toList();
  }

  private List<String> ids(List<Integer> messages, int period) {
    return messages.stream()
        .filter(message -> comparison.period(message) == period)
        .map(message -> comparison.mention(message).id())
        .toList();
  }

  private double lift(Tally tally) {
    return tally.count(0) == 0
        ? 0
        : tally.count(1) / all.count(1) / (tally.count(0) / all.count(0));
  }
}
