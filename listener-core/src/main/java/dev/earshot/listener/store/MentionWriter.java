package dev.earshot.listener.store;

import dev.earshot.listener.collect.Deletion;
import dev.earshot.listener.mention.Correction;
import dev.earshot.listener.mention.Mention;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The end of the write half. Each call is durable and visible to reads when it returns. */
public interface MentionWriter {

  /**
   * Adds mentions, or replaces those of the same id. A mention that was deleted before stays
   * deleted. Corrections already in the store are kept: a mention saved without one does not remove
   * it.
   *
   * @return how many were written; the rest were deleted before
   */
  int save(List<Mention> mentions);

  /** Removes mentions and remembers that they were removed. Unknown ones are remembered too. */
  void delete(List<? extends Deletion> deletions);

  /**
   * Changes mentions as they are in the store now: nothing is saved, corrected or deleted in
   * between, so that a change made of what was read a while ago brings nothing back.
   *
   * @param change must keep the id; what it returns replaces the mention
   * @return how many of the ids the store has
   */
  int revise(Collection<String> ids, UnaryOperator<Mention> change);

  /**
   * Sets or removes a person's label.
   *
   * @param topic toward which it is meant, empty for the whole message
   * @param correction null takes a correction back
   * @return how many of the ids the store has
   */
  default int correct(Collection<String> ids, String topic, @Nullable Correction correction) {
    return revise(ids, mention -> mention.withCorrection(topic, correction));
  }
}
