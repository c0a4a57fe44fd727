package dev.earshot.sentiment.train;

import dev.earshot.sentiment.score.FeatureExtractor;
import dev.earshot.sentiment.score.Lexicon;
import dev.earshot.sentiment.score.SentenceEncoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words and pairs of words, such as "not bad", that several training texts use and that encoders
 * are asked about on their own.
 */
final class CommonWords {

  private static final int TEXTS_OF_A_WORD = 2;
  private static final int TEXTS_OF_A_PAIR = 3;

  private CommonWords() {}

  static boolean isPair(String words) {
    return words.indexOf(' ') >= 0;
  }

  /** In alphabetical order, of the texts that the encoder can read. */
  static List<String> of(List<TrainingText> texts) {
    FeatureExtractor extractor = new FeatureExtractor(LinearTrainer.BITS, Lexicon.of(0, Map.of()));
    Map<String, Integer> seenIn = new TreeMap<>();
    for (TrainingText text : texts) {
      if (SentenceEncoder.knows(text.language())) {
        extractor.words(text.labelled().text()).forEach(w -> seenIn.merge(w, 1, Integer::sum));
      }
    }
    return seenIn.entrySet().stream()
        .filter(e -> e.getValue() >= (isPair(e.getKey()) ? TEXTS_OF_A_PAIR : TEXTS_OF_A_WORD))
        .map(Map.Entry::getKey)
        .toList();
  }
}
