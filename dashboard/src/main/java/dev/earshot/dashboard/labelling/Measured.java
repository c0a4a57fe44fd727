package dev.earshot.dashboard.labelling;

import dev.earshot.sentiment.evaluate.Agreement;
import dev.earshot.sentiment.evaluate.Evaluation;
import java.util.List;

/**
 * How right the scorer is on the messages people labelled.
 *
 * @param whole of all of them
 * @param languages of each language, the most messages first
 * @param sources of each source, the most messages first
 * @param twice messages that two people or more labelled
 * @param agreed those of them on which all agree
 * @param pairs any two people who labelled the same messages, the most messages first
 */
public record Measured(
    Evaluation whole,
    List<Group> languages,
    List<Group> sources,
    int twice,
    int agreed,
    List<Pair> pairs) {

  /** Messages that have something in common. */
  public record Group(String name, Evaluation evaluation) {}

  /** Two people, by name. */
  public record Pair(String one, String other, Agreement agreement) {}

  public Measured {
    languages = List.copyOf(languages);
    sources = List.copyOf(sources);
    pairs = List.copyOf(pairs);
  }
}
