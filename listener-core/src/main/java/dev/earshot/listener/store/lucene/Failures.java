package dev.earshot.listener.store.lucene;

import dev.earshot.listener.store.StoreException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;

/** Says what went wrong with an index, and what to do. */
final class Failures {

  private Failures() {}

  /**
   * @param action what was tried, such as {@code save to}
   * @param place the folder, or what stands for it
   */
  static StoreException of(String action, String place, Exception cause) {
    return new StoreException(
        "Cannot %s the messages in %s: %s".formatted(action, place, reason(cause)), cause);
  }

  private static String reason(Exception cause) {
    return switch (cause) {
      case LockObtainFailedException _ ->
          "another Earshot has them open. Stop that one, or choose another folder with --home.";
      case CorruptIndexException damage -> damaged(damage.getOriginalMessage());
      case IndexFormatTooOldException old -> version(old.getReason());
      case IndexFormatTooNewException _ -> version("written by a newer version");
      case IndexNotFoundException missing -> damaged(String.valueOf(missing.getMessage()));
      case EOFException _ -> damaged("a file is too short");
      case NoSuchFileException file -> damaged("a file is missing: " + file.getFile());
      case FileNotFoundException file -> damaged("a file is missing: " + file.getMessage());
      case AccessDeniedException file ->
          "no right to write "
              + file.getFile()
              + ". Give it, or choose another folder with --home.";
      case AlreadyClosedException _ -> "they are being closed. Try again.";
      default -> isFull(cause) ? full() : other(cause);
    };
  }

  private static String damaged(String what) {
    return "the index is damaged ("
        + what
        + "). Nothing was changed. Put back a copy of the folder, or move it away and import"
        + " again.";
  }

  private static String version(String what) {
    return "the index is of another version of Lucene ("
        + what
        + "). Use the Earshot that wrote it.";
  }

  private static String full() {
    return "the disk is full. What was saved before is kept, this batch is not. Free some space;"
        + " nothing else needs to be done.";
  }

  private static boolean isFull(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      String message = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
      if (message.contains("no space left") || message.contains("disk quota exceeded")) {
        return true;
      }
    }
    return false;
  }

  private static String other(Exception cause) {
    String what =
        cause instanceof FileSystemException file
            ? file.getFile() + ": " + file.getReason()
            : String.valueOf(cause.getMessage());
    return what + " (" + cause.getClass().getSimpleName() + "). What was saved before is kept.";
  }
}
