package dev.earshot.dashboard.web;

import dev.earshot.dashboard.labelling.Measured;
import dev.earshot.dashboard.labelling.Measured.Answered;
import java.util.stream.Collectors;

/** What people labelled, as {@code earshot evaluate sentiment} and others read it. */
final class LabelledLines {

  private LabelledLines() {}

  /** A line each: label, text, label as scored, language, source, id; with tabs, no quoting. */
  static String of(Measured measured, String topic) {
    return measured.answered().stream()
        .map(answered -> line(answered, topic))
        .collect(Collectors.joining());
  }

  private static String line(Answered answered, String topic) {
    return String.join(
            "\t",
            answered.truth().key(),
            oneLine(answered.mention().post().text()),
            answered.mention().sentiment(topic).label().key(),
            answered.mention().language(),
            answered.mention().post().source(),
            oneLine(answered.mention().id()))
        + "\n";
  }

  /** Without what ends a field or a line. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\t\\r\\n]+", " ");
  }
}
