package dev.earshot.dashboard.cli;

import dev.earshot.listener.topic.Problem;
import dev.earshot.listener.topic.Topics;
import dev.earshot.listener.topic.TopicsException;
import dev.earshot.listener.topic.TopicsFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code earshot topics check [FILE]}: tells every mistake in a topics file. */
@Command(name = "check", description = "Tell every mistake in a topics file, with its place.")
final class TopicsCheckCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Default: --topics, $EARSHOT_TOPICS or ./topics.yml.")
  private @Nullable Path file;

  /**
   * @param topics how many there are; 0 when the file is not valid
   */
  record Result(String file, boolean valid, int topics, int sources, List<Problem> problems) {}

  @Override
  public Integer call() {
    EarshotCommand root = EarshotCommand.root(Objects.requireNonNull(spec));
    Result result = check(chosen(root));
    if (root.json()) {
      root.out().println(Json.write(result));
    } else if (result.valid()) {
      root.out()
          .printf(
              "%s is good: topics %d, sources %d.%n",
              result.file(), result.topics(), result.sources());
    } else {
      result.problems().forEach(root.err()::println);
    }
    return result.valid() ? ExitCode.OK : ExitCode.USAGE;
  }

  private Path chosen(EarshotCommand root) {
    return file != null
        ? file
        : root.topics()
            .orElseThrow(() ->
                new BadInputException(
                    "there is no topics.yml in this folder; name one: earshot topics check"
                        + " FILE"));
  }

  private static Result check(Path file) {
    try {
      Topics topics = TopicsFile.read(file);
      return new Result(
          file.toString(), true, topics.topics().size(), topics.sources().size(), List.of());
    } catch (TopicsException mistakes) {
      return new Result(file.toString(), false, 0, 0, mistakes.problems());
    }
  }
}
