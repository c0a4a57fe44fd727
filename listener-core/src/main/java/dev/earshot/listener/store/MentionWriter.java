package dev.earshot.listener.store;

import dev.earshot.listener.collect.Deletion;
import dev.earshot.listener.mention.Correction;
import dev.earshot.listener.mention.Mention;
import java.util.Collection;
import java.util.List;
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
   * Sets or removes a person's label.
   *
   * @param correction null takes a correction back
   * @return how many of the ids the store has
   */
  int correct(Collection<String> ids, @Nullable Correction correction);
}
