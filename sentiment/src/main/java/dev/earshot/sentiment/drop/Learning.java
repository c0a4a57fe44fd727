package dev.earshot.sentiment.drop;

import java.time.Duration;

/**
 * How far a topic is on the way to its first baseline. A drop is called only after it.
 *
 * @param messages heard at least a day ago, so that a drop cannot be its own baseline
 * @param messagesNeeded of those
 * @param heard time since the first message
 * @param heardNeeded of that
 */
public record Learning(long messages, long messagesNeeded, Duration heard, Duration heardNeeded) {

  public boolean done() {
    return messages >= messagesNeeded && heard.compareTo(heardNeeded) >= 0;
  }
}
