package dev.earshot.dashboard.incident.alert;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How an attempt to deliver ended. */
public sealed interface Delivery {

  /**
   * The receiver has it.
   *
   * @param remark what was not as it should be, for people to read; empty when all was
   */
  record Done(String remark) implements Delivery {

    public Done() {
      this("");
    }
  }

  /**
   * Not now: the receiver is slow, down or asks to wait.
   *
   * @param after how long the receiver asks to wait, or null
   */
  record Later(String reason, @Nullable Duration after) implements Delivery {}

  /** Never like this: a person must change something. */
  record Refused(String reason) implements Delivery {}
}
