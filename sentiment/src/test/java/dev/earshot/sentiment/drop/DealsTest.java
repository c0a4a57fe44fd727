package dev.earshot.sentiment.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.sentiment.theme.Signs;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DealsTest {

  private static final List<Mention> BEFORE =
      new Chatter(1).from("shop", 30, Label.NEGATIVE).from("shop", 50, Label.POSITIVE).mentions();
  private static final List<Mention> AFTER =
      new Chatter(2).from("shop", 40, Label.NEUTRAL).mentions();
  private static final Comparison ALL = new Comparison("", BEFORE, AFTER, Set.of());

  @Test
  void each_deal_gives_the_smaller_period_as_many_messages_as_it_has() {
    Deals deals = new Deals(new Leaning(ALL, any -> true), ALL.size());

    int[][] shown = deals.within(segment(120));

    assertThat(deals.part()).isEqualTo(40);
    for (int deal = 0; deal < Deals.DEALS; deal++) {
      assertThat(shown[0][deal] + shown[1][deal] + shown[2][deal]).isEqualTo(40);
    }
    assertThat(Arrays.stream(shown[2]).average()).hasValueCloseTo(50 / 3.0, within(.5));
    assertThat(Arrays.stream(shown[2]).distinct().count()).isGreaterThan(5);
  }

  @Test
  void messages_that_do_not_count_are_not_dealt() {
    Deals deals = new Deals(new Leaning(ALL, message -> message % 2 == 0), ALL.size());

    int[][] shown = deals.within(segment(120));

    int dealt = shown[0][0] + shown[1][0] + shown[2][0];
    assertThat(dealt).isEqualTo(deals.part()).isLessThan(40);
  }

  private static Signs segment(int messages) {
    return Signs.of(IntStream.range(0, messages).toArray());
  }
}
