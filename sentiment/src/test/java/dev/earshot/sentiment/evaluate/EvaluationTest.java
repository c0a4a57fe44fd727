package dev.earshot.sentiment.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.score.FakeScorer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EvaluationTest {

  private static final Label[] TRUTH = {
    Label.NEGATIVE, Label.NEGATIVE, Label.NEUTRAL, Label.POSITIVE, Label.POSITIVE, Label.POSITIVE
  };
  private static final Label[] GIVEN = {
    Label.NEGATIVE, Label.NEUTRAL, Label.NEUTRAL, Label.POSITIVE, Label.POSITIVE, Label.NEGATIVE
  };

  private final Evaluation evaluation = evaluation(.6);

  @Test
  void counts_what_was_given_for_what_was_true() {
    assertThat(evaluation.n()).isEqualTo(6);
    assertThat(evaluation.count(Label.POSITIVE, Label.NEGATIVE)).isEqualTo(1);
    assertThat(evaluation.count(Label.NEGATIVE, Label.POSITIVE)).isZero();
  }

  @Test
  void computes_the_figures_of_a_hand_made_case() {
    assertThat(evaluation.accuracy()).isCloseTo(4 / 6.0, within(1e-12));
    assertThat(evaluation.macroRecall()).isCloseTo((.5 + 1 + 2 / 3.0) / 3, within(1e-12));
    assertThat(evaluation.result(Label.NEGATIVE).precision()).isCloseTo(.5, within(1e-12));
    assertThat(evaluation.result(Label.NEUTRAL).f1()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(evaluation.macroF1()).isCloseTo((.5 + 2 / 3.0 + .8) / 3, within(1e-12));
    assertThat(evaluation.messagesPerSecond()).isEqualTo(3);
  }

  @Test
  void a_label_that_no_text_has_is_no_part_of_the_means() {
    List<LabelledText> texts =
        List.of(
            new LabelledText(Label.NEGATIVE, "x"),
            new LabelledText(Label.NEGATIVE, "x"),
            new LabelledText(Label.POSITIVE, "x"));
    List<Sentiment> given =
        List.of(
            sentiment(Label.NEGATIVE, .6),
            sentiment(Label.NEUTRAL, .6),
            sentiment(Label.POSITIVE, .6));
    Evaluation two = Evaluation.of(texts, given, Duration.ZERO);
    assertThat(two.missing()).containsExactly(Label.NEUTRAL);
    assertThat(two.macroRecall()).isCloseTo((.5 + 1) / 2, within(1e-12));
    assertThat(two.macroF1()).isCloseTo((2 / 3.0 + 1) / 2, within(1e-12));
    assertThat(evaluation.missing()).isEmpty();
  }

  @Test
  void calibration_error_is_the_distance_between_confidence_and_being_right() {
    assertThat(evaluation(.6).ece()).isCloseTo(4 / 6.0 - .6, within(1e-12));
    assertThat(evaluation(.9).ece()).isCloseTo(.9 - 4 / 6.0, within(1e-12));
  }

  @Test
  void scores_each_text_in_its_detected_language() {
    List<LabelledText> texts = List.of(new LabelledText(Label.POSITIVE, "ja"));
    Evaluation seen =
        Evaluation.of(
            new FakeScorer(),
            (_, _) -> "de",
            List.of(new LabelledText(Label.POSITIVE, "good"), texts.getFirst()));
    assertThat(seen.n()).isEqualTo(2);
    assertThat(seen.count(Label.POSITIVE, Label.POSITIVE)).isEqualTo(1);
  }

  private static Evaluation evaluation(double confidence) {
    List<LabelledText> texts =
        Arrays.stream(TRUTH).map(label -> new LabelledText(label, "x")).toList();
    List<Sentiment> given =
        Arrays.stream(GIVEN).map(label -> sentiment(label, confidence)).toList();
    return Evaluation.of(texts, given, Duration.ofSeconds(2));
  }

  private static Sentiment sentiment(Label label, double p) {
    double rest = (1 - p) / 2;
    return new Sentiment(
        label,
        label == Label.NEGATIVE ? p : rest,
        label == Label.NEUTRAL ? p : rest,
        label == Label.POSITIVE ? p : rest,
        "test",
        "1");
  }
}
