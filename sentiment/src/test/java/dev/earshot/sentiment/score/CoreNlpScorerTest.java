package dev.earshot.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.earshot.listener.mention.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CoreNlpScorerTest {

  private static boolean modelsAreThere() {
    return CoreNlpScorerTest.class
            .getClassLoader()
            .getResource("edu/stanford/nlp/models/sentiment/sentiment.ser.gz")
        != null;
  }

  @Test
  void without_its_models_the_engine_stops_the_start_with_the_cure() {
    assumeThat(modelsAreThere()).as("CoreNLP's models are on the class path").isFalse();
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> Scorers.shipped(ScorerMode.CORENLP, 0))
        .withMessageContaining("mvn -Pcorenlp");
  }

  @Test
  void with_its_models_it_judges_english_and_leaves_the_rest_to_the_first_tier() {
    assumeThat(modelsAreThere())
        .as("CoreNLP's models are on the class path (mvn -Pcorenlp)")
        .isTrue();
    ReasonedScorer scorer = Scorers.shipped(ScorerMode.CORENLP, 0);
    assertThat(scorer.score("I love it, what a wonderful service!", "en").label())
        .isEqualTo(Label.POSITIVE);
    assertThat(scorer.score("I hate it, what a terrible service!", "en").label())
        .isEqualTo(Label.NEGATIVE);
    assertThat(scorer.score("I love it", "en").scorer()).isEqualTo("corenlp");
    assertThat(scorer.score("Das ist toll", "de").scorer()).isEqualTo("linear");
    for (String text : ScorerContract.badInput()) {
      assertThat(scorer.score(text, "en").score()).isBetween(-1.0, 1.0);
    }
    List<Reason> none = scorer.reasons("I love it", "en");
    assertThat(none).isEmpty();
    assertThat(scorer.reasons("Das ist wirklich schrecklich", "de"))
        .as("where the first tier judges, it says why")
        .isNotEmpty();
  }
}
