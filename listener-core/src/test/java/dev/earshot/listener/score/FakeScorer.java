package dev.earshot.listener.score;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.mention.Sentiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A scorer for tests: "bad" is negative, "good" is positive, "scorer bug" is one. */
public final class FakeScorer implements Scorer {

  private final List<String> scored = new ArrayList<>();

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public synchronized Sentiment score(String text, String language) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("scorer bug")) {
      throw new IllegalStateException("cannot score: " + text);
    }
    scored.add(text);
    return Mentions.sentiment(
        lower.contains("bad")
            ? Label.NEGATIVE
            : lower.contains("good") ? Label.POSITIVE : Label.NEUTRAL);
  }

  /** All texts scored, in the order they came. */
  public synchronized List<String> scored() {
    return List.copyOf(scored);
  }
}
