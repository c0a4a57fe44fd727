package dev.earshot.sentiment.drop;

import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.store.Series;
import java.util.List;

/** Finds drops. The same input gives the same answer. */
public interface DropDetector {

  /**
   * @param hours buckets of one hour
   * @param gaps stretches of time that were not, or not completely, heard; hours that touch one are
   *     neither evidence nor baseline
   * @return in time order, not overlapping
   */
  List<Drop> detect(Series hours, List<Coverage> gaps);
}
