package dev.earshot.listener.collect.file;

import dev.earshot.listener.collect.Batch;
import dev.earshot.listener.collect.CollectException;
import dev.earshot.listener.collect.Rejection;
import dev.earshot.listener.collect.file.RecordCutter.Cut;
import dev.earshot.listener.mention.Post;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file of posts, open at a record. */
final class PostFile implements Closeable {

  /** Posts and rejections a batch: few enough to hold, enough to be worth a commit. */
  static final int MAX_RECORDS = 500;

  /** Bytes a batch; more only where a single record is longer. */
  private static final int MAX_BYTES = 4 << 20;

  private final FileShape shape;
  private final String source;
  private final boolean following;
  private final FileChannel channel;
  private final RecordCutter cutter;
  private final RowFormat format;
  private FilePosition position;

  private PostFile(
      FileShape shape, String source, boolean following, RowFormat format, FilePosition position)
      throws IOException {
    this.shape = shape;
    this.source = source;
    this.following = following && !shape.gzipped();
    this.format = format;
    this.position = position;
    this.channel = shape.channel();
    try {
      this.cutter = shape.cutter(channel, position);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * @param source for rows that name none
   * @param following whether somebody may still be writing the last line
   * @param from where to go on
   * @return empty when the header of a CSV file is not written yet
   */
  static Optional<PostFile> open(
      FileShape shape, String source, boolean following, FilePosition from)
      throws IOException, CollectException {
    FilePosition start = shape.start();
    RowFormat format = JsonRow::parse;
    if (shape.csv()) {
      Optional<Cut> header = header(shape);
      if (header.isEmpty() || (following && !header.get().ended())) {
        return Optional.empty();
      }
      format = rows(shape, header.get());
      start = shape.position(header.get().nextOffset(), header.get().nextLine());
    }
    FilePosition at = from.offset() > start.offset() ? from : start;
    return Optional.of(new PostFile(shape, source, following, format, at));
  }

  private static Optional<Cut> header(FileShape shape) throws IOException {
    try (FileChannel channel = shape.channel()) {
      return Optional.ofNullable(shape.cutter(channel, shape.start()).next());
    }
  }

  private static RowFormat rows(FileShape shape, Cut header) throws CollectException {
    try {
      return CsvRows.ofHeader(text(header), shape.delimiter());
    } catch (RowException e) {
      throw FileShape.malformed(shape.path(), "line " + header.line() + ": " + e.problem());
    }
  }

  /**
   * The next posts; a batch without more to come ends at the end of the file.
   *
   * @throws IOException only when not even one record could be read
   */
  Batch next() throws IOException {
    List<Post> posts = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    int bytes = 0;
    boolean more = true;
    while (more && posts.size() + rejections.size() < MAX_RECORDS && bytes < MAX_BYTES) {
      Cut cut;
      try {
        cut = cutter.next();
      } catch (IOException e) {
        if (posts.isEmpty() && rejections.isEmpty()) {
          throw e;
        }
        break; // What was read is good; the next call meets the fault again.
      }
      more = cut != null && (cut.ended() || !following);
      if (cut != null && more) {
        bytes += cut.bytes().remaining();
        read(cut, posts, rejections);
        position = shape.position(cut.nextOffset(), cut.nextLine());
      }
    }
    return new Batch(posts, List.of(), rejections, position.cursor(), List.of(), more);
  }

  private void read(Cut cut, List<Post> posts, List<Rejection> rejections) {
    try {
      String record = text(cut);
      if (!record.isBlank()) {
        posts.add(PostRow.post(format.row(record), source));
      }
    } catch (RowException e) {
      rejections.add(new Rejection(shape.path() + ":" + cut.line(), e.problem()));
    }
  }

  /** Strict, unlike {@code new String}: a wrong encoding must not become a text full of holes. */
  private static String text(Cut cut) throws RowException {
    if (cut.problem() != null) {
      throw new RowException(cut.problem());
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(cut.bytes().duplicate()).toString();
    } catch (CharacterCodingException e) {
      throw new RowException("is not UTF-8: save the file as UTF-8");
    }
    if (text.indexOf('\0') >= 0) {
      throw new RowException("holds NUL bytes: a crash while writing leaves such lines, remove it");
    }
    return text;
  }

  /** Share of the file read, from 0 to 1. */
  double progress() throws IOException {
    long size = channel.size();
    return size == 0 ? 1 : (double) channel.position() / size;
  }

  @Override
  public void close() throws IOException {
    cutter.close();
  }
}
