package dev.earshot.dashboard.labelling;

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
 */
public record Measured(
    Evaluation whole, List<Group> languages, List<Group> sources, int twice, int agreed) {

  /** Messages that have something in common. */
  public record Group(String name, Evaluation evaluation) {}

  public Measured {
    languages = List.copyOf(languages);
    sources = List.copyOf(sources);
  }
}
