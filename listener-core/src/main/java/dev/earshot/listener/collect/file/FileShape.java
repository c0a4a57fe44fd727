package dev.earshot.listener.collect.file;

import dev.earshot.listener.collect.CollectException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** What kind of file this is, as far as its name and first bytes tell. */
final class FileShape {

  private final Path path;
  private final boolean gzipped;

  /** Its first {@link FilePosition#HEAD} bytes after decompression, or all if it is shorter. */
  private final byte[] head;

  private final boolean csv;
  private final char delimiter;

  private FileShape(Path path, boolean gzipped, byte[] head, boolean csv, char delimiter) {
    this.path = path;
    this.gzipped = gzipped;
    this.head = head;
    this.csv = csv;
    this.delimiter = delimiter;
  }

  static FileShape of(Path path) throws IOException, CollectException {
    boolean gzipped;
    try (FileChannel channel = channel(path)) {
      InputStream in = Channels.newInputStream(channel);
      gzipped = in.read() == 0x1F && in.read() == 0x8B;
    }
    byte[] head;
    try (FileChannel channel = channel(path)) {
      head = stream(channel, gzipped).readNBytes(FilePosition.HEAD);
    }
    if (head.length >= 2 && (head[0] & 0xFF) + (head[1] & 0xFF) == 0xFF + 0xFE) {
      throw malformed(path, "is written in UTF-16: save it as UTF-8");
    }
    String text = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
    boolean csv = isCsv(path, text);
    if (!csv && text.startsWith("[")) {
      throw malformed(path, "is one JSON array: write one object a line (jq -c '.[]' does it)");
    }
    String firstLine = text.lines().findFirst().orElse("");
    return new FileShape(path, gzipped, head, csv, CsvRows.delimiter(firstLine));
  }

  private static boolean isCsv(Path path, String text) {
    String name = path.toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    if (name.endsWith(".csv") || name.endsWith(".tsv")) {
      return true;
    }
    boolean json = name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json");
    return !json && !text.isEmpty() && !text.startsWith("{") && !text.startsWith("[");
  }

  static CollectException malformed(Path path, String problem) {
    return new CollectException(CollectException.Kind.MALFORMED, path + " " + problem, null);
  }

  Path path() {
    return path;
  }

  boolean gzipped() {
    return gzipped;
  }

  boolean csv() {
    return csv;
  }

  /** What parts the columns of a CSV file. */
  char delimiter() {
    return delimiter;
  }

  boolean isEmpty() {
    return head.length == 0;
  }

  /** A place in this file. */
  FilePosition position(long offset, long line) {
    return FilePosition.of(offset, line, head);
  }

  /** Whether a place may have been taken in this file. */
  boolean fits(FilePosition position) throws IOException {
    return position.fits(head) && (gzipped || position.offset() <= Files.size(path));
  }

  /** Behind the byte order mark, if there is one. */
  FilePosition start() {
    boolean marked =
        head.length >= 3
            && head[0] == (byte) 0xEF
            && head[1] == (byte) 0xBB
            && head[2] == (byte) 0xBF;
    return position(marked ? 3 : 0, 1);
  }

  FileChannel channel() throws IOException {
    return channel(path);
  }

  /**
   * @param channel at the start of the file; closed with the result
   */
  RecordCutter cutter(FileChannel channel, FilePosition at) throws IOException {
    InputStream in;
    if (gzipped) {
      in = stream(channel, true);
      in.skipNBytes(at.offset());
    } else {
      in = stream(channel.position(at.offset()), false);
    }
    RecordEnd end = csv ? RecordEnd.ofCsv(delimiter) : RecordEnd.ofLine();
    return new RecordCutter(in, end, at.offset(), at.line());
  }

  private static FileChannel channel(Path path) throws IOException {
    return FileChannel.open(path, StandardOpenOption.READ);
  }

  private static InputStream stream(FileChannel channel, boolean gzipped) throws IOException {
    InputStream in = Channels.newInputStream(channel);
    return gzipped ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
  }
}
