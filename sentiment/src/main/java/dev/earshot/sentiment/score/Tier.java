package dev.earshot.sentiment.score;

import dev.earshot.listener.mention.Sentiment;
import java.util.Locale;

/** Who decided on a judgement, for people to read. */
public enum Tier {
  /** The linear model alone. */
  FIRST("the first tier, the linear model"),
  /** The sentence encoder, together with the linear model. */
  SECOND("the second tier, the sentence encoder with the linear model"),
  /** No model knows the language: a list of words and emoji. */
  WORDS("a list of words and emoji, for want of a model for the language"),
  /** No model knows the language, or there are no words: emoji alone. */
  EMOJI("emoji alone, for want of words in a language that a model knows"),
  /** CoreNLP's annotator. */
  CORENLP("CoreNLP's annotator"),
  /** Something that is no scorer of this package. */
  OTHER("another engine");

  private final String words;

  Tier(String words) {
    this.words = words;
  }

  public static Tier of(Sentiment judged) {
    return of(judged.scorer());
  }

  /** By the scorer's name in a judgement. */
  public static Tier of(String scorer) {
    return switch (scorer) {
      case LinearScorer.NAME -> FIRST;
      case TwoTierScorer.NAME -> SECOND;
      case EmojiScorer.WITH_WORDS -> WORDS;
      case EmojiScorer.NAME -> EMOJI;
      case CoreNlpScorer.NAME -> CORENLP;
      default -> OTHER;
    };
  }

  /** As in "decided by …". */
  public String words() {
    return words;
  }

  /** In JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
