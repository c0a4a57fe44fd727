package dev.earshot.listener.collect.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into records and knows the byte and line where each one begins. Holds no more than
 * one record of {@link #MAX_RECORD} bytes; a longer one is passed over.
 */
final class RecordCutter implements Closeable {

  /**
   * Room for the longest text allowed with each of its chars escaped (six bytes), and some more.
   */
  static final int MAX_RECORD = 8 << 20;

  private static final int READ = 1 << 16;

  /**
   * One record, without its line break.
   *
   * @param line its first line, from 1
   * @param nextOffset of the byte behind it and its line break
   * @param nextLine the line that begins there
   * @param ended whether a line break followed, rather than the end of the file
   * @param problem why the record cannot be used, or null
   */
  record Cut(
      ByteBuffer bytes,
      long line,
      long nextOffset,
      long nextLine,
      boolean ended,
      @Nullable String problem) {}

  private final InputStream in;
  private final RecordEnd end;
  private long offset;
  private long line;
  private byte[] buffer = new byte[READ];
  private int start;
  private int filled;

  /**
   * @param offset of the stream's first byte in the file
   * @param line the line that begins there
   */
  RecordCutter(InputStream in, RecordEnd end, long offset, long line) {
    this.in = in;
    this.end = end;
    this.offset = offset;
    this.line = line;
  }

  /** The next record, or null at the end of the stream. */
  @Nullable Cut next() throws IOException {
    end.reset();
    int at = start;
    while (true) {
      while (at < filled) {
        if (end.at(buffer[at++])) {
          return cut(at - 1, at, true, null);
        }
      }
      if (at - start > MAX_RECORD) {
        return tooLong();
      }
      at -= start;
      if (!fill()) {
        return at == 0 ? null : last(at);
      }
    }
  }

  private Cut last(int at) {
    if (end.quoteIsOpen()) {
      int lineEnd = firstLineFeed(at);
      if (lineEnd >= 0) {
        return cut(lineEnd, lineEnd + 1, false, "a quote opened here is never closed");
      }
    }
    return cut(at, at, false, null);
  }

  /** A quote that was never closed costs its own line; a line without end costs itself. */
  private Cut tooLong() throws IOException {
    int lineEnd = firstLineFeed(filled);
    if (lineEnd >= 0) {
      return cut(
          lineEnd,
          lineEnd + 1,
          true,
          "a quote opened here is not closed within " + MAX_RECORD + " bytes");
    }
    String problem = "is longer than " + MAX_RECORD + " bytes";
    while (true) {
      lineEnd = firstLineFeed(filled);
      if (lineEnd >= 0) {
        offset += lineEnd - start;
        start = lineEnd;
        return cut(lineEnd, lineEnd + 1, true, problem);
      }
      offset += filled - start;
      start = filled;
      if (!fill()) {
        return cut(start, start, false, problem);
      }
    }
  }

  private Cut cut(int to, int next, boolean ended, @Nullable String problem) {
    int length = to > start && buffer[to - 1] == '\r' ? to - 1 : to;
    ByteBuffer bytes = ByteBuffer.wrap(Arrays.copyOfRange(buffer, start, length));
    long first = line;
    for (int i = start; i < next; i++) {
      if (buffer[i] == '\n') {
        line++;
      }
    }
    offset += next - start;
    start = next;
    return new Cut(bytes, first, offset, line, ended, problem);
  }

  private int firstLineFeed(int to) {
    for (int i = start; i < to; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Reads more behind what is there, which moves to the front; false at the end. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, start, buffer, 0, filled - start);
    filled -= start;
    start = 0;
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    if (read < 0) {
      return false;
    }
    filled += read;
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
