package dev.earshot.sentiment.theme;

/** The messages that belong to something, and how typical each is of it. */
public final class Members {

  private final int[] messages;
  private final double[] typicality;

  /**
   * @param messages indices, ascending; not to be changed afterwards
   * @param typicality of each, larger is more typical; not to be changed afterwards
   */
  public Members(int[] messages, double[] typicality) {
    this.messages = messages;
    this.typicality = typicality;
  }

  public int size() {
    return messages.length;
  }

  /** Indices, ascending. Not to be changed. */
  public int[] messages() {
    return messages;
  }

  /** Index of the i-th message. */
  public int message(int i) {
    return messages[i];
  }

  public double typicality(int i) {
    return typicality[i];
  }
}
