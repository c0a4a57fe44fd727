package dev.earshot.sentiment.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ContributionTest {

  private static final Tally ALL = tally(300, 400, 300, 500, 300, 200);

  @Test
  void segments_that_divide_all_messages_add_up_to_the_change() {
    Tally one = tally(100, 10, 5, 250, 3, 40);
    Tally other = tally(200, 390, 295, 250, 297, 160);

    double sum = Contribution.of(one, ALL).points() + Contribution.of(other, ALL).points();

    assertThat(sum).isCloseTo(100 * (ALL.mean(1) - ALL.mean(0)), within(1e-9));
  }

  @Test
  void splitting_a_segment_into_like_parts_keeps_its_total() {
    Contribution whole = Contribution.of(tally(40, 40, 20, 120, 60, 20), ALL);
    Contribution half = Contribution.of(tally(20, 20, 10, 60, 30, 10), ALL);

    assertThat(2 * half.points()).isCloseTo(whole.points(), within(1e-9));
  }

  @Test
  void a_segment_of_unchanged_mood_moves_by_its_share_alone() {
    Contribution louder = Contribution.of(tally(30, 10, 10, 90, 30, 30), ALL);

    assertThat(louder.rate()).isCloseTo(0, within(1e-9));
    assertThat(louder.mix()).isNegative();
  }

  @Test
  void the_mood_of_three_messages_is_not_believed() {
    Contribution three = Contribution.of(tally(0, 0, 3, 40, 40, 20), ALL);
    double believed = 100 * (.003 + .1) / 2 * (-.2 - 1);

    assertThat(Math.abs(three.rate())).isLessThan(.6 * Math.abs(believed));
    assertThat(three.points())
        .isCloseTo(100 * (.1 * (-.2 - middle()) - .003 * (1 - middle())), within(1e-9));
  }

  @Test
  void a_segment_new_in_the_period_has_no_rate() {
    assertThat(Contribution.of(tally(0, 0, 0, 50, 0, 0), ALL).rate()).isZero();
  }

  private static double middle() {
    return (ALL.mean(0) + ALL.mean(1)) / 2;
  }

  private static Tally tally(int... counts) {
    Tally tally = new Tally();
    for (int i = 0; i < counts.length; i++) {
      for (int n = 0; n < counts[i]; n++) {
        tally.add(i / 3, i % 3 - 1);
      }
    }
    return tally;
  }
}
