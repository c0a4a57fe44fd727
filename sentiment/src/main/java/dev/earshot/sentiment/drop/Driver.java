package dev.earshot.sentiment.drop;

import java.util.List;

/**
 * A part of the messages that moved the net sentiment.
 *
 * @param name for people: "parcel, tracking, delayed", "reddit", "es", "@handle"
 * @param points its share of the change; {@code rate + mix}
 * @param rate what its own change of sentiment did, in points
 * @param mix what its change of share did, in points
 * @param lowerBound the size of the share that is certain at 95 %, in points, same sign as the
 *     change
 * @param count its messages in the period
 * @param countBefore its messages in the period before
 * @param lift its share of the messages now over its share before; 0 when it had none before
 * @param terms the words that make a theme, strongest first; of a source, a language or a term
 *     those of the theme that a quarter more of its messages are about than before, or none
 * @param messages ids of its messages in the period, the most typical first
 * @param messagesBefore ids of its messages in the period before, the most typical first
 * @param guess whether chance alone moves something as far in more than one of twenty cases; a
 *     guess is what to look at first where nothing more is known
 */
public record Driver(
    String name,
    Kind kind,
    double points,
    double rate,
    double mix,
    double lowerBound,
    int count,
    int countBefore,
    double lift,
    List<String> terms,
    List<String> messages,
    List<String> messagesBefore,
    boolean guess) {

  /** What holds the messages of a driver together. */
  public enum Kind {
    THEME,
    SOURCE,
    LANGUAGE,
    AUTHOR,
    /** Messages that matched the topic by the same of its terms. */
    TERM,
    /** All messages that no driver explains. */
    NOT_EXPLAINED
  }

  public Driver {
    terms = List.copyOf(terms);
    messages = List.copyOf(messages);
    messagesBefore = List.copyOf(messagesBefore);
  }
}
