package dev.earshot.listener.store.lucene;

import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.store.MentionStore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A program that saves batch after batch and says so after each, until somebody kills it. */
final class SavesUntilKilled {

  static final int BATCH = 25;

  private SavesUntilKilled() {}

  static String id(int batch, int i) {
    return "b" + batch + "-" + i;
  }

  /**
   * @param args folder, number of the first batch
   */
  public static void main(String[] args) {
    try (MentionStore store = LuceneMentionStore.open(Path.of(args[0]))) {
      for (int n = Integer.parseInt(args[1]); ; n++) {
        int batch = n;
        List<Mention> mentions =
            IntStream.range(0, BATCH).mapToObj(i -> Mentions.with(id(batch, i)).build()).toList();
        store.save(mentions);
        System.out.println(batch);
      }
    }
  }
}
