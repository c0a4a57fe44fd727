package dev.earshot.listener.score;

import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.mention.Span;
import dev.earshot.listener.mention.TopicMatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Judges what a message says of each topic it matched, which may differ from what it says as a
 * whole. Thread-safe and deterministic, as {@link Scorer} is.
 */
public interface TowardScorer {

  /** Takes every message as a whole. */
  TowardScorer WHOLE = (_, _, _, _) -> Map.of();

  /**
   * @param text any text
   * @param language BCP 47 tag, or {@code und}
   * @param topics what it matched, and where
   * @param scorer judges the parts of the text
   * @return by topic id, only those that are to be judged apart from the whole message
   */
  Map<String, Toward> judge(String text, String language, List<TopicMatch> topics, Scorer scorer);

  /** The sentiments of {@link #judge}, as a mention keeps them. */
  default Map<String, Sentiment> sentiments(
      String text, String language, List<TopicMatch> topics, Scorer scorer) {
    Map<String, Sentiment> sentiments = new HashMap<>();
    judge(text, language, topics, scorer)
        .forEach((topic, toward) -> sentiments.put(topic, toward.sentiment()));
    return sentiments;
  }

  /**
   * A judgement toward one topic.
   *
   * @param parts of the text it was made from, in order, not overlapping; empty when the text says
   *     nothing of the topic
   */
  record Toward(Sentiment sentiment, List<Span> parts) {

    public Toward {
      parts = List.copyOf(parts);
    }

    /**
     * The parts as one text, with a space between.
     *
     * @param text they are parts of
     */
    public String said(String text) {
      return parts.stream()
          .map(part -> text.substring(part.start(), part.end()))
          .collect(Collectors.joining(" "));
    }

    /**
     * Where a stretch of {@link #said} stands in the whole text; empty when it goes beyond one
     * part.
     */
    public Optional<Span> inWhole(Span said) {
      int before = 0;
      for (Span part : parts) {
        int length = part.end() - part.start();
        if (said.start() >= before && said.end() <= before + length) {
          int shift = part.start() - before;
          return Optional.of(new Span(said.start() + shift, said.end() + shift));
        }
        before += length + 1;
      }
      return Optional.empty();
    }
  }
}
