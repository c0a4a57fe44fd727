package dev.earshot.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reasons are faithful when a label is less likely without the strongest of them. */
final class ReasonsTest {

  /** The share of labels that must be less likely without their strongest reason. */
  private static final double FAITHFUL = .9;

  /** The share of labels other than neutral that must have any reason. */
  private static final double EXPLAINED = .85;

  private static final ReasonedScorer LINEAR = Scorers.shipped(ScorerMode.LINEAR, 0);

  @Test
  void the_linear_model_is_less_sure_without_its_strongest_reason() throws Exception {
    assertFaithful(LINEAR, invented());
  }

  @Test
  void a_cascade_is_less_sure_without_its_strongest_reason() throws Exception {
    ReasonedScorer cascade = Scorers.shipped(ScorerMode.CASCADE, Scorers.DEFAULT_UNSURE);
    assertFaithful(cascade, invented());
  }

  @Test
  void both_tiers_are_less_sure_without_their_strongest_reason() throws Exception {
    assertFaithful(Scorers.shipped(ScorerMode.BOTH, 0), invented().subList(0, 80));
  }

  @ParameterizedTest
  @CsvSource({
    "tweeteval_sentiment_val.tsv, en",
    "airline_val.tsv, en",
    "umsab_german_val.tsv, de",
    "umsab_spanish_val.tsv, es"
  })
  void reasons_are_faithful_on_published_messages(String name, String language) throws Exception {
    Path file = Path.of("../../shared/data/sentiment", name);
    assumeThat(Files.isRegularFile(file))
        .as("%s is there; without it faithfulness is measured on our own texts alone", file)
        .isTrue();
    List<String> texts =
        Files.readAllLines(file).stream().limit(1_000).map(l -> l.split("\t", -1)[1]).toList();
    assertFaithful(LINEAR, language, texts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I am not happy with these boots . . . | not happy",
        "It isn't working and nobody answers, what a shame !!! | shame",
        "The zip broke, so disappointing | disappointing",
        "I can't wait for the new season | can't wait",
      })
  void a_reason_is_a_phrase_that_a_reader_understands(String text, String phrase) {
    assertThat(LINEAR.reasons(text, "en"))
        .extracting(Reason::text)
        .anyMatch(words -> words.contains(phrase));
  }

  @Test
  void signs_numbers_and_small_words_are_no_reasons() throws Exception {
    List<String> shown = new ArrayList<>();
    for (String text : invented()) {
      LINEAR
          .reasons(text, "en")
          .forEach(reason -> shown.add(reason.text().toLowerCase(Locale.ROOT)));
    }
    assertThat(shown).hasSizeGreaterThan(100).doesNotContain("is", "used", "the", "to", "was");
    assertThat(shown).noneMatch(words -> words.matches("[\\p{Punct}\\d\\s]+") && !isFace(words));
  }

  private static boolean isFace(String words) {
    return words.matches(".*[:;][-']?[()/dp].*");
  }

  private static void assertFaithful(ReasonedScorer scorer, List<String> texts) {
    assertFaithful(scorer, "en", texts);
  }

  private static void assertFaithful(ReasonedScorer scorer, String language, List<String> texts) {
    int labelled = 0;
    int explained = 0;
    int faithful = 0;
    for (String text : texts) {
      Sentiment whole = scorer.score(text, language);
      if (whole.label() == Label.NEUTRAL) {
        continue;
      }
      labelled++;
      List<Reason> reasons = scorer.reasons(text, language);
      if (!reasons.isEmpty()) {
        explained++;
        Reason strongest =
            reasons.stream().max(Comparator.comparingDouble(r -> Math.abs(r.weight()))).get();
        double left = scorer.score(strongest.takenOut(text), language).probability(whole.label());
        faithful += left < whole.probability(whole.label()) ? 1 : 0;
      }
    }
    assertThat((double) faithful / explained).isGreaterThanOrEqualTo(FAITHFUL);
    assertThat((double) explained / labelled).isGreaterThanOrEqualTo(EXPLAINED);
  }

  /** The English messages of the test set for judging toward brands. */
  private static List<String> invented() throws IOException, URISyntaxException {
    List<String> texts = new ArrayList<>();
    for (String half : List.of("toward-tuned.tsv", "toward-kept.tsv")) {
      Path file = Path.of(ReasonsTest.class.getResource("../evaluate/" + half).toURI());
      Files.readAllLines(file).stream()
          .limit(80)
          .map(line -> line.substring(line.lastIndexOf('\t') + 1))
          .forEach(texts::add);
    }
    return texts;
  }
}
