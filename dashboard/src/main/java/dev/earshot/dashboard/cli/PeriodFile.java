package dev.earshot.dashboard.cli;

import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.score.LanguageDetector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Labelled messages of two periods, a line each: {@code period TAB label TAB text [TAB source TAB
 * author]}, UTF-8, no quoting. Empty lines are passed over. The native id of a message is the
 * number of its line.
 */
final class PeriodFile {

  /** Where a line names no source, all come from one. */
  private static final String NO_SOURCE = "file";

  private final Path path;
  private final LanguageDetector languages;
  private final List<List<Mention>> periods = List.of(new ArrayList<>(), new ArrayList<>());

  private PeriodFile(Path path, LanguageDetector languages) {
    this.path = path;
    this.languages = languages;
  }

  /**
   * @param languages asked once without and once with the most frequent language as a hint, so that
   *     a short message does not count as foreign among its like
   */
  static PeriodFile read(Path path, LanguageDetector languages) {
    PeriodFile file = new PeriodFile(path, languages);
    file.parse();
    return file;
  }

  /** 0 before, 1 after. */
  List<Mention> period(int period) {
    return List.copyOf(periods.get(period));
  }

  /** The line a message stands on, from 1. */
  static int line(String id) {
    return Integer.parseInt(id.substring(id.lastIndexOf(':') + 1));
  }

  private void parse() {
    List<String> lines = content().lines().toList();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(row(lines.get(i), i + 1));
      }
    }
    if (rows.isEmpty()) {
      throw new BadInputException(
          "%s has no message; expected lines of: period TAB label TAB text".formatted(path));
    }
    String hint = mostFrequentLanguage(rows);
    rows.forEach(row -> periods.get(row.period).add(mention(row, hint)));
  }

  private record Row(
      int line, int period, Label label, String text, String source, String author) {}

  private Row row(String line, int number) {
    String[] cells = line.split("\t", -1);
    if (cells.length < 3) {
      throw bad(number, "expected period TAB label TAB text [TAB source TAB author]");
    }
    String source = cells.length > 3 ? cells[3].strip() : "";
    String author = cells.length > 4 ? cells[4].strip() : "";
    return new Row(
        number,
        period(cells[0].strip(), number),
        label(cells[1].strip(), number),
        cells[2],
        source.isEmpty() ? NO_SOURCE : source,
        author.startsWith("@") ? author.substring(1) : author);
  }

  private int period(String cell, int number) {
    return switch (cell) {
      case "0" -> 0;
      case "1" -> 1;
      default ->
          throw bad(
              number, "period must be 0 (before) or 1 (after), but is '%s'".formatted(start(cell)));
    };
  }

  private Label label(String cell, int number) {
    try {
      return Label.of(cell);
    } catch (IllegalArgumentException e) {
      throw bad(
          number,
          "label must be negative, neutral or positive, but is '%s'".formatted(start(cell)));
    }
  }

  private static String start(String cell) {
    return cell.substring(0, Math.min(40, cell.length()));
  }

  private BadInputException bad(int line, String what) {
    return new BadInputException("%s:%d: %s".formatted(path, line, what));
  }

  private String mostFrequentLanguage(List<Row> rows) {
    Map<String, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(languages.detect(row.text, ""), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  private Mention mention(Row row, String hint) {
    return ReasonedFile.mention(
        row.label,
        row.text,
        languages.detect(row.text, hint),
        row.source,
        new Author("", row.author, "", null),
        row.line);
  }

  private String content() {
    if (!Files.isRegularFile(path)) {
      throw new BadInputException(
          "%s is no file; give a TSV of: period TAB label TAB text".formatted(path));
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadInputException("%s is not UTF-8; convert it first".formatted(path));
    } catch (IOException e) {
      throw new BadInputException("%s cannot be read: %s".formatted(path, e));
    }
  }
}
