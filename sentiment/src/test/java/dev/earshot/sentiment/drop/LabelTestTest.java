package dev.earshot.sentiment.drop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.sentiment.drop.Candidate.Family;
import dev.earshot.sentiment.drop.Leaning.Direction;
import dev.earshot.sentiment.theme.Members;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Of 400 messages a period 80 are of a source that only complains, and 100 and 110 of a cross one:
 * 124 of its 210 are negative where 108.4 are expected, 2.15 standard deviations more.
 */
final class LabelTestTest {

  private final Comparison comparison =
      new Comparison("", period(1, 59, 41, 66, 154), period(2, 65, 45, 63, 147), Set.of());

  private final LabelShift labels =
      new LabelShift(comparison, new Leaning(comparison, comparison::fresh));

  private final Candidate gloomy = candidate("gloomy");
  private final Candidate cross = candidate("cross");
  private final Candidate street = candidate("street");

  @Test
  void whereLabelsHaveToDoWithTheSubjectEachPassesItsOwnTest() {
    LabelTest test = new LabelTest(comparison, List.of(gloomy, cross, street));

    assertThat(test.passes(cross, Direction.WORSE, labels)).isTrue();
    assertThat(test.passes(cross, Direction.BETTER, labels)).isFalse();
  }

  @Test
  void whereTheySeemNotToItHasToPassAmongAll() {
    LabelTest test = new LabelTest(comparison, List.of(cross));

    assertThat(test.passes(cross, Direction.WORSE, labels)).isFalse();
  }

  private static List<Mention> period(int seed, int cross, int calm, int sad, int neutral) {
    return new Chatter(seed)
        .from("gloomy", 80, Label.NEGATIVE)
        .from("cross", cross, Label.NEGATIVE)
        .from("cross", calm, Label.NEUTRAL)
        .from("street", sad, Label.NEGATIVE)
        .from("street", neutral, Label.NEUTRAL)
        .mentions();
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
