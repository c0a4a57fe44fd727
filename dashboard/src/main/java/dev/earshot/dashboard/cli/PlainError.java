package dev.earshot.dashboard.cli;

import dev.earshot.listener.store.StoreException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one line what went wrong and what to do, whatever the libraries wrapped it in. */
final class PlainError {

  /** H2's code for a file that another process has open. */
  private static final int DATABASE_ALREADY_OPEN = 90020;

  private PlainError() {}

  /** The first known cause decides; without one, the innermost message. */
  static String of(Throwable failure) {
    Throwable innermost = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<String> known = known(cause);
      if (known.isPresent()) {
        return oneLine(known.get());
      }
      innermost = cause;
    }
    String message = innermost.getMessage();
    String name = innermost.getClass().getSimpleName();
    return oneLine(message == null || message.isBlank() ? name : name + ": " + message);
  }

  private static Optional<String> known(Throwable cause) {
    return Optional.ofNullable(
        switch (cause) {
          case BadInputException bad -> bad.getMessage();
          case BindException setting -> setting(setting);
          case StoreException store -> store.getMessage();
          case PortInUseException port ->
              "port %d is in use; choose another with --port N, or stop the program that uses it"
                  .formatted(port.getPort());
          case SQLException sql when sql.getErrorCode() == DATABASE_ALREADY_OPEN ->
              "the data folder is in use by another Earshot; stop that one, or choose another"
                  + " folder with --home DIR";
          case NoSuchFileException missing -> "no such file: " + missing.getFile();
          case AccessDeniedException denied -> "no permission to use " + denied.getFile();
          case IOException io when full(io) ->
              "the disk is full; free some space and start again, nothing is lost";
          default -> null;
        });
  }

  private static String setting(BindException failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    return "the setting %s cannot be used: %s".formatted(failure.getName(), innermost.getMessage());
  }

  private static boolean full(IOException io) {
    return io.getMessage() != null && io.getMessage().contains("No space left on device");
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
