package dev.earshot.dashboard.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress on standard error: a bar on a terminal, a line now and then in a log. */
final class Progress {

  /** A whole, in steps. */
  static final long WHOLE = 1000;

  private static final Duration LINE_EVERY = Duration.ofSeconds(10);
  private static final int LINE_WIDTH = 80;

  private Progress() {}

  /** A bar of a share that grows to {@link #WHOLE}. */
  static ProgressBar ofShare(String task, EarshotCommand root) {
    ProgressBarBuilder bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(WHOLE)
            .setUnit("%", WHOLE / 100)
            .setStyle(ProgressBarStyle.ASCII)
            .hideEta();
    if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
      PrintStream terminal =
          new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
      return bar.setConsumer(new ConsoleProgressBarConsumer(terminal)).build();
    }
    PrintWriter log = root.err();
    return bar.setUpdateIntervalMillis((int) LINE_EVERY.toMillis())
        .setConsumer(
            new DelegatingProgressBarConsumer(
                line -> {
                  log.println(line.stripTrailing());
                  log.flush();
                },
                LINE_WIDTH))
        .build();
  }
}
