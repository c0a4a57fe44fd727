package dev.earshot.sentiment.simulate;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Random numbers of the distributions that the simulator needs, from one seed. */
final class Draws {

  /** From this mean on a Poisson number is as good as normal. */
  private static final double NORMAL_FROM = 60;

  private final RandomGenerator random;

  Draws(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  double uniform() {
    return random.nextDouble();
  }

  double normal() {
    return random.nextGaussian();
  }

  int integer(int below) {
    return random.nextInt(below);
  }

  int poisson(double mean) {
    if (mean >= NORMAL_FROM) {
      return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    }
    int count = 0;
    for (double time = random.nextExponential(); time < mean; time += random.nextExponential()) {
      count++;
    }
    return count;
  }

  int binomial(int n, double p) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      count += random.nextDouble() < p ? 1 : 0;
    }
    return count;
  }

  /** Binomial whose chance itself scatters, with intra-class correlation {@code rho}. */
  int betaBinomial(int n, double p, double rho) {
    double size = 1 / rho - 1;
    double up = gamma(p * size);
    double down = gamma((1 - p) * size);
    return binomial(n, up / (up + down));
  }

  /** Marsaglia and Tsang (2000), scale 1. */
  private double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = normal();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d * (1 - v + Math.log(v))) {
        return d * v;
      }
    }
  }
}
