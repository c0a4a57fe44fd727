package dev.earshot.dashboard.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** A CSV file with a header, read row by row; every mistake is told with file, line and column. */
final class CsvFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .get();

  /** With an offset or, in UTC, without. */
  private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_DATE_TIME;

  /** More messages in one row are a slip, and sums of them would not fit. */
  private static final long MOST = 1_000_000_000_000L;

  private final Path path;

  CsvFile(Path path) {
    this.path = path;
  }

  /** One row and the line it ends on. */
  final class Row {

    private final CSVRecord fields;
    private final long line;

    private Row(CSVRecord fields, long line) {
      this.fields = fields;
      this.line = line;
    }

    String text(String column) {
      if (!fields.isSet(column)) {
        throw bad("the column %s is missing".formatted(column));
      }
      return fields.get(column);
    }

    /** A count of messages: a whole number, not negative. */
    long count(String column) {
      String value = text(column);
      try {
        long count = Long.parseLong(value);
        if (count >= 0 && count <= MOST) {
          return count;
        }
      } catch (NumberFormatException e) {
        // Told below, as for a negative one.
      }
      throw bad(
          "%s must be a whole number from 0 to %d, but is '%s'".formatted(column, MOST, value));
    }

    /** A number that is not negative. */
    double number(String column) {
      String value = text(column);
      try {
        double number = Double.parseDouble(value);
        if (number >= 0 && number < Double.POSITIVE_INFINITY) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Told below, as for a negative one.
      }
      throw bad("%s must be a number from 0, but is '%s'".formatted(column, value));
    }

    /** An instant, or a date and time in UTC: 2026-03-01T09:00:00Z or 2026-03-01 09:00:00. */
    Instant time(String column) {
      String value = text(column).replace(' ', 'T');
      try {
        return switch (TIME.parseBest(value, OffsetDateTime::from, LocalDateTime::from)) {
          case OffsetDateTime time -> time.toInstant();
          case TemporalAccessor time -> LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
        };
      } catch (DateTimeParseException e) {
        throw bad(
            "%s must be a time such as 2026-03-01T09:00:00Z, but is '%s'"
                .formatted(column, text(column)));
      }
    }

    BadInputException bad(String what) {
      return new BadInputException("%s:%d: %s".formatted(path, line, what));
    }
  }

  /** Hands over the rows in their order. */
  void read(List<String> columns, Consumer<Row> rows) {
    if (!Files.isRegularFile(path)) {
      throw new BadInputException(
          "%s is no file; give a CSV file with the columns %s"
              .formatted(path, String.join(",", columns)));
    }
    try (Reader reader = withoutMark(Files.newBufferedReader(path, StandardCharsets.UTF_8));
        CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      checkHeader(parser.getHeaderNames(), columns);
      for (CSVRecord fields : parser) {
        Row row = new Row(fields, parser.getCurrentLineNumber());
        if (fields.size() > parser.getHeaderNames().size()) {
          throw row.bad(
              "%d fields under %d columns; put quotes around a field that holds a comma"
                  .formatted(fields.size(), parser.getHeaderNames().size()));
        }
        rows.accept(row);
      }
    } catch (MalformedInputException e) {
      throw new BadInputException("%s is not UTF-8; convert it first".formatted(path));
    } catch (CSVException | IllegalArgumentException | UncheckedIOException e) {
      throw new BadInputException("%s is no good CSV: %s".formatted(path, e.getMessage()));
    } catch (IOException e) {
      throw new BadInputException("%s cannot be read: %s".formatted(path, e.getMessage()));
    }
  }

  /** Spreadsheets begin a file with a byte order mark. */
  private static Reader withoutMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private void checkHeader(List<String> found, List<String> columns) {
    Set<String> missing = new TreeSet<>(columns);
    found.forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw new BadInputException(
          "%s:1: the header must name the columns %s; missing: %s"
              .formatted(path, String.join(",", columns), String.join(", ", missing)));
    }
  }
}
