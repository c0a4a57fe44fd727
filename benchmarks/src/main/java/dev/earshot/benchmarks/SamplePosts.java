package dev.earshot.benchmarks;

import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Engagement;
import dev.earshot.listener.mention.Post;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invented posts of about 14 words. Words are as unevenly frequent as in real text (Zipf); every
 * third post names a brand. The same for the same numbers.
 */
final class SamplePosts {

  private static final int VOCABULARY = 30_000;

  private SamplePosts() {}

  static List<Post> of(int count, int brands) {
    Random random = new Random(7);
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      posts.add(post(i, text(random, brands), Instant.EPOCH.plusSeconds(i)));
    }
    return posts;
  }

  private static String text(Random random, int brands) {
    List<String> words = new ArrayList<>();
    for (int more = 8 + random.nextInt(13); more > 0; more--) {
      words.add(word(random));
    }
    if (random.nextInt(3) == 0) {
      String brand = SampleTopics.brand(random.nextInt(Math.max(1, brands)));
      words.set(random.nextInt(words.size()), random.nextBoolean() ? "@" + brand : brand + " air");
    }
    return String.join(" ", words) + ".";
  }

  /** Rank r comes up about in proportion to 1 / r. */
  static String word(Random random) {
    return "w" + (int) Math.pow(VOCABULARY, random.nextDouble());
  }

  /** A word that one text in some thousands has. */
  static String rareWord(Random random) {
    return "w" + (1000 + random.nextInt(VOCABULARY - 1000));
  }

  static Post post(int number, String text, Instant at) {
    return new Post(
        "bench", "p" + number, "", Author.UNKNOWN, text, "en", at, "", "", Engagement.NONE);
  }
}
