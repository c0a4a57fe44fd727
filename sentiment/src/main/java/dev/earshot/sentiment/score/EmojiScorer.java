package dev.earshot.sentiment.score;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.sentiment.score.EmojiList.Found;
import dev.earshot.sentiment.score.Token.Kind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * For languages the model was not trained on and texts without words: judges by emoji and
 * emoticons, which mean much the same everywhere, for a few languages by a list of words too, and
 * stays unsure. Without any of them it says neutral at {@link #PRIOR}.
 */
final class EmojiScorer {

  static final String NAME = "emoji";
  static final String WITH_WORDS = "words+emoji";

  /** What is assumed of a text that shows nothing. */
  private static final double[] PRIOR = {.2, .6, .2};

  /** Emoji are a hint, not a proof: their weights count for less than in a text we can read. */
  private static final double TRUST = 1.2;

  /** Log-odds of one step of a list, and what words alone, or emoji alone, can bring at most. */
  private static final double STEP = .8;

  private static final double MOST = 3;

  /** Reasons told at most. */
  private static final int TOLD = 4;

  private static final Calibration CALIBRATION =
      new Calibration(
          "",
          TRUST,
          new double[] {Math.log(PRIOR[0]), Math.log(PRIOR[1]), Math.log(PRIOR[2])},
          new double[] {1, 1, 1});

  private final LinearModel model;
  private final FeatureExtractor extractor;
  private final EmojiList list = EmojiList.shipped();
  private final Map<String, WordList> words;

  EmojiScorer(LinearModel model, FeatureExtractor extractor) {
    this.model = model;
    this.extractor = extractor;
    this.words =
        Map.of(
            "zh", WordList.shipped("zh", ""),
            "ja", WordList.shipped("ja", ""),
            "vi", WordList.shipped("vi", " "));
  }

  /**
   * @param language primary tag
   */
  Sentiment score(String text, List<List<Token>> sentences, String language) {
    double[] scores = base(text, sentences, language);
    add(list.feeling(list.in(text)), scores);
    String name = words.containsKey(language) ? WITH_WORDS : NAME;
    return CALIBRATION.judge(scores, name, model.version());
  }

  /** The listed signs and words without which the label would be less likely. */
  List<Reason> reasons(
      String text, CleanText clean, List<List<Token>> sentences, String language, Label label) {
    if (label == Label.NEUTRAL) {
      return List.of();
    }
    double[] base = base(clean.text(), sentences, language);
    List<Found> found = list.in(clean.text());
    double whole = logOdds(base, found, label);
    Map<String, Reason> told = new LinkedHashMap<>();
    for (Found each : found) {
      if (!told.containsKey(each.entry())) {
        List<Found> rest = found.stream().filter(f -> !f.entry().equals(each.entry())).toList();
        double fall = whole - logOdds(base, rest, label);
        told.put(each.entry(), reason(text, clean, each.start(), each.end(), label, fall));
      }
    }
    for (WordList.Felt each : felt(clean.text(), language)) {
      String rest = clean.text().substring(0, each.start()) + clean.text().substring(each.end());
      double fall = whole - logOdds(base(rest, sentences, language), found, label);
      Reason reason = reason(text, clean, each.start(), each.end(), label, fall);
      told.putIfAbsent(reason.text().toLowerCase(Locale.ROOT), reason);
    }
    return told.values().stream()
        .filter(reason -> Math.abs(reason.weight()) >= Explainer.LEAST && isFor(label, reason))
        .sorted(Comparator.comparingDouble(reason -> -Math.abs(reason.weight())))
        .limit(TOLD)
        .sorted(Comparator.comparingInt(Reason::start))
        .toList();
  }

  private List<WordList.Felt> felt(String text, String language) {
    WordList known = words.get(language);
    return known == null ? List.of() : known.felt(text);
  }

  /**
   * @param from inclusive, in chars of the clean text
   * @param to exclusive
   */
  private static Reason reason(
      String text, CleanText clean, int from, int to, Label label, double fall) {
    int start = clean.offsets()[from];
    int end = clean.offsets()[to];
    double sign = label == Label.NEGATIVE ? -1 : 1;
    return new Reason(start, end, text.substring(start, end), sign * fall);
  }

  private static boolean isFor(Label label, Reason reason) {
    return label == Label.NEGATIVE ? reason.weight() < 0 : reason.weight() > 0;
  }

  private double logOdds(double[] base, List<Found> found, Label label) {
    double[] scores = base.clone();
    add(list.feeling(found), scores);
    return Reason.logOdds(CALIBRATION.probabilities(scores)[label.index()]);
  }

  /** What words of a list say, and emoji that are in no list. */
  private double[] base(String text, List<List<Token>> sentences, String language) {
    double[] scores = unlisted(sentences);
    WordList known = words.get(language);
    if (known != null) {
      add(known.feeling(text), scores);
    }
    return scores;
  }

  /** Bounded softly: more of the same is a little surer, and never certain. */
  private static void add(double feeling, double[] scores) {
    double bounded = MOST * Math.tanh(STEP * feeling / MOST);
    scores[0] -= bounded / TRUST;
    scores[2] += bounded / TRUST;
  }

  private double[] unlisted(List<List<Token>> sentences) {
    List<Token> emoji =
        sentences.stream()
            .flatMap(List::stream)
            .filter(token -> token.kind() == Kind.EMOJI && !list.has(token.form()))
            .filter(token -> !isOfFlag(token))
            .toList();
    double[] scores = new double[3];
    if (!emoji.isEmpty()) {
      double[] with = model.scores(extractor.extract(List.of(emoji), ""));
      double[] without = model.scores(extractor.extract(List.of(), ""));
      for (int c = 0; c < 3; c++) {
        scores[c] = with[c] - without[c];
      }
    }
    return scores;
  }

  /** A flag says where, not how. */
  private static boolean isOfFlag(Token token) {
    return UCharacter.hasBinaryProperty(token.form().codePointAt(0), UProperty.REGIONAL_INDICATOR);
  }
}
