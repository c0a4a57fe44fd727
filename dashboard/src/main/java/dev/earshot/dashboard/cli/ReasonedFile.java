package dev.earshot.dashboard.cli;

import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Engagement;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.sentiment.trial.Reasoned;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Labelled messages with the reasons of their labels, a line each: {@code label TAB text TAB
 * id|brand|reason|time}, UTF-8, no quoting; the reason may be empty.
 */
final class ReasonedFile {

  private static final int REASON = 2;

  private ReasonedFile() {}

  /**
   * @param language of all texts, BCP 47
   */
  static List<Reasoned> read(Path path, String language) {
    List<Reasoned> messages = new ArrayList<>();
    int number = 0;
    for (String line : lines(path)) {
      number++;
      String[] cells = line.split("\t", -1);
      String[] extra = cells.length > 2 ? cells[2].split("\\|", -1) : new String[0];
      if (extra.length <= REASON) {
        throw new BadInputException(
            "%s:%d: expected label TAB text TAB id|brand|reason|time".formatted(path, number));
      }
      Mention mention = mention(label(path, number, cells[0]), cells[1], language, number);
      messages.add(new Reasoned(mention, extra[REASON].strip()));
    }
    return messages;
  }

  private static List<String> lines(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new BadInputException(
          "%s is no file; give a TSV of: label TAB text TAB id|brand|reason|time".formatted(path));
    }
    try {
      return Files.readAllLines(path);
    } catch (CharacterCodingException e) {
      throw new BadInputException("%s is not UTF-8; convert it first".formatted(path));
    } catch (IOException e) {
      throw new BadInputException("%s cannot be read: %s".formatted(path, e));
    }
  }

  private static Label label(Path path, int number, String cell) {
    try {
      return Label.of(cell.strip());
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "%s:%d: label must be negative, neutral or positive, but is '%s'"
              .formatted(path, number, cell.substring(0, Math.min(40, cell.length()))));
    }
  }

  /** An unknown person's message as the file judges it; its native id is its line. */
  static Mention mention(Label label, String text, String language, int line) {
    return mention(label, text, language, "file", Author.UNKNOWN, line);
  }

  static Mention mention(
      Label label, String text, String language, String source, Author author, int line) {
    Post post =
        new Post(
            source,
            Integer.toString(line),
            "",
            author,
            text,
            "",
            Instant.EPOCH,
            "",
            "",
            Engagement.NONE);
    double[] sure = new double[Label.values().length];
    sure[label.index()] = 1;
    Sentiment sentiment = new Sentiment(label, sure[0], sure[1], sure[2], "file", "1");
    return new Mention(post, language, sentiment, List.of(), Map.of(), List.of());
  }
}
