package dev.earshot.dashboard.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.mention.Span;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.listener.score.TowardScorer.Toward;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topics;
import dev.earshot.sentiment.score.Reason;
import dev.earshot.sentiment.score.ReasonedScorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says why a message has the label it has. Judges it again: where another answer comes out, because
 * the model is another one by now, the reasons of today's would be invented for the answer kept.
 * What was found is remembered, because pages show the same messages again and again.
 */
final class Reasoner {

  /** Messages whose grounds are remembered: some hundred pages, a few megabytes. */
  private static final int REMEMBERED = 5_000;

  private final ReasonedScorer scorer;
  private final LongSupplier version;
  private final TowardScorer toward;
  private final Supplier<Topics> topics;
  private final Cache<Asked, Grounds> known = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /**
   * @param version of the scorer; changes when it is to answer anew
   */
  Reasoner(
      ReasonedScorer scorer, LongSupplier version, TowardScorer toward, Supplier<Topics> topics) {
    this.scorer = scorer;
    this.version = version;
    this.toward = toward;
    this.topics = topics;
  }

  /** All that grounds depend on: they are as long the same as this is. */
  private record Asked(
      String text,
      String language,
      List<TopicMatch> topics,
      String topic,
      boolean apart,
      Sentiment kept,
      long version) {

    static Asked of(Mention mention, String topic, long version) {
      return new Asked(
          mention.post().text(),
          mention.language(),
          mention.topics(),
          topic,
          mention.toward().containsKey(topic),
          mention.sentiment(topic),
          version);
    }

    /** Where it names what it was found by. */
    List<Span> names() {
      return topics.stream().flatMap(match -> match.places().stream()).toList();
    }
  }

  /**
   * Why a label was given.
   *
   * @param reasons the words that pushed, placed in the whole text
   * @param otherwise what to say where there are none
   */
  record Grounds(List<Reason> reasons, String otherwise) {

    Grounds {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * @param topic id of the topic looked at, or empty for the whole message
   */
  Grounds grounds(Mention mention, String topic) {
    return known.get(Asked.of(mention, topic, version.getAsLong()), this::find);
  }

  private Grounds find(Asked asked) {
    // A message judged while few were waiting may have been judged by more tiers.
    return Stream.of(scorer, scorer.forBatch(1))
        .flatMap(each -> (asked.apart() ? apart(asked, each) : whole(asked, each)).stream())
        .findFirst()
        .orElse(
            new Grounds(
                List.of(),
                "Scored by another model than the one running now; its reasons were not kept."));
  }

  private static Optional<Grounds> whole(Asked asked, ReasonedScorer by) {
    return isBy(by.score(asked.text(), asked.language()), asked.kept())
        ? Optional.of(
            grounds(NamelessReasons.of(asked.text(), asked.language(), asked.names(), by)))
        : Optional.empty();
  }

  private Optional<Grounds> apart(Asked asked, ReasonedScorer by) {
    String text = asked.text();
    Toward now = toward.judge(text, asked.language(), asked.topics(), by).get(asked.topic());
    if (now == null || !isBy(now.sentiment(), asked.kept())) {
      return Optional.empty();
    }
    String said = now.said(text);
    if (said.isBlank()) {
      return Optional.of(new Grounds(List.of(), "Only named: nothing is said of it."));
    }
    boolean judged = isBy(by.score(said, asked.language()), asked.kept());
    return Optional.of(
        judged
            ? grounds(
                placed(
                    NamelessReasons.of(said, asked.language(), inSaid(asked.names(), now), by),
                    now))
            : new Grounds(List.of(), "Decided by a comparison: “%s”.".formatted(said)));
  }

  /** Names of the whole text, where they stand in the joined parts. */
  private static List<Span> inSaid(List<Span> names, Toward toward) {
    List<Span> inSaid = new ArrayList<>();
    int before = 0;
    for (Span part : toward.parts()) {
      int shift = before - part.start();
      names.stream()
          .filter(name -> name.start() >= part.start() && name.end() <= part.end())
          .forEach(name -> inSaid.add(new Span(name.start() + shift, name.end() + shift)));
      before += part.end() - part.start() + 1;
    }
    return inSaid;
  }

  private static boolean isBy(Sentiment now, Sentiment kept) {
    return now.scorer().equals(kept.scorer()) && now.version().equals(kept.version());
  }

  private static Grounds grounds(List<Reason> reasons) {
    return new Grounds(reasons, reasons.isEmpty() ? "No single words pushed this score." : "");
  }

  /** Reasons of the joined parts, in the whole text. */
  private static List<Reason> placed(List<Reason> reasons, Toward toward) {
    return reasons.stream()
        .flatMap(reason ->
            toward.inWhole(new Span(reason.start(), reason.end())).stream()
                .map(at -> new Reason(at.start(), at.end(), reason.text(), reason.weight())))
        .collect(Collectors.toList());
  }

  /**
   * "toward Acme" where the label looked at is not that of the whole message, else empty.
   *
   * @param topic id of the topic looked at, or empty
   */
  String toward(Mention mention, String topic) {
    return mention.label(topic) != mention.label("") ? "toward " + name(topic) : "";
  }

  private String name(String topic) {
    return topics.get().topics().stream()
        .filter(each -> each.id().equals(topic))
        .map(Topic::name)
        .findFirst()
        .orElse(topic);
  }
}
