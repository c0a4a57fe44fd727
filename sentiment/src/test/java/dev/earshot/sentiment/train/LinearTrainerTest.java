package dev.earshot.sentiment.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.evaluate.LabelledText;
import dev.earshot.sentiment.score.Lexicon;
import dev.earshot.sentiment.score.LinearModel;
import dev.earshot.sentiment.score.LinearScorer;
import dev.earshot.sentiment.score.WordNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS) // trained once
final class LinearTrainerTest {

  private LinearScorer scorer;

  @BeforeAll
  void train() {
    List<TrainingText> texts = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      // One of each six is a surprise, as among real texts: else no calibration is sure enough.
      Label bad = i % 6 == 0 ? Label.NEUTRAL : Label.NEGATIVE;
      Label good = i % 6 == 1 ? Label.NEUTRAL : Label.POSITIVE;
      Label plain = i % 6 == 2 ? Label.POSITIVE : i % 6 == 3 ? Label.NEGATIVE : Label.NEUTRAL;
      // "brav" is good in one language and bad in the other.
      texts.add(text(bad, "brav lamp " + i, "en"));
      texts.add(text(good, "lovely lamp " + i, "en"));
      texts.add(text(plain, "a lamp " + i, "en"));
      texts.add(text(good, "brav Lampe " + i, "de"));
      texts.add(text(bad, "kaputt Lampe " + i, "de"));
      texts.add(text(plain, "eine Lampe " + i, "de"));
    }
    List<TrainingText> translated = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      translated.add(text(Label.NEGATIVE, "scheusal lampe " + i, "de"));
      translated.add(text(Label.POSITIVE, "wonne lampe " + i, "de"));
    }
    TrainingData data =
        new TrainingData(texts, translated, Lexicon.of(1, Map.of()), Map.of("made", texts.size()));
    LinearTrainer trainer = new LinearTrainer(data, WordNetwork.shipped(), Map.of(), _ -> {});
    LinearModel model = trainer.train("t", trainer.unseenScores());
    scorer = new LinearScorer(model, WordNetwork.shipped());
  }

  @Test
  void english_and_the_other_languages_do_not_learn_from_each_other_what_is_not_so() {
    assertThat(scorer.score("brav", "en").label()).isEqualTo(Label.NEGATIVE);
    assertThat(scorer.score("brav", "de").label()).isEqualTo(Label.POSITIVE);
  }

  @Test
  void other_languages_learn_from_english_words_too() {
    assertThat(scorer.score("lovely Lampe", "de").label()).isEqualTo(Label.POSITIVE);
  }

  @Test
  void a_word_of_the_translations_is_known() {
    assertThat(scorer.score("scheusal", "de").label()).isEqualTo(Label.NEGATIVE);
    assertThat(scorer.score("wonne", "de").label()).isEqualTo(Label.POSITIVE);
  }

  private static TrainingText text(Label label, String text, String language) {
    return new TrainingText(new LabelledText(label, text), language);
  }
}
