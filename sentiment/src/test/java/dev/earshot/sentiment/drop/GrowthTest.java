package dev.earshot.sentiment.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.drop.Candidate.Family;
import dev.earshot.sentiment.drop.LabelShift.Moved;
import dev.earshot.sentiment.theme.Members;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GrowthTest {

  private static final double LEVEL = .01;

  /**
   * The source that grew is 60 of 400 messages before and 120 after; the steady one 100 and 100.
   */
  private final Comparison comparison =
      new Comparison(
          "",
          new Chatter(1)
              .from("grown", 60, Label.NEGATIVE)
              .from("steady", 100, Label.NEUTRAL)
              .smallTalk(240)
              .mentions(),
          new Chatter(2)
              .from("grown", 120, Label.NEGATIVE)
              .from("steady", 100, Label.NEUTRAL)
              .smallTalk(180)
              .mentions(),
          Set.of());

  private final Leaning leaning = new Leaning(comparison, comparison::fresh);
  private final Candidate grown = candidate("grown");
  private final Candidate steady = candidate("steady");

  @Test
  void growth_is_told_in_standard_deviations_of_dealing_the_messages() {
    // 180 of 800: 90 expected, variance 800 × .225 × .775 × .5 × .5 × 800 / 799 = 34.9.
    assertThat(leaning.growth(grown.members().messages())).isCloseTo(5.08, within(.01));
    assertThat(leaning.growth(steady.members().messages())).isCloseTo(0, within(1e-9));
  }

  @Test
  void what_grew_needs_less_of_its_labels_than_what_did_not() {
    Growth growth = new Growth(leaning, List.of(grown, steady));
    // .825 of .01, three quarters of it for the rate: .00619, the tail above 2.501; .175: above
    // 3.008.
    assertThat(growth.passes(grown, rate(2.51), LEVEL)).isTrue();
    assertThat(growth.passes(grown, rate(2.49), LEVEL)).isFalse();
    assertThat(growth.passes(steady, rate(3.02), LEVEL)).isTrue();
    assertThat(growth.passes(steady, rate(3.00), LEVEL)).isFalse();
  }

  @Test
  void without_growth_all_share_the_chance_evenly() {
    Candidate other = candidate("steady");
    Growth growth = new Growth(leaning, List.of(steady, other));
    // Half of .01, three quarters of it for the rate: .00375, the tail above 2.674.
    assertThat(growth.passes(steady, rate(2.68), LEVEL)).isTrue();
    assertThat(growth.passes(steady, rate(2.66), LEVEL)).isFalse();
  }

  @Test
  void a_changed_mood_needs_less_than_a_mood_that_always_was_another() {
    Candidate other = candidate("steady");
    Growth growth = new Growth(leaning, List.of(steady, other));
    // A quarter of .005: .00125, the tail above 3.023.
    assertThat(growth.passes(steady, new Moved(0, 3.03), LEVEL)).isTrue();
    assertThat(growth.passes(steady, new Moved(0, 3.01), LEVEL)).isFalse();
  }

  private static Moved rate(double deviations) {
    return new Moved(deviations, 0);
  }

  private Candidate candidate(String source) {
    int[] messages =
        IntStream.range(0, comparison.size())
            .filter(i -> comparison.mention(i).post().source().equals(source))
            .toArray();
    Members members = new Members(messages, new double[messages.length]);
    return new Candidate(Driver.Kind.SOURCE, Family.KNOWN, source, List.of(), members);
  }
}
