package dev.earshot.dashboard.web;

import java.time.Instant;

/** Which part of the period the drivers explain. */
sealed interface Selection {

  /** Nobody chose: the page takes the latest drop, if there is one. */
  record Latest() implements Selection {}

  /** Somebody cleared it. */
  record Nothing() implements Selection {}

  /**
   * A drop or any other range.
   *
   * @param from inclusive
   * @param to exclusive
   */
  record Range(Instant from, Instant to) implements Selection {}

  Selection LATEST = new Latest();
  Selection NOTHING = new Nothing();
}
