package dev.earshot.sentiment.trial;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.sentiment.drop.Driver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Two periods of messages drawn at random, the later one with more of one reason. */
final class Planted {

  static final int BEFORE = 2_000;
  static final int AFTER = 1_000;

  private final String reason;
  private final List<Mention> before = new ArrayList<>();
  private final List<Mention> after = new ArrayList<>();
  private final Set<String> planted = new HashSet<>();
  private final Map<String, String> reasons = new HashMap<>();

  private Planted(String reason) {
    this.reason = reason;
  }

  /** Empty when too few messages of the reason are left beside the two periods. */
  static Optional<Planted> of(List<Reasoned> all, String reason, int extra, Random random) {
    List<Reasoned> drawn = new ArrayList<>(all);
    Collections.shuffle(drawn, random);
    List<Reasoned> left =
        drawn.subList(BEFORE + AFTER, drawn.size()).stream()
            .filter(one -> one.reason().equals(reason))
            .filter(one -> one.mention().label("") == Label.NEGATIVE)
            .limit(extra)
            .toList();
    if (left.size() < extra) {
      return Optional.empty();
    }
    Planted trial = new Planted(reason);
    drawn.subList(0, BEFORE).forEach(one -> trial.add(one, trial.before));
    drawn.subList(BEFORE, BEFORE + AFTER).forEach(one -> trial.add(one, trial.after));
    for (Reasoned one : left) {
      trial.add(one, trial.after);
      trial.planted.add(one.mention().id());
    }
    return Optional.of(trial);
  }

  private void add(Reasoned one, List<Mention> period) {
    period.add(one.mention());
    reasons.put(one.mention().id(), one.reason());
  }

  List<Mention> before() {
    return before;
  }

  List<Mention> after() {
    return after;
  }

  /** Whether most of a driver's messages that have a reason have the planted one. */
  boolean isHit(Driver driver) {
    Map<String, Integer> counts = counts(driver);
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return most > 0 && counts.getOrDefault(reason, 0) == most;
  }

  /** Share of the planted messages that a driver has. */
  double coverage(Driver driver) {
    return driver.messages().stream().filter(planted::contains).count() / (double) planted.size();
  }

  /** Share of the planted reason among a driver's messages of the period that have a reason. */
  double purity(Driver driver) {
    Map<String, Integer> counts = counts(driver);
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return all == 0 ? 0 : counts.getOrDefault(reason, 0) / (double) all;
  }

  private Map<String, Integer> counts(Driver driver) {
    Map<String, Integer> counts = new HashMap<>();
    for (String id : driver.messages()) {
      String of = reasons.getOrDefault(id, "");
      if (!of.isEmpty()) {
        counts.merge(of, 1, Integer::sum);
      }
    }
    return counts;
  }
}
