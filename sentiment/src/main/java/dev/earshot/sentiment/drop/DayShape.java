package dev.earshot.sentiment.drop;

/**
 * How a share differs by hour of the day and day of the week, in logits. Each difference is shrunk
 * towards none by as much as its scatter calls for (empirical Bayes, positive part), so a topic
 * without such a shape gets none.
 */
final class DayShape {

  private static final int HOURS = 24;
  private static final int DAYS = 7;

  /** Half-life of three weeks. */
  private static final double KEEP = Math.pow(.5, 1 / (21 * 24.0));

  /** Enough to see each hour of the day three times, each day twice. */
  private static final int HOURS_BEFORE_USE = 72;

  private final Factor hourOfDay = new Factor(HOURS);
  private final Factor dayOfWeek = new Factor(DAYS);
  private int heard;

  /** To be added to the logit of the baseline. */
  double at(int hour, int day) {
    if (heard < HOURS_BEFORE_USE) {
      return 0;
    }
    return hourOfDay.at(hour) + (heard < 2 * DAYS * HOURS ? 0 : dayOfWeek.at(day));
  }

  /**
   * @param surprise messages above what the level alone expects, by their weight
   * @param information Fisher information about the logit in the hour
   */
  void learn(int hour, int day, double surprise, double information) {
    hourOfDay.learn(hour, surprise, information);
    dayOfWeek.learn(day, surprise, information);
    heard++;
  }

  private static final class Factor {
    private final double[] surprise;
    private final double[] information;
    private final double[] effect;
    private final double keep;
    private int until;

    /** An hour of the day comes once in 24 hours, an hour of one weekday on average once in 7. */
    Factor(int slots) {
      keep = Math.pow(KEEP, slots);
      surprise = new double[slots];
      information = new double[slots];
      effect = new double[slots];
    }

    double at(int slot) {
      return effect[slot];
    }

    void learn(int slot, double moreSurprise, double moreInformation) {
      surprise[slot] = surprise[slot] * keep + moreSurprise;
      information[slot] = information[slot] * keep + moreInformation;
      if (--until <= 0) {
        estimate();
        until = HOURS;
      }
    }

    /** Method of moments for the spread of the effects; each is shrunk by its own scatter. */
    private void estimate() {
      double spread = 0;
      double trust = 0;
      for (int slot = 0; slot < effect.length; slot++) {
        if (information[slot] > 0) {
          double raw = surprise[slot] / information[slot];
          spread += information[slot] * raw * raw - 1;
          trust += information[slot];
        }
      }
      double variance = trust == 0 ? 0 : Math.max(0, spread / trust);
      for (int slot = 0; slot < effect.length; slot++) {
        effect[slot] = surprise[slot] * variance / (1 + information[slot] * variance);
      }
    }
  }
}
