package dev.earshot.sentiment.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.drop.DropDetection;
import dev.earshot.sentiment.drop.DropDetector;
import dev.earshot.sentiment.simulate.DropTrial.Outcome;
import org.junit.jupiter.api.Test;

final class DropTrialTest {

  private final DropDetector balanced = DropDetection.detector(Sensitivity.BALANCED);

  @Test
  void a_plain_fall_is_noticed_in_every_topic_within_hours() {
    Outcome outcome = new DropTrial(50, 20, 1).notice(balanced, Event.sudden(.6, 24));

    assertThat(outcome.rate()).isEqualTo(1);
    assertThat(outcome.medianDelay()).isBetween(1.0, 3.0);
  }

  @Test
  void a_fall_too_small_to_see_is_hardly_ever_noticed() {
    Outcome outcome = new DropTrial(5, 20, 1).notice(balanced, Event.sudden(.21, 6));

    assertThat(outcome.rate()).isLessThan(.5);
  }

  @Test
  void a_detector_that_says_nothing_has_no_false_alarm_and_notices_nothing() {
    DropDetector silent = Recipe.ROLLING_Z.at(Double.POSITIVE_INFINITY);
    DropTrial trial = new DropTrial(50, 5, 1);

    assertThat(trial.falseAlarms(silent)).isZero();
    assertThat(trial.notice(silent, Event.sudden(.6, 24)).rate()).isZero();
    assertThat(trial.notice(silent, Event.sudden(.6, 24)).medianDelay()).isNaN();
  }

  @Test
  void a_stricter_sensitivity_has_fewer_false_alarms() {
    DropTrial trial = new DropTrial(50, 20, 1);

    assertThat(trial.falseAlarms(DropDetection.detector(Sensitivity.STRICT)))
        .isLessThan(trial.falseAlarms(DropDetection.detector(Sensitivity.SENSITIVE)));
  }

  @Test
  void every_recipe_notices_a_heavy_fall_in_a_loud_topic() {
    DropTrial trial = new DropTrial(1000, 5, 1);

    for (Recipe recipe : Recipe.values()) {
      assertThat(trial.notice(recipe.at(4), Event.sudden(.6, 24)).rate())
          .as(recipe.title())
          .isEqualTo(1);
    }
  }
}
