package dev.earshot.dashboard.topic;

import dev.earshot.listener.topic.Problem;
import dev.earshot.listener.topic.Topics;
import dev.earshot.listener.topic.TopicsException;
import dev.earshot.listener.topic.TopicsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What there is to say about the topics file while the program runs. The topics read at the start
 * stay in use until the next one; a file written or changed since then is read again here to tell
 * its mistakes before somebody relies on it.
 */
public final class TopicsFileNotices {

  private final Path file;
  private final boolean needed;
  private final Topics used;

  /**
   * @param summary one sentence
   * @param mistakes each with line, column and cure; empty where the file is good
   * @param cure what to do
   */
  public record Notice(String summary, List<String> mistakes, String cure) {

    public Notice {
      mistakes = List.copyOf(mistakes);
    }
  }

  /**
   * @param file where it is, or would be looked for at the next start
   * @param needed whether it was there at the start, so that its absence is worth a word
   * @param used the topics read from it at the start, or none
   */
  public TopicsFileNotices(Path file, boolean needed, Topics used) {
    this.file = file;
    this.needed = needed;
    this.used = used;
  }

  /** Empty where the file is as it was at the start. */
  public Optional<Notice> notice() {
    if (!needed && !Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return TopicsFile.read(file).equals(used) ? Optional.empty() : Optional.of(changed());
    } catch (TopicsException mistakes) {
      return Optional.of(broken(mistakes.problems()));
    }
  }

  private Notice changed() {
    return new Notice(
        "%s %s since the start and is good."
            .formatted(file.getFileName(), needed ? "has changed" : "was written"),
        List.of(),
        "Start Earshot again to use it.");
  }

  private Notice broken(List<Problem> problems) {
    return new Notice(
        problems.size() == 1
            ? "%s has a mistake.".formatted(file.getFileName())
            : "%s has %d mistakes.".formatted(file.getFileName(), problems.size()),
        problems.stream().map(Problem::toString).toList(),
        "The topics read at the start stay in use until the file is good."
            + " Correct it, then start Earshot again.");
  }
}
