package dev.earshot.listener.store.lucene;

import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.MentionStoreContract;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/** The contract in memory, which here outlives the store. */
class LuceneMentionStoreInMemoryTest implements MentionStoreContract {

  private final Directory memory =
      new FilterDirectory(new ByteBuffersDirectory()) {
        @Override
        public void close() {}
      };

  @Override
  public MentionStore open() {
    return new LuceneMentionStore("memory", () -> memory);
  }
}
