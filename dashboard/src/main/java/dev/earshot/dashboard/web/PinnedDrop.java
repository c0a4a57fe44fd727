package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.DriverName;
import dev.earshot.dashboard.incident.Incident;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplanation;

/**
 * A drop as the pin of a chart tells of it.
 *
 * @param number on the pin
 * @param name such as "Drop 2" or "Incident 7"
 * @param depth how far net sentiment fell and why, in words
 */
record PinnedDrop(long number, String name, Drop drop, String depth) {

  /**
   * A drop of a period.
   *
   * @param place counts from 1 in time order
   */
  static PinnedDrop explained(int place, Drop drop, DropExplanation why) {
    return new PinnedDrop(place, "Drop " + place, drop, depth(why));
  }

  /** A drop that people were told of goes by the number of its incident wherever it is shown. */
  static PinnedDrop of(Incident incident) {
    return new PinnedDrop(
        incident.id(), "Incident " + incident.id(), incident.drop(), depth(incident.explanation()));
  }

  /**
   * A drop that nobody has explained, so that only the detector's distance to what it expected is
   * known.
   *
   * @param place counts from 1 in time order
   */
  static PinnedDrop unexplained(int place, Drop drop) {
    String depth =
        "%s points where %s were expected"
            .formatted(Figures.points(drop.after()), Figures.points(drop.before()));
    return new PinnedDrop(place, "Drop " + place, drop, depth);
  }

  /** Against the time right before, as the headline and the drivers have it. */
  private static String depth(DropExplanation why) {
    String mainly = DriverName.mainly(why);
    return "from %s to %s points%s"
        .formatted(
            Figures.points(why.before()),
            Figures.points(why.after()),
            mainly.isEmpty() ? "" : ", " + mainly);
  }
}
