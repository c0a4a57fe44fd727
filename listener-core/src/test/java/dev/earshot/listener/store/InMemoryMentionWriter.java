package dev.earshot.listener.store;

import dev.earshot.listener.collect.Deletion;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Post;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps mentions in memory, for tests of what comes before the store. */
public final class InMemoryMentionWriter implements MentionWriter {

  private final Map<String, Mention> mentions = new LinkedHashMap<>();
  private final Set<String> deleted = new HashSet<>();
  private final List<Integer> saves = new ArrayList<>();
  private @Nullable StoreException failure;

  @Override
  public synchronized int save(List<Mention> batch) {
    failIfTold();
    for (Mention mention : batch) {
      if (mention.post().text().contains("store bug")) {
        throw new IllegalArgumentException("cannot keep " + mention.id());
      }
    }
    saves.add(batch.size());
    int written = 0;
    for (Mention mention : batch) {
      if (!deleted.contains(mention.id())) {
        Mention before = mentions.get(mention.id());
        mentions.put(mention.id(), before == null ? mention : mention.keepingCorrectionsOf(before));
        written++;
      }
    }
    return written;
  }

  @Override
  public synchronized void delete(List<? extends Deletion> deletions) {
    failIfTold();
    for (Deletion deletion : deletions) {
      switch (deletion) {
        case Deletion.OfPost post -> {
          deleted.add(Post.id(post.source(), post.nativeId()));
          mentions.remove(Post.id(post.source(), post.nativeId()));
        }
        case Deletion.OfAuthor author ->
            mentions
                .values()
                .removeIf(mention ->
                    mention.post().source().equals(author.source())
                        && mention.post().author().id().equals(author.authorId()));
      }
    }
  }

  @Override
  public synchronized int revise(Collection<String> ids, UnaryOperator<Mention> change) {
    int known = 0;
    for (String id : ids) {
      if (mentions.computeIfPresent(id, (_, mention) -> change.apply(mention)) != null) {
        known++;
      }
    }
    return known;
  }

  /** Every call throws this from now on; null ends it. */
  public synchronized void failing(@Nullable StoreException with) {
    failure = with;
  }

  /** What is kept, in the order it first came. */
  public synchronized List<Mention> mentions() {
    return List.copyOf(mentions.values());
  }

  /** Sizes of the batches saved. */
  public synchronized List<Integer> saves() {
    return List.copyOf(saves);
  }

  private void failIfTold() {
    if (failure != null) {
      throw failure;
    }
  }
}
