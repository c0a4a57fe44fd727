package dev.earshot.sentiment.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.theme.Signs;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class HeadStartTest {

  private static final double LEVEL = .05;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final Comparison comparison =
      new Comparison(
          "",
          new Chatter(1)
              .from("tiny", 3, Label.NEGATIVE)
              .from("middling", 20, Label.NEGATIVE)
              .from("vast", 100, Label.NEGATIVE)
              .from("vast", 120, Label.NEUTRAL)
              .smallTalk(57)
              .mentions(),
          new Chatter(2)
              .from("tiny", 3, Label.NEGATIVE)
              .from("middling", 20, Label.NEGATIVE)
              .from("vast", 100, Label.NEGATIVE)
              .from("vast", 120, Label.NEUTRAL)
              .smallTalk(57)
              .mentions(),
          Set.of());

  private final Leaning leaning = new Leaning(comparison, any -> true);

  @Test
  void most_goes_where_a_cause_is_neither_plain_nor_hidden() {
    double[] start = starts("tiny", "middling", "vast");
    assertThat(start[1]).isPositive().isGreaterThan(start[0]).isGreaterThan(start[2]);
  }

  @Test
  void the_chances_add_up_to_what_they_may_be() {
    double[] start = starts("tiny", "middling", "vast");
    double even = NORMAL.inverseSurvivalProbability(LEVEL / start.length);
    double sum = Arrays.stream(start).map(one -> NORMAL.survivalProbability(even - one)).sum();
    assertThat(sum).isCloseTo(LEVEL, within(1e-6));
  }

  @Test
  void one_alone_and_equals_among_themselves_have_none() {
    assertThat(starts("vast")[0]).isCloseTo(0, within(1e-6));
    assertThat(starts("tiny", "tiny")[1]).isCloseTo(0, within(1e-6));
  }

  private double[] starts(String... sources) {
    List<Signs> segments = Arrays.stream(sources).map(this::signs).toList();
    return HeadStart.of(leaning, segments, 0, LEVEL);
  }

  private Signs signs(String source) {
    return Signs.of(
        IntStream.range(0, comparison.size())
            .filter(i -> comparison.mention(i).post().source().equals(source))
            .toArray());
  }
}
