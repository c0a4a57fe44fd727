package dev.earshot.benchmarks;

import dev.earshot.listener.text.TextQueries;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * Invented topics of 3 to 8 terms and 1 to 3 exclusions: the brand as word, handle, hashtag and
 * phrase, and products that share their names with everyday words. The same for the same number.
 */
final class SampleTopics {

  private SampleTopics() {}

  static Topics of(int count) {
    Random random = new Random(count);
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      topics.add(topic(i, random));
    }
    return new Topics(topics, List.of());
  }

  /** The same topics as plain Lucene queries. */
  static List<Query> queries(int count) {
    return of(count).topics().stream().map(SampleTopics::query).toList();
  }

  private static Topic topic(int number, Random random) {
    String brand = brand(number);
    List<String> any = new ArrayList<>(List.of("@" + brand, brand + " air", "#" + brand));
    for (int more = random.nextInt(6); more > 0; more--) {
      any.add(random.nextBoolean() ? SamplePosts.rareWord(random) : brand + random.nextInt(10));
    }
    List<String> none = new ArrayList<>();
    for (int more = 1 + random.nextInt(3); more > 0; more--) {
      none.add(brand + " " + SamplePosts.word(random));
    }
    return new Topic(
        brand,
        brand,
        any,
        List.of(),
        none,
        "",
        new Topic.Owned(List.of(brand), List.of()),
        Set.of(),
        Set.of(),
        Topic.Sensitivity.BALANCED);
  }

  static String brand(int number) {
    return "brand" + number;
  }

  private static Query query(Topic topic) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    topic.any().forEach(term -> query.add(words(term), Occur.SHOULD));
    topic.none().forEach(term -> query.add(words(term), Occur.MUST_NOT));
    return query.build();
  }

  private static Query words(String term) {
    return TextQueries.phrase("text", term, 0).orElseThrow();
  }
}
