package dev.earshot.dashboard.labelling;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.sentiment.evaluate.Agreement;
import dev.earshot.sentiment.evaluate.Evaluation;
import java.util.List;

/**
 * How right the scorer is on the messages people labelled.
 *
 * @param answered the messages, in the order of their first answers
 * @param whole of all of them
 * @param languages of each language, the most messages first
 * @param sources of each source, the most messages first
 * @param twice messages that two people or more labelled
 * @param agreed those of them on which all agree
 * @param corrected those of all messages that have a person's correction, too, from which the
 *     scorer may have learned
 * @param pairs any two people who labelled the same messages, the most messages first
 */
public record Measured(
    List<Answered> answered,
    Evaluation whole,
    List<Group> languages,
    List<Group> sources,
    int twice,
    int agreed,
    int corrected,
    List<Pair> pairs) {

  /**
   * A message, and what counts as its true label.
   *
   * @param people how many labelled it
   * @param agreed whether they all said the same
   */
  public record Answered(Mention mention, Label truth, int people, boolean agreed) {}

  /** Messages that have something in common. */
  public record Group(String name, Evaluation evaluation) {}

  /** Two people, by name. */
  public record Pair(String one, String other, Agreement agreement) {}

  public Measured {
    answered = List.copyOf(answered);
    languages = List.copyOf(languages);
    sources = List.copyOf(sources);
    pairs = List.copyOf(pairs);
  }
}
