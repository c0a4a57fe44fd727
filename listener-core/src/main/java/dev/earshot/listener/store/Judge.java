package dev.earshot.listener.store;

import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Sentiment;
import java.util.Comparator;

/**
 * Who gave labels: a version of a scorer to texts of one language, or people.
 *
 * @param scorer as in {@link Sentiment#scorer}; empty where the store does not know
 * @param version of the scorer's model
 * @param language BCP 47 tag as detected
 */
public record Judge(String scorer, String version, String language) implements Comparable<Judge> {

  /** Whose corrections are labels beyond doubt. */
  public static final Judge PEOPLE = new Judge("people", "", "");

  /** Of messages stored before judges were noted. */
  public static final Judge UNKNOWN = new Judge("", "", "");

  private static final Comparator<Judge> ORDER =
      Comparator.comparing(Judge::scorer)
          .thenComparing(Judge::version)
          .thenComparing(Judge::language);

  /**
   * @param topic id of the topic looked at, or empty for the whole message
   */
  public static Judge of(Mention mention, String topic) {
    if (mention.correction(topic) != null) {
      return PEOPLE;
    }
    Sentiment judged = mention.sentiment(topic);
    return new Judge(judged.scorer(), judged.version(), mention.language());
  }

  @Override
  public int compareTo(Judge other) {
    return ORDER.compare(this, other);
  }
}
