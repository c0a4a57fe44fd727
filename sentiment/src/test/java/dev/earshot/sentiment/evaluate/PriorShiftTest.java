package dev.earshot.sentiment.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class PriorShiftTest {

  private static final double[] EVEN = {1 / 3.0, 1 / 3.0, 1 / 3.0};

  @Test
  void finds_shares_that_training_did_not_have() {
    List<Sentiment> given = drawn(new double[] {.7, .2, .1});
    double[] shares = PriorShift.shares(given, EVEN);
    assertThat(shares[0]).isCloseTo(.7, within(.03));
    assertThat(shares[1]).isCloseTo(.2, within(.03));
    assertThat(shares[2]).isCloseTo(.1, within(.03));
  }

  @Test
  void leaves_probabilities_alone_where_the_shares_are_those_of_training() {
    List<Sentiment> given = drawn(EVEN);
    List<Sentiment> corrected = PriorShift.corrected(given, EVEN);
    for (int i = 0; i < given.size(); i++) {
      assertThat(corrected.get(i).negative()).isCloseTo(given.get(i).negative(), within(.05));
    }
  }

  @Test
  void nothing_stays_nothing() {
    assertThat(PriorShift.corrected(List.of(), EVEN)).isEmpty();
  }

  /** Each text shows one of three signs; its class shows its own sign in 60 of 100 cases. */
  private static List<Sentiment> drawn(double[] shares) {
    SplittableRandom random = new SplittableRandom(7);
    List<Sentiment> given = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      double u = random.nextDouble();
      int truth = u < shares[0] ? 0 : u < shares[0] + shares[1] ? 1 : 2;
      int sign = random.nextDouble() < .6 ? truth : (truth + 1 + random.nextInt(2)) % 3;
      double[] p = {.2, .2, .2};
      p[sign] = .6;
      given.add(new Sentiment(Label.at(sign), p[0], p[1], p[2], "drawn", "1"));
    }
    return given;
  }
}
