package dev.earshot.dashboard.sample;

/**
 * Something people talk about.
 *
 * @param rule the first part of the names of its rules
 * @param title the rule of a review's title, or empty
 * @param perHour messages per hour of all sources that have such talk
 */
record Talk(String rule, Mood mood, String title, double perHour) {

  static Talk of(String rule, Mood mood, double perHour) {
    return new Talk(rule, mood, "", perHour);
  }

  Talk titled(String rule) {
    return new Talk(this.rule, mood, rule, perHour);
  }

  Talk times(double factor) {
    return new Talk(rule, mood, title, perHour * factor);
  }
}
