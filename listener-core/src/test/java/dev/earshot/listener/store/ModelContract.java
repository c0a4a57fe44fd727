package dev.earshot.listener.store;

import static dev.earshot.listener.mention.Posts.NOON;
import static dev.earshot.listener.store.StoreUnderTest.found;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.collect.Deletion;
import dev.earshot.listener.mention.Correction;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.MentionBuilder;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.store.MentionQuery.Tagging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random saves, deletions and corrections, asked random questions, against a plain list. */
public interface ModelContract extends StoreUnderTest {

  @Test
  default void a_store_answers_as_a_plain_list_would() {
    Random random = new Random(42);
    Map<String, Mention> model = new TreeMap<>();
    try (MentionStore store = open()) {
      for (int round = 0; round < 12; round++) {
        change(store, model, random);
        for (int i = 0; i < 25; i++) {
          assertSameAnswers(store, model, anyQuery(random));
        }
      }
    }
  }

  private static void change(MentionStore store, Map<String, Mention> model, Random random) {
    List<Mention> batch = Stream.generate(() -> anyMention(random)).limit(40).toList();
    store.save(batch);
    for (Mention mention : batch) {
      Mention before = model.get(mention.id());
      model.put(mention.id(), before == null ? mention : mention.keepingCorrectionsOf(before));
    }
    List<String> ids = List.copyOf(model.keySet());
    String corrected = ids.get(random.nextInt(ids.size()));
    Correction correction =
        random.nextInt(4) == 0 ? null : StoreUnderTest.saying(pick(random, Label.values()));
    String topic = pick(random, "", "acme", "other");
    store.correct(List.of(corrected), topic, correction);
    model.computeIfPresent(corrected, (_, mention) -> mention.withCorrection(topic, correction));
    // Never of an id that is saved again: deleted ones stay deleted.
    String doomed = "doomed" + random.nextInt(1_000_000);
    store.save(List.of(Mentions.with(doomed).build()));
    store.delete(List.of(new Deletion.OfPost("test", doomed)));
  }

  private static Mention anyMention(Random random) {
    MentionBuilder mention =
        Mentions.with("m" + random.nextInt(250))
            .from(pick(random, "news", "forum"))
            .by(pick(random, "ann", "bob", "cy"))
            .in(pick(random, "en", "de", "und"))
            .text(pick(random, "late", "great", "") + " " + pick(random, "parcel", "boots", "late"))
            .at(NOON.plusSeconds(random.nextInt(36_000)))
            .sentiment(Mentions.scored(random.nextInt(9) / 4.0 - 1));
    for (String topic : List.of("acme", "other")) {
      if (random.nextBoolean()) {
        mention = random.nextBoolean() ? mention.about(topic) : mention.tagging(topic);
        if (random.nextInt(3) == 0) {
          mention.toward(topic, Mentions.scored(random.nextInt(9) / 4.0 - 1));
        }
      }
    }
    return random.nextInt(3) == 0
        ? mention.theme(pick(random, "fit", "app")).build()
        : mention.build();
  }

  private static MentionQuery anyQuery(Random random) {
    Instant from = NOON.plusSeconds(random.nextInt(18_000));
    return new MentionQuery(
        pick(random, "acme", "other", ""),
        from,
        from.plusSeconds(random.nextInt(20_000)),
        some(random, Label.values()),
        some(random, "news", "forum"),
        some(random, "en", "de", "und", "fr"),
        some(random, "ann", "bob"),
        some(random, "fit", "app"),
        pick(random, Tagging.ANY, Tagging.ANY, Tagging.TAGGED, Tagging.UNTAGGED),
        pick(random, "", "", "", "late", "late -parcel", "\"late parcel\"", "-boots"),
        Set.of());
  }

  private static void assertSameAnswers(
      MentionStore store, Map<String, Mention> model, MentionQuery query) {
    List<Mention> expected =
        model.values().stream()
            .filter(mention -> holds(query, mention))
            .sorted(
                Comparator.comparing((Mention mention) -> mention.post().publishedAt())
                    .reversed()
                    .thenComparing(Mention::id))
            .toList();
    assertThat(found(store, query))
        .as("%s", query)
        .isEqualTo(expected.stream().map(mention -> mention.post().nativeId()).toList());
    Series series = store.series(query, Interval.HOUR);
    assertThat(series.buckets().stream().mapToLong(Bucket::negative).sum())
        .isEqualTo(count(expected, query, Label.NEGATIVE));
    assertThat(series.buckets().stream().mapToLong(Bucket::positive).sum())
        .isEqualTo(count(expected, query, Label.POSITIVE));
    assertThat(series.total()).isEqualTo(expected.size());
    Facets facets = store.facets(query);
    assertThat(facets.sources()).isEqualTo(counts(expected, m -> Stream.of(m.post().source())));
    assertThat(facets.languages()).isEqualTo(counts(expected, m -> Stream.of(m.language())));
    assertThat(facets.themes()).isEqualTo(counts(expected, m -> m.themes().stream()));
    assertThat(facets.topics())
        .isEqualTo(counts(expected, m -> m.topics().stream().map(match -> match.topic())));
    TermCounts terms = store.termCounts(query, query, 100);
    assertThat(terms.windowSize()).isEqualTo(expected.size());
    Map<String, Long> words =
        counts(expected, m -> Stream.of(m.post().text().trim().split(" +")).distinct());
    assertThat(terms.terms())
        .allSatisfy(term -> assertThat(term.inBackground()).isEqualTo(term.inWindow()));
    assertThat(terms.terms().stream().collect(Collectors.toMap(t -> t.term(), t -> t.inWindow())))
        .isEqualTo(words);
  }

  private static boolean holds(MentionQuery query, Mention mention) {
    Instant at = mention.post().publishedAt();
    return (query.topic().isEmpty()
            || mention.topics().stream().anyMatch(match -> match.topic().equals(query.topic())))
        && !at.isBefore(query.from())
        && at.isBefore(query.to())
        && allows(query.labels(), mention.label(query.topic()))
        && allows(query.sources(), mention.post().source())
        && allows(query.languages(), mention.language())
        && allows(query.authors(), mention.post().author().id())
        && (query.themes().isEmpty()
            || mention.themes().stream().anyMatch(theme -> query.themes().contains(theme)))
        && tagging(query, mention)
        && text(query.text(), mention.post().text());
  }

  private static <T> boolean allows(Set<T> wanted, T value) {
    return wanted.isEmpty() || wanted.contains(value);
  }

  private static boolean tagging(MentionQuery query, Mention mention) {
    boolean tagged =
        mention.topics().stream()
            .anyMatch(match ->
                match.tagged() && (query.topic().isEmpty() || match.topic().equals(query.topic())));
    return switch (query.tagging()) {
      case ANY -> true;
      case TAGGED -> tagged;
      case UNTAGGED -> !tagged;
    };
  }

  private static boolean text(String words, String text) {
    return switch (words) {
      case "" -> true;
      case "late -parcel" -> text.contains("late") && !text.contains("parcel");
      case "-boots" -> !text.contains("boots");
      default -> text.contains(words.replace("\"", ""));
    };
  }

  private static long count(List<Mention> mentions, MentionQuery query, Label label) {
    return mentions.stream().filter(mention -> mention.label(query.topic()) == label).count();
  }

  private static Map<String, Long> counts(
      List<Mention> mentions, Function<Mention, Stream<String>> values) {
    return mentions.stream()
        .flatMap(values)
        .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }

  /** Mostly none, which asks for nothing. */
  @SafeVarargs
  private static <T> Set<T> some(Random random, T... values) {
    List<T> chosen = new ArrayList<>();
    while (random.nextInt(3) == 0) {
      chosen.add(values[random.nextInt(values.length)]);
    }
    return Set.copyOf(chosen);
  }
}
