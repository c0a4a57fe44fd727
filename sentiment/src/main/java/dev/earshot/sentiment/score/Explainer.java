package dev.earshot.sentiment.score;

import dev.earshot.listener.mention.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says which words and phrases pushed a label: weighs the words by the features they brought, takes
 * the heaviest few out of the text one by one, joins neighbours to phrases, and keeps those without
 * which the label's probability is lower. A neutral label has no reasons: it is the absence of any.
 */
final class Explainer {

  private static final int MOST = 4;

  /** How many phrases are tried by leaving them out. */
  private static final int TRIED = 6;

  /** Fall of the label's log-odds below which a phrase is not worth telling. */
  static final double LEAST = .08;

  private final FirstTier tier;
  private final LinearModel model;
  private final FeatureExtractor extractor;

  Explainer(FirstTier tier) {
    this.tier = tier;
    this.model = tier.model();
    this.extractor = tier.extractor();
  }

  /** A phrase and how much the label's log-odds owe to it. */
  private record Push(Phrase phrase, double weight) {}

  /**
   * @param sentences of {@code clean}
   */
  List<Reason> reasons(
      String text, CleanText clean, List<List<Token>> sentences, String language, Label label) {
    if (label == Label.NEUTRAL) {
      return List.of();
    }
    FeatureVector features = extractor.extract(sentences, language);
    double[] p =
        model.calibration(language).probabilities(tier.scores(features, sentences, language));
    double whole = Reason.logOdds(p[label.index()]);
    double[] pushes = pushes(sentences, features, p, label);
    List<Push> told = new ArrayList<>();
    for (Phrase phrase : Phrase.joined(candidates(sentences, pushes))) {
      double fall = whole - logOddsWithout(phrase, sentences, language, label);
      if (fall >= LEAST) {
        told.add(new Push(phrase, fall));
      }
    }
    return told.stream()
        .sorted(Comparator.comparingDouble((Push push) -> -push.weight()))
        .limit(MOST)
        .sorted(Comparator.comparingInt(push -> push.phrase().start()))
        .map(push -> reason(push, text, clean, label))
        .toList();
  }

  /** What each token's own features say for the label, to first order. */
  private double[] pushes(
      List<List<Token>> sentences, FeatureVector features, double[] p, Label label) {
    double[] push = new double[sentences.stream().mapToInt(List::size).sum()];
    for (int i = 0; i < features.size(); i++) {
      int token = features.token(i);
      if (token >= 0) {
        int index = features.index(i);
        double mean =
            p[0] * model.weight(index, 0)
                + p[1] * model.weight(index, 1)
                + p[2] * model.weight(index, 2);
        push[token] += features.value(i) * (model.weight(index, label.index()) - mean);
      }
    }
    return push;
  }

  /** The heaviest words, each with the negation that reaches it, in the order of the text. */
  private static List<Phrase> candidates(List<List<Token>> sentences, double[] pushes) {
    List<Push> all = new ArrayList<>();
    for (Phrase phrase : Phrase.of(sentences)) {
      double weight = 0;
      for (int token = phrase.first(); token <= phrase.last(); token++) {
        weight += pushes[token];
      }
      if (weight > 0) {
        all.add(new Push(phrase, weight));
      }
    }
    return all.stream()
        .sorted(Comparator.comparingDouble((Push push) -> -push.weight()))
        .limit(TRIED)
        .map(Push::phrase)
        .sorted(Comparator.comparingInt(Phrase::first))
        .toList();
  }

  private double logOddsWithout(
      Phrase phrase, List<List<Token>> sentences, String language, Label label) {
    double[] rest = tier.scores(phrase.removedFrom(sentences), language);
    double[] p = model.calibration(language).probabilities(rest);
    return Reason.logOdds(p[label.index()]);
  }

  private static Reason reason(Push push, String text, CleanText clean, Label label) {
    int start = clean.offsets()[push.phrase().start()];
    int end = clean.offsets()[push.phrase().end()];
    double sign = label == Label.NEGATIVE ? -1 : 1;
    return new Reason(start, end, text.substring(start, end), sign * push.weight());
  }
}
