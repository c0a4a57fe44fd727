package dev.earshot.sentiment.drop;

import dev.earshot.sentiment.drop.Candidate.Family;
import dev.earshot.sentiment.theme.Members;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gives every message to one driver at most, the surest driver first. */
final class Peeling {

  static final String NOT_EXPLAINED = "not explained";

  private static final int MOST_DRIVERS = 8;

  /** Guessed is only where nothing is sure to have moved the way all went. */
  private static final int MOST_GUESSES = 3;

  /**
   * How far behind the bar a theme may be and still be a guess, in standard deviations. Something
   * is nearly always: it is what to look at first, not what happened.
   */
  private static final double GUESS = -2.4;

  /** Against a period of fewer messages anything could be guessed. */
  private static final int FEWEST_TO_GUESS_FROM = 30;

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

  /** Of the messages of a theme: who has so many of them has the theme. */
  private static final double SAME = .5;

  /** What is said there of a subject is worth telling from so many more of the messages on. */
  private static final double SPOKEN_OF = .25;

  private final Comparison comparison;
  private final List<Candidate> candidates;
  private final Bars bars;
  private final LabelTest test;
  private final Tally all;
  private final boolean[] taken;
  private final List<Row> rows = new ArrayList<>();

  /** Neither period may be empty. */
  Peeling(Comparison comparison) {
    this.comparison = comparison;
    this.taken = new boolean[comparison.size()];
    this.all = comparison.tally(any -> true);
    this.bars = new Bars(comparison.tally(comparison::fresh).shift());
    this.candidates = new Candidates(comparison, bars).all();
    this.test = new LabelTest(comparison, candidates);
  }

  List<Driver> drivers() {
    Choice next = next(true);
    while (next != null && (rows.size() < MOST_DRIVERS || partOf(next.candidate()) != null)) {
      take(next);
      next = next(next.sure());
    }
    Candidate rest = rest();
    rows.add(new Row(rest, false, claim(rest.members())));
    return rows.stream().map(this::driver).toList();
  }

  /** A driver and the messages that it has. */
  private record Row(Candidate candidate, boolean guess, List<Integer> messages) {}

  private record Choice(Candidate candidate, boolean sure) {}

  /**
   * The surest of those that chance does not explain, or else the nearest to that. Measured against
   * the messages nobody took yet: what a driver before took away must not make the rest look
   * changed. An author counts with all copies, all others with what counts of each.
   *
   * @param sure whether any may still be sure; after a guess nothing is
   */
  private @Nullable Choice next(boolean sure) {
    boolean guess = rows.size() < MOST_GUESSES && mayGuess() && !explained();
    IntPredicate fresh = message -> !taken[message] && comparison.fresh(message);
    if ((!sure && !guess) || comparison.tally(fresh).isEmpty()) {
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
      if (beyond > furthest && isWorthGuessing(candidate)) {
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

  /** Where something was said answers nothing; what it was about may. */
  private boolean isWorthGuessing(Candidate candidate) {
    return candidate.kind() == Driver.Kind.THEME && partOf(candidate) == null;
  }

  private boolean mayGuess() {
    return Math.min(all.count(0), all.count(1)) >= FEWEST_TO_GUESS_FROM;
  }

  /** Whether something moved the way all went for sure. */
  private boolean explained() {
    double change = all.mean(1) - all.mean(0);
    return rows.stream()
        .anyMatch(row -> !row.guess() && Contribution.of(tally(row), all).points() * change >= 0);
  }

  private void take(Choice choice) {
    Candidate candidate = choice.candidate();
    Row whole = partOf(candidate);
    if (whole == null) {
      rows.add(new Row(candidate, !choice.sure(), claim(candidate.members())));
    } else {
      whole.messages().addAll(claim(candidate.members()));
    }
  }

  /**
   * The row that has most of the messages of a theme already: other words for the same are no row
   * of their own. Null for themes that a team has named, and where there is none.
   */
  private @Nullable Row partOf(Candidate candidate) {
    if (candidate.kind() != Driver.Kind.THEME || candidate.namedByTeam()) {
      return null;
    }
    boolean[] own = new boolean[taken.length];
    for (int message : candidate.members().messages()) {
      own[message] = true;
    }
    for (Row row : rows) {
      long shared = row.messages().stream().filter(message -> own[message]).count();
      if (row.candidate().kind() == Driver.Kind.THEME
          && !row.candidate().namedByTeam()
          && shared >= SAME * candidate.members().size()) {
        return row;
      }
    }
    return null;
  }

  private Tally tally(Row row) {
    return comparison.tally(
        row.messages().stream().mapToInt(Integer::intValue).toArray(), any -> true);
  }

  private Driver driver(Row row) {
    Candidate candidate = row.candidate();
    Tally tally = tally(row);
    Contribution contribution = Contribution.of(tally, all);
    double points = contribution.points();
    double doubt = Judgement.QUANTILE * Certainty.of(tally, all).error();
    boolean named = candidate.kind() != Driver.Kind.NOT_EXPLAINED;
    double sure = named ? Math.max(0, Math.abs(points) - doubt) : 0;
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
        isPlace(candidate) ? spokenOf(row.messages()) : candidate.terms(),
        ids(row.messages(), 1),
        ids(row.messages(), 0),
        row.guess());
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
    return order.stream().map(members::message).collect(Collectors.toCollection(ArrayList::new));
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
