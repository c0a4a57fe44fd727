package dev.earshot.sentiment.score;

import dev.earshot.listener.mention.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Says which words pushed a label: weighs every word by the features it brought, takes the heaviest
 * few out of the text one by one, and keeps those without which the label's probability is lower. A
 * neutral label has no reasons: it is the absence of any.
 */
final class Explainer {

  private static final int MOST = 4;

  /** How many words are tried by leaving them out. */
  private static final int TRIED = 5;

  /** Fall of the label's log-odds below which a word is not worth telling. */
  private static final double LEAST = .08;

  private final LinearModel model;
  private final FeatureExtractor extractor;

  Explainer(LinearModel model, FeatureExtractor extractor) {
    this.model = model;
    this.extractor = extractor;
  }

  /** A run of tokens [first, last] and how much the label's log-odds owe to it. */
  private record Push(int first, int last, double weight) {}

  List<Reason> reasons(String text, String language, Label label) {
    if (label == Label.NEUTRAL) {
      return List.of();
    }
    CleanText clean = CleanText.of(text);
    List<List<Token>> sentences = extractor.tokenize(clean);
    FeatureVector features = extractor.extract(sentences, language);
    Calibration calibration = model.calibration(language);
    double[] p = calibration.probabilities(model.scores(features));
    List<Token> tokens = sentences.stream().flatMap(List::stream).toList();
    double whole = logOdds(p, label);
    List<Push> pushes = new ArrayList<>();
    for (int candidate : candidates(tokens.size(), features, p, label)) {
      FeatureVector rest = extractor.extract(without(sentences, candidate), language);
      double fall = whole - logOdds(calibration.probabilities(model.scores(rest)), label);
      if (fall >= LEAST) {
        pushes.add(new Push(candidate, candidate, fall));
      }
    }
    return phrases(pushes).stream().map(p2 -> reason(p2, text, clean, tokens, label)).toList();
  }

  /** The tokens whose own features speak most for the label, to first order. */
  private List<Integer> candidates(int tokens, FeatureVector features, double[] p, Label label) {
    double[] push = new double[tokens];
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
    return IntStream.range(0, tokens)
        .filter(t -> push[t] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer t) -> -push[t]))
        .limit(TRIED)
        .toList();
  }

  private static List<List<Token>> without(List<List<Token>> sentences, int token) {
    List<List<Token>> rest = new ArrayList<>(sentences);
    int before = 0;
    for (int s = 0; s < sentences.size(); s++) {
      List<Token> sentence = sentences.get(s);
      if (token < before + sentence.size()) {
        List<Token> shorter = new ArrayList<>(sentence);
        shorter.remove(token - before);
        rest.set(s, Negation.mark(shorter));
        return rest;
      }
      before += sentence.size();
    }
    return rest;
  }

  /** Joins neighbours, keeps the strongest, and puts them in the order of the text. */
  private static List<Push> phrases(List<Push> pushes) {
    List<Push> joined = new ArrayList<>();
    for (Push push : pushes.stream().sorted(Comparator.comparingInt(Push::first)).toList()) {
      Push last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && last.last() + 1 == push.first()) {
        joined.removeLast();
        joined.add(new Push(last.first(), push.last(), last.weight() + push.weight()));
      } else {
        joined.add(push);
      }
    }
    return joined.stream()
        .sorted(Comparator.comparingDouble((Push push) -> -push.weight()))
        .limit(MOST)
        .sorted(Comparator.comparingInt(Push::first))
        .toList();
  }

  private static Reason reason(
      Push push, String text, CleanText clean, List<Token> tokens, Label label) {
    int start = clean.offsets()[tokens.get(push.first()).start()];
    int end = clean.offsets()[tokens.get(push.last()).end()];
    double sign = label == Label.NEGATIVE ? -1 : 1;
    return new Reason(start, end, text.substring(start, end), sign * push.weight());
  }

  private static double logOdds(double[] p, Label label) {
    double mine = p[label.index()];
    return Math.log(Math.max(mine, 1e-9) / Math.max(1 - mine, 1e-9));
  }
}
