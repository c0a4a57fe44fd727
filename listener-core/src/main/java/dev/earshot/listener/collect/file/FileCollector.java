package dev.earshot.listener.collect.file;

import dev.earshot.listener.collect.Batch;
import dev.earshot.listener.collect.CollectException;
import dev.earshot.listener.collect.CollectException.Kind;
import dev.earshot.listener.collect.Collector;
import dev.earshot.listener.collect.Cursor;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a JSONL or CSV file, plain or gzipped, in batches. Its format is described in
 * docs/import-format.md.
 *
 * <p>The cursor is a place in the file and a fingerprint of the file's beginning. A file that grew
 * goes on where it ended; a file that became shorter or begins differently starts again.
 */
public final class FileCollector implements Collector {

  private static final Logger log = LoggerFactory.getLogger(FileCollector.class);

  private final String source;
  private final Path file;
  private final boolean following;

  /** Open between batches, so that a gzipped file is not unpacked from its start for each. */
  private @Nullable PostFile open;

  private Cursor openAt = Cursor.START;
  private double progress;

  /**
   * @param source id of the source, and of posts whose row names none
   * @param following whether the file may be growing: a last line without line break is then left
   *     for the next round. A gzipped file is never followed.
   */
  public FileCollector(String source, Path file, boolean following) {
    this.source = source;
    this.file = file;
    this.following = following;
  }

  @Override
  public String source() {
    return source;
  }

  /** Share of the file's bytes read so far, from 0 to 1. */
  public double progress() {
    return progress;
  }

  @Override
  public Batch collect(Cursor cursor) throws CollectException {
    Batch batch;
    try {
      PostFile posts = open != null && openAt.equals(cursor) ? open : reopen(cursor);
      if (posts == null) {
        return Batch.empty(cursor);
      }
      batch = posts.next();
      progress = posts.progress();
    } catch (IOException e) {
      close();
      throw failure(e);
    }
    openAt = batch.next();
    if (!batch.more()) {
      close();
    }
    return batch;
  }

  private @Nullable PostFile reopen(Cursor cursor) throws IOException, CollectException {
    close();
    if (Files.isDirectory(file)) {
      throw new CollectException(Kind.REFUSED, file + " is a folder: name a file in it", null);
    }
    FileShape shape = FileShape.of(file);
    if (!shape.isEmpty()) {
      open = PostFile.open(shape, source, following, position(shape, cursor)).orElse(null);
    }
    return open;
  }

  private FilePosition position(FileShape shape, Cursor cursor) throws IOException {
    Optional<FilePosition> saved = FilePosition.parse(cursor);
    boolean same = saved.isPresent() && shape.fits(saved.get());
    if (!same && !cursor.equals(Cursor.START)) {
      log.info("File is not the one read before, reading from its start source={}", source);
    }
    return same ? saved.get() : shape.start();
  }

  private CollectException failure(IOException e) {
    return switch (e) {
      case NoSuchFileException missing ->
          new CollectException(
              following ? Kind.UNREACHABLE : Kind.REFUSED, file + " does not exist", missing);
      case AccessDeniedException denied ->
          new CollectException(Kind.REFUSED, file + " may not be read by this user", denied);
      case EOFException cut -> damaged(cut);
      case ZipException broken -> damaged(broken);
      default ->
          new CollectException(Kind.UNREACHABLE, file + " cannot be read: " + e.getMessage(), e);
    };
  }

  private CollectException damaged(IOException e) {
    return new CollectException(
        Kind.MALFORMED, file + " is damaged, what follows cannot be unpacked: copy it again", e);
  }

  @Override
  public void close() {
    PostFile was = open;
    open = null;
    if (was != null) {
      try {
        was.close();
      } catch (IOException e) {
        log.debug("Could not close the file source={}", source, e);
      }
    }
  }
}
