package dev.earshot.listener.store.lucene;

import static dev.earshot.listener.store.StoreUnderTest.all;
import static dev.earshot.listener.store.StoreUnderTest.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.listener.collect.Deletion;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import dev.earshot.listener.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clear message, and nothing lost. */
class LuceneFailuresTest {

  @TempDir private Path folder;

  private static List<Mention> one(String id) {
    return List.of(Mentions.with(id).text("boots ".repeat(50) + id).build());
  }

  @Test
  void an_index_open_elsewhere_is_left_alone_and_named() {
    MentionStore first = LuceneMentionStore.open(folder);
    try (MentionStore second = LuceneMentionStore.open(folder)) {
      first.save(one("1"));
      assertThatThrownBy(() -> second.save(one("2")))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("another Earshot")
          .hasMessageContaining("--home");
      assertThat(second.check()).hasValueSatisfying(why -> assertThat(why).contains("another"));
      assertThat(found(first)).containsExactly("1");
      first.close();
      assertThat(second.save(one("2"))).isEqualTo(1);
      assertThat(found(second)).containsExactly("1", "2");
      assertThat(second.check()).isEmpty();
    } finally {
      first.close();
    }
  }

  @Test
  void nothing_is_touched_before_the_first_call() throws IOException {
    Path place = folder.resolve("index");
    try (MentionStore store = LuceneMentionStore.open(place)) {
      assertThat(place).doesNotExist();
      store.save(one("1"));
      assertThat(place).isDirectory();
    }
  }

  @Test
  void a_place_that_cannot_be_a_folder_is_reported_by_each_call() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    try (MentionStore store = LuceneMentionStore.open(file.resolve("index"))) {
      assertThat(store.check()).hasValueSatisfying(why -> assertThat(why).contains("file"));
      assertThatThrownBy(() -> store.search(all(), Page.newest(1)))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(file.toString());
      Files.delete(file);
      assertThat(store.save(one("1"))).isEqualTo(1);
    }
  }

  @Test
  void a_damaged_index_is_reported_and_left_as_it_is() throws IOException {
    try (MentionStore store = LuceneMentionStore.open(folder)) {
      store.save(one("1"));
      store.save(one("2"));
    }
    Map<String, byte[]> whole = files();
    for (String name : whole.keySet()) {
      if (!name.equals("write.lock")) {
        byte[] bytes = whole.get(name);
        assertDamageIsReported(name, Arrays.copyOf(bytes, bytes.length / 2));
        assertDamageIsReported(name, null);
        Files.write(folder.resolve(name), bytes);
      }
    }
    try (MentionStore store = LuceneMentionStore.open(folder)) {
      assertThat(found(store)).containsExactly("1", "2");
    }
  }

  private void assertDamageIsReported(String name, byte[] instead) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
    if (instead != null) {
      Files.write(folder.resolve(name), instead);
    }
    Map<String, byte[]> before = files();
    try (MentionStore store = LuceneMentionStore.open(folder)) {
      assertThat(store.check())
          .as("%s", name)
          .hasValueSatisfying(why -> assertThat(why).contains("damaged", folder.toString()));
      assertThatThrownBy(() -> store.save(one("3"))).isInstanceOf(StoreException.class);
    }
    Map<String, byte[]> after = files();
    assertThat(after.keySet()).containsAll(before.keySet());
    before.forEach((file, bytes) -> assertThat(after.get(file)).as(file).isEqualTo(bytes));
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.toList()) {
        files.put(path.getFileName().toString(), Files.readAllBytes(path));
      }
    }
    return files;
  }

  @Test
  void on_a_full_disk_a_batch_is_refused_whole_and_saved_once_there_is_room() throws IOException {
    FullDisk disk = new FullDisk(FSDirectory.open(folder));
    List<String> ids = new ArrayList<>(List.of("0"));
    try (MentionStore store = new LuceneMentionStore("the folder", () -> reusable(disk))) {
      store.save(one("0"));
      for (int free = 0; free < 6_000; free += 613) {
        String id = Integer.toString(free + 1);
        disk.leave(free);
        assertThatThrownBy(() -> store.save(one(id)))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("the folder")
            .hasMessageContaining("disk is full");
        assertThatThrownBy(() -> store.delete(List.of(new Deletion.OfPost("test", "0"))))
            .isInstanceOf(StoreException.class);
        assertThat(store.check()).hasValueSatisfying(why -> assertThat(why).contains("full"));
        assertThat(found(store)).containsExactlyInAnyOrderElementsOf(ids);
        disk.leave(Long.MAX_VALUE);
        assertThat(store.save(one(id))).isEqualTo(1);
        assertThat(store.check()).isEmpty();
        ids.add(id);
        assertThat(found(store)).containsExactlyInAnyOrderElementsOf(ids);
      }
    }
    try (MentionStore store = LuceneMentionStore.open(folder)) {
      assertThat(found(store)).containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  /** The store closes its directory after each failure; this one is used again. */
  private static Directory reusable(FullDisk disk) {
    return new FilterDirectory(disk) {
      @Override
      public void close() {}
    };
  }
}
