package dev.earshot.dashboard.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress bars on standard error; silent where nobody looks. */
final class Progress {

  /** A whole, in steps. */
  static final long WHOLE = 1000;

  private Progress() {}

  /** A bar of a share that grows to {@link #WHOLE}. */
  static ProgressBar ofShare(String task, EarshotCommand root) {
    boolean watched =
        !root.json()
            && Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    OutputStream target =
        watched ? new FileOutputStream(FileDescriptor.err) : OutputStream.nullOutputStream();
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(WHOLE)
        .setStyle(ProgressBarStyle.ASCII)
        .hideEta()
        .setConsumer(
            new ConsoleProgressBarConsumer(new PrintStream(target, true, StandardCharsets.UTF_8)))
        .build();
  }
}
