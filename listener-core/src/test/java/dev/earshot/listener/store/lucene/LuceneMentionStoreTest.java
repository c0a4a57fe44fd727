package dev.earshot.listener.store.lucene;

import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.MentionStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract in a folder. */
class LuceneMentionStoreTest implements MentionStoreContract {

  @TempDir private Path folder;

  @Override
  public MentionStore open() {
    return LuceneMentionStore.open(folder.resolve("not/there/yet"));
  }
}
