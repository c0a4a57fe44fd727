package dev.earshot.dashboard.web;

import dev.earshot.listener.mention.Span;
import dev.earshot.sentiment.score.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A piece of a message's text.
 *
 * @param marks {@code negative}, {@code positive}, {@code found}, or empty for plain text
 */
record Segment(String text, String marks) {

  /**
   * Cuts a text at the edges of reasons and of found words; a reason outranks a found word.
   *
   * @param length how many chars of the text are shown
   */
  static List<Segment> cut(String text, int length, List<Reason> reasons, List<Span> found) {
    TreeSet<Integer> edges = new TreeSet<>(List.of(0, length));
    reasons.forEach(reason -> addEdges(edges, reason.start(), reason.end(), length));
    found.forEach(span -> addEdges(edges, span.start(), span.end(), length));
    List<Segment> segments = new ArrayList<>();
    int start = 0;
    for (int end : edges.tailSet(0, false)) {
      segments.add(new Segment(text.substring(start, end), marks(start, end, reasons, found)));
      start = end;
    }
    return segments;
  }

  private static void addEdges(TreeSet<Integer> edges, int start, int end, int length) {
    if (start >= 0 && start < end && end <= length) {
      edges.add(start);
      edges.add(end);
    }
  }

  private static String marks(int start, int end, List<Reason> reasons, List<Span> found) {
    for (Reason reason : reasons) {
      if (reason.start() <= start && end <= reason.end()) {
        return Tone.of(reason.weight()).style();
      }
    }
    boolean hit = found.stream().anyMatch(span -> span.start() <= start && end <= span.end());
    return hit ? "found" : "";
  }
}
