package dev.earshot.dashboard.web;

import dev.earshot.dashboard.history.HistoryWalk.Progress;

/**
 * How far work on all stored messages is.
 *
 * @param words how far it is or what it did, or empty
 * @param done and {@code all} of a bar, 0 of 0 where there is none
 */
record Walked(boolean running, String words, long done, long all) {

  /**
   * @param verb what is done with messages, such as "scored again"
   * @param what becomes another, such as "label"
   */
  static Walked of(Progress progress, boolean running, String verb, String what) {
    if (progress.all() == 0) {
      return new Walked(running, running ? "Beginning…" : "", 0, 0);
    }
    String words =
        "%s of %s %s, %s with another %s%s"
            .formatted(
                Figures.grouped(progress.done()),
                Figures.messages(progress.all()),
                verb,
                Figures.grouped(progress.changed()),
                what,
                progress.failure().isEmpty() ? "." : ". Stopped early: " + progress.failure());
    return new Walked(running, words, progress.done(), progress.all());
  }
}
