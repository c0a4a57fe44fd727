package dev.earshot.dashboard.web;

import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.mention.Span;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.listener.score.TowardScorer.Toward;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topics;
import dev.earshot.sentiment.score.Reason;
import dev.earshot.sentiment.score.ReasonedScorer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says why a message has the label it has. Judges it again: where another answer comes out, because
 * the model is another one by now, the reasons of today's would be invented for the answer kept.
 */
final class Reasoner {

  private final ReasonedScorer scorer;
  private final TowardScorer toward;
  private final Supplier<Topics> topics;

  Reasoner(ReasonedScorer scorer, TowardScorer toward, Supplier<Topics> topics) {
    this.scorer = scorer;
    this.toward = toward;
    this.topics = topics;
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
    Sentiment kept = mention.sentiment(topic);
    boolean apart = mention.toward().containsKey(topic);
    // A message judged while few were waiting may have been judged by more tiers.
    return Stream.of(scorer, scorer.forBatch(1))
        .flatMap(each ->
            (apart ? apart(mention, topic, kept, each) : whole(mention, kept, each)).stream())
        .findFirst()
        .orElse(
            new Grounds(
                List.of(),
                "Scored by another model than the one running now; its reasons were not kept."));
  }

  private static Optional<Grounds> whole(Mention mention, Sentiment kept, ReasonedScorer by) {
    String text = mention.post().text();
    return isBy(by.score(text, mention.language()), kept)
        ? Optional.of(grounds(by.reasons(text, mention.language())))
        : Optional.empty();
  }

  private Optional<Grounds> apart(
      Mention mention, String topic, Sentiment kept, ReasonedScorer by) {
    String text = mention.post().text();
    Toward now = toward.judge(text, mention.language(), mention.topics(), by).get(topic);
    if (now == null || !isBy(now.sentiment(), kept)) {
      return Optional.empty();
    }
    String said = now.said(text);
    if (said.isBlank()) {
      return Optional.of(new Grounds(List.of(), "Only named: nothing is said of it."));
    }
    boolean judged = isBy(by.score(said, mention.language()), kept);
    return Optional.of(
        judged
            ? grounds(placed(by.reasons(said, mention.language()), now))
            : new Grounds(List.of(), "Decided by a comparison: “%s”.".formatted(said)));
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
    boolean other = mention.correction() == null && mention.label(topic) != mention.label("");
    return other ? "toward " + name(topic) : "";
  }

  private String name(String topic) {
    return topics.get().topics().stream()
        .filter(each -> each.id().equals(topic))
        .map(Topic::name)
        .findFirst()
        .orElse(topic);
  }
}
