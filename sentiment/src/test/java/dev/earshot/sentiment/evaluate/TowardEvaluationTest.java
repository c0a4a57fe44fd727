package dev.earshot.sentiment.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.score.FakeLanguageDetector;
import dev.earshot.listener.score.FakeScorer;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.sentiment.evaluate.BrandText.Opinion;
import dev.earshot.sentiment.score.LanguageDetection;
import dev.earshot.sentiment.score.Scorers;
import dev.earshot.sentiment.toward.ClauseScorer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TowardEvaluationTest {

  private static final BrandText MIXED =
      new BrandText(
          "a:1",
          "good acme, but @bolt was bad",
          List.of(
              new Opinion(List.of("bolt"), Label.NEGATIVE),
              new Opinion(List.of("Acme"), Label.POSITIVE)));

  private static final BrandText ALIKE =
      new BrandText(
          "a:2",
          "acme and bolt are good",
          List.of(
              new Opinion(List.of("bolt"), Label.POSITIVE),
              new Opinion(List.of("Acme"), Label.POSITIVE)));

  @Test
  void counts_right_opinions_of_both_ways() {
    TowardEvaluation evaluation = evaluate(new ClauseScorer(), MIXED, ALIKE);
    assertThat(evaluation.toward().accuracy()).isEqualTo(1);
    assertThat(evaluation.whole().accuracy()).isEqualTo(.75);
    assertThat(evaluation.only(true).whole().accuracy()).isEqualTo(.5);
    assertThat(evaluation.only(false).toward().n()).isEqualTo(2);
  }

  @Test
  void both_ways_are_the_same_where_nothing_is_judged_apart() {
    TowardEvaluation evaluation = evaluate(TowardScorer.WHOLE, MIXED, ALIKE);
    assertThat(evaluation.toward().confusion()).isDeepEqualTo(evaluation.whole().confusion());
  }

  @Test
  void a_brand_that_is_not_in_its_text_is_named_with_its_line() {
    BrandText wrong =
        new BrandText("b:7", "acme", List.of(new Opinion(List.of("bolt"), Label.NEUTRAL)));
    assertThatExceptionOfType(LabelledFileException.class)
        .isThrownBy(() -> evaluate(TowardScorer.WHOLE, wrong))
        .withMessageContaining("b:7")
        .withMessageContaining("bolt");
  }

  @Test
  void on_the_test_set_judging_toward_each_brand_is_far_better_than_the_whole() throws Exception {
    for (String half : List.of("toward-tuned.tsv", "toward-kept.tsv")) {
      TowardEvaluation evaluation = evaluate(half);
      assertThat(evaluation.toward().accuracy())
          .as(half)
          .isGreaterThan(evaluation.whole().accuracy() + .04);
      assertThat(evaluation.only(true).toward().macroRecall())
          .as(half)
          .isGreaterThan(evaluation.only(true).whole().macroRecall() + .05);
    }
  }

  /** Surer than right, or sure that the opposite cannot be, costs more than that. */
  @ParameterizedTest
  @ValueSource(strings = {"toward-tuned.tsv", "toward-kept.tsv"})
  void what_comparisons_decide_is_about_as_likely_as_it_is_said_to_be(String half)
      throws Exception {
    double[] losses =
        evaluate(half).opinions().stream()
            .filter(opinion -> opinion.toward().scorer().equals("clauses"))
            .mapToDouble(opinion -> -Math.log(opinion.toward().probability(opinion.truth())))
            .toArray();
    assertThat(losses).hasSizeGreaterThan(30);
    assertThat(DoubleStream.of(losses).average().orElseThrow()).isLessThan(.9);
  }

  private static TowardEvaluation evaluate(String half) throws Exception {
    Path file = Path.of(TowardEvaluationTest.class.getResource(half).toURI());
    return TowardEvaluation.of(
        Scorers.shipped(), new ClauseScorer(), LanguageDetection.shipped(), BrandFile.read(file));
  }

  private static TowardEvaluation evaluate(TowardScorer toward, BrandText... texts) {
    return TowardEvaluation.of(
        new FakeScorer(), toward, new FakeLanguageDetector(), List.of(texts));
  }
}
