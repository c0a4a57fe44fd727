package dev.earshot.listener.collect.file;

/**
 * Tells where a record ends, byte by byte: at each line feed, and for CSV only at one that is not
 * in a quoted field. Works on UTF-8 because all the bytes it looks for are ASCII.
 */
final class RecordEnd {

  private enum Field {
    START,
    PLAIN,
    QUOTED,
    /** Behind a quote in a quoted field: its end, or the first half of a doubled quote. */
    QUOTE
  }

  private final boolean quotes;
  private final byte delimiter;
  private Field field = Field.START;

  private RecordEnd(boolean quotes, byte delimiter) {
    this.quotes = quotes;
    this.delimiter = delimiter;
  }

  static RecordEnd ofLine() {
    return new RecordEnd(false, (byte) 0);
  }

  static RecordEnd ofCsv(char delimiter) {
    return new RecordEnd(true, (byte) delimiter);
  }

  /** Forgets what came before: the next byte is the first of a record. */
  void reset() {
    field = Field.START;
  }

  /** Whether the bytes so far end in the middle of a quoted field. */
  boolean quoteIsOpen() {
    return field == Field.QUOTED;
  }

  /** Whether this byte ends the record. */
  boolean at(byte b) {
    if (!quotes) {
      return b == '\n';
    }
    if (field == Field.QUOTED) {
      field = b == '"' ? Field.QUOTE : Field.QUOTED;
      return false;
    }
    if (b == '"' && field != Field.PLAIN) {
      field = Field.QUOTED;
    } else if (b == delimiter) {
      field = Field.START;
    } else if (b != '\r' || field != Field.QUOTE) {
      field = Field.PLAIN;
    }
    return b == '\n';
  }
}
