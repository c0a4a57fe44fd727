package dev.earshot.dashboard.config;

import dev.earshot.listener.topic.Problem;
import dev.earshot.listener.topic.Topics;
import dev.earshot.listener.topic.TopicsException;
import dev.earshot.listener.topic.TopicsFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What there is to say about the topics file while the program runs. The topics read at the start
 * stay in use until the next one; a file changed since then is read again here to tell its mistakes
 * before somebody relies on it.
 */
public final class TopicsFileNotices {

  private final Optional<Path> file;
  private final Topics used;

  /**
   * @param file empty where there is none
   * @param used the topics read from it at the start
   */
  public TopicsFileNotices(Optional<Path> file, Topics used) {
    this.file = file;
    this.used = used;
  }

  /** Mistakes with line, column and cure; or that the file changed; empty where it is as read. */
  public List<String> notices() {
    return file.map(this::compare).orElse(List.of());
  }

  private List<String> compare(Path path) {
    try {
      return TopicsFile.read(path).equals(used)
          ? List.of()
          : List.of(
              path.getFileName()
                  + " has changed since the start and is good. Start Earshot again to use it.");
    } catch (TopicsException mistakes) {
      return Stream.concat(
              mistakes.problems().stream().map(Problem::toString),
              Stream.of(
                  "The topics read at the start stay in use until the file is good."
                      + " Correct it, then start Earshot again."))
          .toList();
    }
  }
}
