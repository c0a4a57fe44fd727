package dev.earshot.sentiment.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class NetIntervalTest {

  @Test
  void holdsTheTruthInAboutFourOfFiveSamples() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    int held = 0;
    for (int sample = 0; sample < 2000; sample++) {
      int[] counts = new int[3];
      for (int message = 0; message < 40; message++) {
        double draw = random.nextDouble();
        counts[draw < .3 ? 0 : draw < .7 ? 1 : 2]++;
      }
      NetInterval interval = NetInterval.of(counts[0], counts[1], counts[2]);
      held += interval.low() <= 0 && interval.high() >= 0 ? 1 : 0;
    }

    // Wider than 80 % of independent messages, for messages are not independent.
    assertThat(held).isBetween(1600, 1800);
  }

  @Test
  void saysNothingOfAnEmptyBucketAndLittleOfOneMessage() {
    assertThat(NetInterval.of(0, 0, 0)).isEqualTo(new NetInterval(-100, 100));
    assertThat(NetInterval.of(1, 0, 0).high() - NetInterval.of(1, 0, 0).low()).isGreaterThan(80);
    assertThat(NetInterval.of(0, 0, 5000).high()).isBetween(98.0, 100.0);
  }
}
