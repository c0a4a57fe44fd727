package dev.earshot.dashboard.cli;

import dev.earshot.listener.collect.CollectException;
import dev.earshot.listener.collect.CollectException.Kind;
import dev.earshot.listener.store.StoreException;
import dev.earshot.listener.topic.Problem;
import dev.earshot.listener.topic.TopicsException;
import dev.earshot.sentiment.score.ModelException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine.ExitCode;

/**
 * What went wrong and what to do, whatever the libraries wrapped it in.
 *
 * @param lines one for each mistake
 * @param exitCode of the program
 */
record PlainError(List<String> lines, int exitCode) {

  /** H2's code for a file that another process has open. */
  private static final int DATABASE_ALREADY_OPEN = 90020;

  PlainError {
    lines = lines.stream().map(PlainError::oneLine).toList();
  }

  /** The first known cause decides; without one, the innermost message. */
  static PlainError of(Throwable failure) {
    Throwable innermost = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Throwable link = cause;
      Optional<PlainError> known = badInput(link).or(() -> failed(link));
      if (known.isPresent()) {
        return known.get();
      }
      innermost = cause;
    }
    String message = innermost.getMessage();
    String name = innermost.getClass().getSimpleName();
    return failed(message == null || message.isBlank() ? name : name + ": " + message);
  }

  private static Optional<PlainError> badInput(Throwable cause) {
    return switch (cause) {
      case TopicsException topics ->
          Optional.of(
              new PlainError(
                  topics.problems().stream().map(Problem::toString).toList(), ExitCode.USAGE));
      case BadInputException bad -> Optional.of(badInput(String.valueOf(bad.getMessage())));
      case BindException setting -> Optional.of(badInput(setting(setting)));
      case CollectException file when file.kind() == Kind.MALFORMED ->
          Optional.of(badInput(String.valueOf(file.getMessage())));
      case IllegalArgumentException setting
          when String.valueOf(setting.getMessage()).startsWith("earshot.") ->
          Optional.of(badInput(String.valueOf(setting.getMessage())));
      default -> Optional.empty();
    };
  }

  private static Optional<PlainError> failed(Throwable cause) {
    return switch (cause) {
      case StoreException store -> Optional.of(failed(String.valueOf(store.getMessage())));
      case ModelException model -> Optional.of(failed(String.valueOf(model.getMessage())));
      case CollectException source -> Optional.of(failed(String.valueOf(source.getMessage())));
      case PortInUseException port ->
          Optional.of(
              failed(
                  "port %d is in use; choose another with --port N, or stop the program that uses it"
                      .formatted(port.getPort())));
      case SQLException sql when sql.getErrorCode() == DATABASE_ALREADY_OPEN ->
          Optional.of(
              failed(
                  "the data folder is in use by another Earshot; stop that one, or choose another"
                      + " folder with --home DIR"));
      case NoSuchFileException missing -> Optional.of(failed("no such file: " + missing.getFile()));
      case AccessDeniedException denied ->
          Optional.of(failed("no permission to use " + denied.getFile()));
      case IOException io when full(io) ->
          Optional.of(failed("the disk is full; free some space and try again, nothing is lost"));
      default -> Optional.empty();
    };
  }

  private static PlainError badInput(String line) {
    return new PlainError(List.of(line), ExitCode.USAGE);
  }

  private static PlainError failed(String line) {
    return new PlainError(List.of(line), ExitCode.SOFTWARE);
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
