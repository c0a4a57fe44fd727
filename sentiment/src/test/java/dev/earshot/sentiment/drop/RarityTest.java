package dev.earshot.sentiment.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class RarityTest {

  @Test
  void a_threshold_is_reached_as_often_as_it_was_asked_for() {
    for (double perHour : new double[] {0, 2, 13, 80, 5000}) {
      Rarity rarity = new Rarity(perHour);
      assertThat(rarity.alarms(rarity.threshold(.3))).isCloseTo(.3, within(1e-9));
      assertThat(rarity.alarms(rarity.threshold(3))).isCloseTo(3, within(1e-9));
    }
  }

  @Test
  void to_be_wrong_more_seldom_takes_more_evidence_and_most_of_all_in_a_loud_topic() {
    Rarity quiet = new Rarity(2);
    Rarity loud = new Rarity(80);

    double quietly = quiet.threshold(.3) / quiet.threshold(3);
    double loudly = loud.threshold(.3) / loud.threshold(3);

    assertThat(quietly).isBetween(4.0, loudly);
  }

  @Test
  void where_nothing_was_measured_the_nearest_volume_counts() {
    assertThat(new Rarity(0).threshold(1)).isEqualTo(new Rarity(1).threshold(1));
    assertThat(new Rarity(1000).threshold(1)).isEqualTo(new Rarity(500).threshold(1));
  }
}
