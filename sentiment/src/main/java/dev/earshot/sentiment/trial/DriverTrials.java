package dev.earshot.sentiment.trial;

import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.drop.DropExplainer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * How often the explanation names a cause that is known because it was planted: 2,000 messages
 * before, 1,000 after and some more of one reason, all drawn from one file.
 */
public final class DriverTrials {

  /** A reason that says that there is none. */
  private static final String NONE = "can't tell";

  private static final int FIRST = 3;

  private final DropExplainer explainer = new DropExplainer();
  private final List<Reasoned> messages;
  private final List<String> reasons;
  private final long seed;

  /**
   * @param seed of all draws
   * @throws IllegalArgumentException if there are too few messages to draw from
   */
  public DriverTrials(List<Reasoned> messages, long seed) {
    if (messages.size() <= Planted.BEFORE + Planted.AFTER) {
      throw new IllegalArgumentException(
          "%d messages are too few to draw from; more than %d are needed"
              .formatted(messages.size(), Planted.BEFORE + Planted.AFTER));
    }
    this.messages = List.copyOf(messages);
    this.seed = seed;
    this.reasons =
        messages.stream()
            .map(Reasoned::reason)
            .filter(reason -> !reason.isEmpty() && !reason.equalsIgnoreCase(NONE))
            .distinct()
            .sorted()
            .toList();
  }

  /**
   * What was found of one number of planted messages.
   *
   * @param trials reasons times repetitions, less those of which too few messages are left
   * @param top1 share of the trials whose first driver, be it a guess, is mostly of the planted
   *     reason
   * @param top3 the same of any of the first three
   * @param named share of the trials in which the first driver is no guess
   * @param namedRight the same, and mostly of the planted reason
   * @param coverage mean share of the planted messages that the first driver has, where it is right
   * @param purity mean share of the planted reason among the first driver's messages, where it is
   *     right
   */
  public record Found(
      int planted,
      int trials,
      double top1,
      double top3,
      double named,
      double namedRight,
      double coverage,
      double purity) {}

  /**
   * @param repetitions trials of each reason
   */
  public Found plant(int extra, int repetitions) {
    Counts counts = new Counts();
    for (int repetition = 0; repetition < repetitions; repetition++) {
      for (String reason : reasons) {
        Random random = random(repetition, reason.hashCode() + extra);
        Planted.of(messages, reason, extra, random).ifPresent(counts::add);
      }
    }
    return counts.found(extra);
  }

  /** How many trials {@link #plant} makes. */
  public int size(int repetitions) {
    return repetitions * reasons.size();
  }

  /** What is dealt anew where nothing must be named. */
  public enum Dealt {
    /** Which period a message belongs to. */
    PERIODS,
    /** Which label a message has; what people speak of more stays. */
    LABELS
  }

  /**
   * What is told although nothing moved the net sentiment.
   *
   * @param named share of the deals in which anything is told for sure
   * @param shown the same, guesses included
   */
  public record FalselyTold(double named, double shown) {}

  /** Deals anew and asks for an explanation each time. */
  public FalselyTold falselyTold(Dealt dealt, int deals, int extra) {
    int named = 0;
    int shown = 0;
    int all = 0;
    for (int deal = 0; deal < deals; deal++) {
      Random random = random(deal, dealt.name().hashCode());
      String reason = reasons.get(deal % reasons.size());
      Optional<Planted> planted = Planted.of(messages, reason, extra, random);
      if (planted.isPresent()) {
        all++;
        List<Driver> drivers = drivers(planted.get(), dealt, random);
        named += drivers.stream().allMatch(Driver::guess) ? 0 : 1;
        shown += drivers.isEmpty() ? 0 : 1;
      }
    }
    double n = Math.max(1, all);
    return new FalselyTold(named / n, shown / n);
  }

  private List<Driver> drivers(Planted planted, Dealt dealt, Random random) {
    List<Mention> both = new ArrayList<>(planted.before());
    both.addAll(planted.after());
    if (dealt == Dealt.PERIODS) {
      Collections.shuffle(both, random);
    } else {
      both = relabelled(both, random);
    }
    int before = planted.before().size();
    return drivers(both.subList(0, before), both.subList(before, both.size()));
  }

  private List<Driver> drivers(List<Mention> before, List<Mention> after) {
    return explainer.explain("", before, after).drivers().stream()
        .filter(driver -> driver.kind() != Driver.Kind.NOT_EXPLAINED)
        .toList();
  }

  private static List<Mention> relabelled(List<Mention> mentions, Random random) {
    List<Sentiment> dealt = new ArrayList<>(mentions.stream().map(Mention::sentiment).toList());
    Collections.shuffle(dealt, random);
    List<Mention> relabelled = new ArrayList<>();
    for (int i = 0; i < dealt.size(); i++) {
      Mention m = mentions.get(i);
      relabelled.add(
          new Mention(m.post(), m.language(), dealt.get(i), m.topics(), m.toward(), m.themes()));
    }
    return relabelled;
  }

  private Random random(long repetition, long what) {
    return new Random(seed * 1_000_003 + repetition * 7_919 + what);
  }

  private final class Counts {
    private int trials;
    private int first;
    private int amongThree;
    private int named;
    private int namedRight;
    private double coverage;
    private double purity;

    void add(Planted trial) {
      trials++;
      List<Driver> drivers = drivers(trial.before(), trial.after());
      if (drivers.isEmpty()) {
        return;
      }
      Driver told = drivers.getFirst();
      named += told.guess() ? 0 : 1;
      amongThree += drivers.stream().limit(FIRST).anyMatch(trial::isHit) ? 1 : 0;
      if (trial.isHit(told)) {
        first++;
        namedRight += told.guess() ? 0 : 1;
        coverage += trial.coverage(told);
        purity += trial.purity(told);
      }
    }

    Found found(int extra) {
      double n = Math.max(1, trials);
      double hits = Math.max(1, first);
      return new Found(
          extra,
          trials,
          first / n,
          amongThree / n,
          named / n,
          namedRight / n,
          coverage / hits,
          purity / hits);
    }
  }
}
