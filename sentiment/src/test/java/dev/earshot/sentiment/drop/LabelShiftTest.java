package dev.earshot.sentiment.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.sentiment.drop.Leaning.Direction;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LabelShiftTest {

  @Test
  void a_source_that_grew_and_is_as_all_are_tells_nothing() {
    Comparison comparison = compare(Label.NEUTRAL, Label.NEUTRAL, 100);
    // 200 of 400 are negative in both periods, 50 of 100 and 100 of 200 in the source.
    assertThat(shift(comparison, Direction.WORSE)).isCloseTo(0, within(1e-9));
  }

  @Test
  void a_source_that_grew_and_is_more_negative_than_all_makes_things_worse() {
    Comparison comparison = compare(Label.NEGATIVE, Label.NEGATIVE, 100);
    // Negative are 250 of 400 before and 300 after, a share of .6875; all 300 of the source.
    double expected = 300 * (1 - .6875) / Math.sqrt(300 * .6875 * (1 - .6875));
    assertThat(shift(comparison, Direction.WORSE)).isCloseTo(expected, within(1e-9));
    assertThat(shift(comparison, Direction.BETTER)).isNotPositive();
  }

  @Test
  void a_source_of_the_same_size_whose_mood_fell_makes_things_worse() {
    Comparison comparison = compare(Label.NEUTRAL, Label.NEGATIVE, 0);
    assertThat(shift(comparison, Direction.WORSE)).isGreaterThan(4);
    assertThat(shift(comparison, Direction.BETTER)).isNotPositive();
  }

  /**
   * Two periods of 400 messages: half of those outside the source are negative, and half of those
   * inside, whose other half has the given label.
   *
   * @param more messages of the source after, over 100 before
   */
  private static Comparison compare(Label before, Label after, int more) {
    return new Comparison("", period(1, 100, before), period(2, 100 + more, after), Set.of());
  }

  private static List<Mention> period(int number, int size, Label other) {
    return new Chatter(number)
        .from("shop", size / 2, Label.NEGATIVE)
        .from("shop", size / 2, other)
        .from("street", (400 - size) / 2, Label.NEGATIVE)
        .from("street", (400 - size) / 2, Label.NEUTRAL)
        .mentions();
  }

  private static double shift(Comparison comparison, Direction direction) {
    int[] shop =
        IntStream.range(0, comparison.size())
            .filter(i -> comparison.mention(i).post().source().equals("shop"))
            .toArray();
    Leaning leaning = new Leaning(comparison, comparison::fresh);
    LabelShift labels = new LabelShift(comparison, leaning);
    return Stream.of(labels.of(shop, 0, direction), labels.of(shop, 1, direction))
        .mapToDouble(moved -> Math.max(moved.rate(), moved.mix()))
        .max()
        .orElseThrow();
  }
}
