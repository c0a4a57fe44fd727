package dev.earshot.listener.store;

import static dev.earshot.listener.store.StoreUnderTest.all;
import static dev.earshot.listener.store.StoreUnderTest.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Opening, closing, and several threads. */
public interface LifecycleContract extends StoreUnderTest {

  @Test
  default void a_reopened_store_has_everything() {
    try (MentionStore store = open()) {
      store.save(List.of(Mentions.with("1").text("boots").build()));
      store.save(List.of(Mentions.with("2").text("boots").build()));
    }
    try (MentionStore store = open()) {
      assertThat(found(store, "boots")).containsExactly("1", "2");
      store.save(List.of(Mentions.with("3").text("boots").build()));
    }
    try (MentionStore store = open()) {
      assertThat(found(store, "boots")).containsExactly("1", "2", "3");
    }
  }

  @Test
  default void closing_twice_or_unused_is_harmless() {
    MentionStore unused = open();
    unused.close();
    unused.close();
    MentionStore used = open();
    used.save(List.of(Mentions.with("1").build()));
    used.close();
    used.close();
  }

  @Test
  default void a_closed_store_says_so() {
    MentionStore store = open();
    store.save(List.of(Mentions.with("1").build()));
    store.close();
    assertThat(store.check()).hasValueSatisfying(why -> assertThat(why).contains("closed"));
    assertThatThrownBy(() -> store.save(List.of(Mentions.with("2").build())))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> store.search(all(), Page.newest(1)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("closed");
  }

  @Test
  default void what_one_thread_saved_every_thread_sees() throws Exception {
    try (MentionStore store = open();
        ExecutorService threads = Executors.newFixedThreadPool(5)) {
      List<Callable<Void>> work = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        String prefix = "w" + writer + "-";
        work.add(() -> {
          saveInSmallBatches(store, prefix);
          return null;
        });
      }
      work.add(() -> {
        for (int i = 0; i < 50; i++) {
          MentionPage page = store.search(all(), Page.newest(1000));
          assertThat(page.hits()).hasSize((int) page.total());
        }
        return null;
      });
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
      assertThat(found(store)).hasSize(4 * 100).doesNotHaveDuplicates();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  private static void saveInSmallBatches(MentionStore store, String prefix) {
    for (int batch = 0; batch < 10; batch++) {
      int first = batch * 10;
      List<Mention> mentions =
          IntStream.range(first, first + 10)
              .mapToObj(i -> Mentions.with(prefix + i).text(prefix).build())
              .toList();
      assertThat(store.save(mentions)).isEqualTo(10);
      assertThat(store.search(all().containing('"' + prefix + '"'), Page.newest(0)).total())
          .isGreaterThanOrEqualTo(first + 10);
    }
  }
}
