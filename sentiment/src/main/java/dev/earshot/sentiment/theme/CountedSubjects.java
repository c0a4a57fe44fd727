package dev.earshot.sentiment.theme;

/**
 * By words alone. A message is about the group whose words it has most of, about several only if
 * they draw: who waits an hour on the phone speaks of the phone. It takes one telling word or two
 * of the others.
 */
final class CountedSubjects implements Grouping.About {

  /** One telling word or two others. */
  private static final int LEAST = Subjects.TELLING;

  private final int[][] counts;
  private final int[] most;
  private final int[] all;

  /**
   * @param counts of words, telling ones twice, by group and message
   */
  CountedSubjects(int[][] counts) {
    this.counts = counts;
    int messages = counts.length == 0 ? 0 : counts[0].length;
    this.most = new int[messages];
    this.all = new int[messages];
    for (int[] of : counts) {
      for (int message = 0; message < messages; message++) {
        most[message] = Math.max(most[message], of[message]);
        all[message] += of[message];
      }
    }
  }

  @Override
  public boolean isAbout(int group, int message) {
    int count = counts[group][message];
    return count >= LEAST && count == most[message];
  }

  @Override
  public double typicality(int group, int message) {
    return counts[group][message];
  }

  /**
   * Everything that has a word of the group, if only one that goes with it, the less clearly the
   * more there is of others. A telling word more is assumed, so that one word alone is not as clear
   * as several of one group.
   */
  @Override
  public int clarity(int group, int message) {
    int count = counts[group][message];
    double share = count / (double) (all[message] + Subjects.TELLING);
    return count == 0 ? 0 : (int) Math.max(1, Math.round(Signs.CLEAREST * share));
  }
}
