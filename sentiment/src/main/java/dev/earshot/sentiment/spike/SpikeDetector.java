package dev.earshot.sentiment.spike;

import dev.earshot.listener.collect.Coverage;
import java.util.List;

/** Finds spikes. The same input gives the same answer. */
public interface SpikeDetector {

  /**
   * @param counts in time order, one a step
   * @param gaps stretches of time that were not, or not completely, heard; steps that begin in one
   *     are left out
   * @return in time order, at most one in 24 hours
   * @throws IllegalArgumentException when two counts stand for the same time or out of order
   */
  List<Spike> detect(List<Count> counts, List<Coverage> gaps);
}
