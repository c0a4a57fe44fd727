package dev.earshot.sentiment.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.drop.DropDetection;
import dev.earshot.sentiment.drop.DropDetector;
import dev.earshot.sentiment.simulate.DropTrial.Outcome;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

final class DropTrialTest {

  private final DropDetector balanced = DropDetection.detector(Sensitivity.BALANCED);

  @Test
  void a_plain_fall_is_noticed_in_every_topic_within_hours() {
    Outcome outcome = notice(trial(50, 20), balanced, Event.sudden(.6, 24));

    assertThat(outcome.rate()).isEqualTo(1);
    assertThat(outcome.medianDelay()).isBetween(1.0, 3.0);
  }

  @Test
  void in_a_quiet_topic_most_plain_falls_are_noticed_and_half_of_those_within_eight_hours() {
    Outcome outcome = notice(trial(5, 400), balanced, Event.sudden(.4, 24));

    assertThat(outcome.rate()).isGreaterThan(.85);
    assertThat(outcome.medianDelay()).isLessThanOrEqualTo(8);
  }

  @Test
  void a_fall_too_small_to_see_is_hardly_ever_noticed() {
    Outcome outcome = notice(trial(5, 20), balanced, Event.sudden(.21, 6));

    assertThat(outcome.rate()).isLessThan(.5);
  }

  @Test
  void a_detector_that_says_nothing_has_no_false_alarm_and_notices_nothing() {
    DropDetector silent = Recipe.ROLLING_Z.at(Double.POSITIVE_INFINITY);
    DropTrial trial = trial(50, 5);

    assertThat(trial.falseAlarms(List.of(silent))).containsExactly(0.0);
    assertThat(notice(trial, silent, Event.sudden(.6, 24)).rate()).isZero();
    assertThat(notice(trial, silent, Event.sudden(.6, 24)).medianDelay()).isNaN();
  }

  @Test
  void a_stricter_sensitivity_has_fewer_false_alarms() {
    DropTrial trial = trial(50, 20);

    List<Double> falseAlarms =
        trial.falseAlarms(
            List.of(
                DropDetection.detector(Sensitivity.STRICT),
                DropDetection.detector(Sensitivity.SENSITIVE)));

    assertThat(falseAlarms.getFirst()).isLessThan(falseAlarms.getLast());
  }

  @Test
  void false_alarms_are_as_many_in_quiet_topics_as_in_loud_ones() {
    DropDetector sensitive = DropDetection.detector(Sensitivity.SENSITIVE);

    for (double perHour : new double[] {3, 10, 300}) {
      assertThat(trial(perHour, 40).falseAlarms(List.of(sensitive)).getFirst())
          .as("%.0f an hour", perHour)
          .isBetween(2.3, 3.3);
    }
  }

  @Test
  void every_recipe_notices_a_heavy_fall_in_a_loud_topic() {
    DropTrial trial = trial(1000, 5);

    for (Recipe recipe : Recipe.values()) {
      assertThat(notice(trial, recipe.at(4), Event.sudden(.6, 24)).rate())
          .as(recipe.title())
          .isEqualTo(1);
    }
  }

  @Test
  void detectors_that_share_a_topic_are_told_apart() {
    DropTrial trial = trial(50, 5);
    DropDetector silent = Recipe.ROLLING_Z.at(Double.POSITIVE_INFINITY);

    List<Outcome> outcomes =
        trial
            .notice(List.of(silent, balanced), List.of(Event.sudden(.6, 24)))
            .getFirst()
            .outcomes();

    assertThat(outcomes).extracting(Outcome::rate).containsExactly(0.0, 1.0);
  }

  @Test
  void the_threshold_of_a_recipe_is_the_lowest_tried_with_so_few_false_alarms() {
    DropTrial trial = trial(50, 10);

    List<Recipe> recipes = List.of(Recipe.values());
    List<Double> thresholds = Recipe.thresholds(trial, 1);

    for (int i = 0; i < thresholds.size(); i++) {
      Recipe recipe = recipes.get(i);
      double threshold = thresholds.get(i);
      List<Double> falseAlarms =
          trial.falseAlarms(List.of(recipe.at(threshold), recipe.at(threshold / 1.08)));
      assertThat(falseAlarms.getFirst()).as(recipe.title()).isLessThanOrEqualTo(1);
      assertThat(falseAlarms.getLast()).as(recipe.title()).isGreaterThan(1);
    }
  }

  @Test
  void of_drops_told_with_a_confidence_about_such_a_share_is_real() {
    List<DropTrial.Told> told = trial(50, 60).told(DropDetection.detector(Sensitivity.SENSITIVE));

    double confidence =
        told.stream().mapToDouble(DropTrial.Told::confidence).average().orElseThrow();
    double real = told.stream().mapToDouble(one -> one.real() ? 1 : 0).average().orElseThrow();
    assertThat(told).hasSizeGreaterThan(300);
    assertThat(confidence).isBetween(real - .07, real + .07);
  }

  @Test
  void what_is_told_when_a_drop_is_over_keeps_its_word_and_says_more_than_what_was_told_first() {
    List<DropTrial.Told> told = trial(5, 150).told(DropDetection.detector(Sensitivity.SENSITIVE));

    double real = told.stream().mapToDouble(one -> one.real() ? 1 : 0).average().orElseThrow();
    assertThat(told.stream().mapToDouble(DropTrial.Told::latest).average().orElseThrow())
        .isBetween(real - .06, real + .06);
    assertThat(surprise(told, DropTrial.Told::latest))
        .isLessThan(.85 * surprise(told, DropTrial.Told::confidence));
  }

  /** Mean negative logarithm of the probability that was given to what was so. */
  private static double surprise(
      List<DropTrial.Told> told, ToDoubleFunction<DropTrial.Told> confidence) {
    return told.stream()
        .mapToDouble(one -> {
          double sure = Math.clamp(confidence.applyAsDouble(one), .001, .999);
          return -Math.log(one.real() ? sure : 1 - sure);
        })
        .average()
        .orElseThrow();
  }

  @Test
  void reliability_counts_in_bins_of_confidence() {
    List<Reliability> bins =
        Reliability.of(
            List.of(
                new DropTrial.Told(.5, .95, true),
                new DropTrial.Told(.58, .2, false),
                new DropTrial.Told(1, 1, true)));

    assertThat(bins).extracting(Reliability::drops).containsExactly(0, 0, 2, 0, 0, 0, 0, 1);
    assertThat(bins.get(2).real()).isEqualTo(.5);
    assertThat(bins.get(2).confidence()).isEqualTo(.54);
    assertThat(bins.getFirst().real()).isNaN();
  }

  @Test
  void reliability_tells_the_confidence_of_the_notice_and_that_of_the_end_apart() {
    List<DropTrial.Told> told =
        List.of(new DropTrial.Told(.5, .95, true), new DropTrial.Told(.58, .2, false));

    assertThat(Reliability.of(told))
        .extracting(Reliability::drops)
        .containsExactly(0, 0, 2, 0, 0, 0, 0, 0);
    assertThat(Reliability.ofLatest(told))
        .extracting(Reliability::drops)
        .containsExactly(1, 0, 0, 0, 0, 0, 1, 0);
  }

  @Test
  void every_topic_is_told_when_it_is_done() {
    AtomicInteger done = new AtomicInteger();

    new DropTrial(5, 7, 1, done::incrementAndGet).falseAlarms(List.of(balanced));

    assertThat(done).hasValue(7);
  }

  private static DropTrial trial(double perHour, int topics) {
    return new DropTrial(perHour, topics, 1, () -> {});
  }

  private static Outcome notice(DropTrial trial, DropDetector detector, Event event) {
    return trial.notice(List.of(detector), List.of(event)).getFirst().outcomes().getFirst();
  }
}
