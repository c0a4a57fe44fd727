package dev.earshot.sentiment.theme;

import java.util.Arrays;

/** The messages in which something shows, and how clearly. */
public final class Signs {

  static final int CLEAREST = 16;

  private final int[] messages;
  private final int[] clarity;

  /**
   * @param messages indices, ascending; not to be changed afterwards
   * @param clarity of each, from 1 to {@link #CLEAREST}; not to be changed afterwards
   */
  Signs(int[] messages, int[] clarity) {
    this.messages = messages;
    this.clarity = clarity;
  }

  /** As clearly in all. */
  public static Signs of(int[] messages) {
    int[] clarity = new int[messages.length];
    Arrays.fill(clarity, 1);
    return new Signs(messages, clarity);
  }

  /** Indices, ascending. Not to be changed. */
  public int[] messages() {
    return messages;
  }

  /** Of each message. Not to be changed. */
  public int[] clarity() {
    return clarity;
  }
}
