package dev.earshot.dashboard.cli;

import dev.earshot.listener.collect.Rejection;
import dev.earshot.listener.ingest.IngestReport;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code earshot import FILE…}: files through the whole line, without the server. */
@Command(
    name = "import",
    description = "Read files of posts, match, score and keep them. Reading one again is harmless.")
final class ImportCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "JSONL or CSV, also gzipped; see docs/import-format.md.")
  private List<Path> files = List.of();

  /** What is printed with {@code --json}; counts are of all files. */
  record Result(
      List<String> files,
      long read,
      long matched,
      long saved,
      long rejected,
      List<Rejection> rejections) {}

  @Override
  public Integer call() throws Exception {
    EarshotCommand root = EarshotCommand.root(Objects.requireNonNull(spec));
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        throw new BadInputException(file + " is a folder: name the files in it");
      }
      if (!Files.exists(file)) {
        throw new BadInputException("no such file: " + file);
      }
    }
    try (ConfigurableApplicationContext context = CommandContext.start(root)) {
      FileImport line = FileImport.of(context);
      IngestReport total = IngestReport.NOTHING;
      for (Path file : files) {
        total = total.plus(line.read(file, root));
      }
      print(total, root);
    }
    return 0;
  }

  private void print(IngestReport total, EarshotCommand root) {
    if (root.json()) {
      Result result =
          new Result(
              files.stream().map(Path::toString).toList(),
              total.read(),
              total.matched(),
              total.saved(),
              total.rejected(),
              total.rejections());
      root.out().println(Json.write(result));
    } else {
      root.out()
          .printf(
              "read %,d, matched %,d, saved %,d, rejected %,d%n",
              total.read(), total.matched(), total.saved(), total.rejected());
    }
    rejections(total, root.err());
    if (total.matched() == 0 && total.read() > total.rejected()) {
      root.err().println("None of the messages matched a topic: look at the terms in topics.yml.");
    }
  }

  private static void rejections(IngestReport total, PrintWriter err) {
    for (Rejection rejection : total.rejections()) {
      err.println(rejection.where() + ": " + rejection.reason());
    }
    long more = total.rejected() - total.rejections().size();
    if (more > 0) {
      err.println("… and " + more + " more");
    }
  }
}
