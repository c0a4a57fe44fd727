package dev.earshot.listener.collect.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV file, by the columns its header names. */
final class CsvRows implements RowFormat {

  /** Column names of the fields; other columns are passed over. */
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry(PostRow.SOURCE, "source"),
          Map.entry(PostRow.ID, "id"),
          Map.entry(PostRow.URL, "url"),
          Map.entry(PostRow.AUTHOR, "author"),
          Map.entry(PostRow.AUTHOR_ID, "author_id"),
          Map.entry(PostRow.AUTHOR_HANDLE, "author_handle"),
          Map.entry(PostRow.AUTHOR_NAME, "author_name"),
          Map.entry(PostRow.AUTHOR_FOLLOWERS, "author_followers"),
          Map.entry(PostRow.TEXT, "text"),
          Map.entry(PostRow.LANG, "lang"),
          Map.entry(PostRow.PUBLISHED_AT, "published_at"),
          Map.entry(PostRow.REPLY_TO, "reply_to"),
          Map.entry(PostRow.CONVERSATION, "conversation"),
          Map.entry(PostRow.LIKES, "likes"),
          Map.entry(PostRow.SHARES, "shares"),
          Map.entry(PostRow.REPLIES, "replies"),
          Map.entry(PostRow.VIEWS, "views"));

  private static final List<String> REQUIRED = List.of("id", "text", "published_at");

  private final CSVFormat format;
  private final Map<String, Integer> columns;
  private final int width;

  private CsvRows(CSVFormat format, Map<String, Integer> columns, int width) {
    this.format = format;
    this.columns = columns;
    this.width = width;
  }

  /** Spreadsheets write semicolons where the comma parts decimals; the header shows which. */
  static char delimiter(String header) {
    char best = ',';
    for (char other : new char[] {';', '\t'}) {
      if (count(header, other) > count(header, best)) {
        best = other;
      }
    }
    return best;
  }

  private static long count(String in, char c) {
    return in.chars().filter(each -> each == c).count();
  }

  /**
   * @throws RowException when a column is missing or named twice
   */
  static CsvRows ofHeader(String header, char delimiter) throws RowException {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    List<String> names =
        parse(format, header).stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).isEmpty() && columns.put(names.get(i), i) != null) {
        throw new RowException("the header names the column " + names.get(i) + " twice");
      }
    }
    for (String name : REQUIRED) {
      if (!columns.containsKey(name)) {
        throw new RowException(
            "the header names no column "
                + name
                + ": the first line must name the columns, at least id, text and published_at");
      }
    }
    return new CsvRows(format, columns, names.size());
  }

  @Override
  public Row row(String record) throws RowException {
    CSVRecord values = parse(format, record);
    if (values.size() != width) {
      throw new RowException(
          "has %d columns where the header has %d".formatted(values.size(), width));
    }
    return field -> {
      Integer column = columns.get(COLUMNS.get(field));
      return column == null
          ? Optional.empty()
          : Optional.of(values.get(column).strip()).filter(text -> !text.isEmpty());
    };
  }

  private static CSVRecord parse(CSVFormat format, String record) throws RowException {
    try (CSVParser parser = CSVParser.parse(record, format)) {
      return parser.iterator().next();
    } catch (IOException | UncheckedIOException e) {
      throw new RowException("is no valid CSV: look at its quotes");
    }
  }
}
