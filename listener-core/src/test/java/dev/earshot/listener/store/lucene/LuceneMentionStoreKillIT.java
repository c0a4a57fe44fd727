package dev.earshot.listener.store.lucene;

import static dev.earshot.listener.store.StoreUnderTest.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import dev.earshot.listener.store.StoreException;
import dev.earshot.listener.store.StoreUnderTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a save has returned for survives the death of the process. */
class LuceneMentionStoreKillIT {

  @TempDir private Path folder;

  @Test
  void every_batch_that_was_reported_is_there_after_a_kill_and_none_is_half_there()
      throws Exception {
    Random random = new Random(3);
    int reported = -1;
    for (int round = 0; round < 3; round++) {
      reported = saveAndKill(reported + 1, 3 + random.nextInt(8));
      try (MentionStore store = LuceneMentionStore.open(folder)) {
        List<String> ids = StoreUnderTest.found(store, all());
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids.size() % SavesUntilKilled.BATCH).isZero();
        for (int batch = 0; batch <= reported; batch++) {
          for (int i = 0; i < SavesUntilKilled.BATCH; i++) {
            assertThat(ids).contains(SavesUntilKilled.id(batch, i));
          }
        }
      }
    }
  }

  /** Returns the last batch the process reported before it was killed. */
  private int saveAndKill(int first, int batches) throws IOException, InterruptedException {
    Process process = start(first);
    int last = first - 1;
    try (BufferedReader lines = process.inputReader()) {
      while (last < first + batches) {
        last = Integer.parseInt(lines.readLine());
      }
      try (MentionStore store = LuceneMentionStore.open(folder)) {
        assertThatThrownBy(() -> store.search(all(), Page.newest(1)))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("another Earshot");
      }
      // Not by the process itself, which would close what it has still to say.
      process.toHandle().destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = Integer.parseInt(line);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return last;
  }

  private Process start(int first) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classPath,
            SavesUntilKilled.class.getName(),
            folder.toString(),
            Integer.toString(first))
        .redirectError(Redirect.DISCARD)
        .start();
  }
}
