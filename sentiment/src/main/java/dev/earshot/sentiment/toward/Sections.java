package dev.earshot.sentiment.toward;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads this package's resources: {@code [language]}, then its lines; {@code #} for remarks. */
final class Sections {

  private Sections() {}

  /**
   * The section for a language.
   *
   * @param language BCP 47 tag; {@code und} and none are taken for English
   */
  static String of(String language) {
    int dash = language.indexOf('-');
    String primary = dash < 0 ? language : language.substring(0, dash);
    return primary.isEmpty() || primary.equals("und") ? "en" : primary;
  }

  static Map<String, List<String>> read(String resource) {
    Map<String, List<String>> sections = new HashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : lines(resource)) {
      if (line.startsWith("[")) {
        current = new ArrayList<>();
        sections.put(line.substring(1, line.indexOf(']')), current);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        current.add(line);
      }
    }
    return sections;
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Sections.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read from the jar", e);
    }
  }
}
