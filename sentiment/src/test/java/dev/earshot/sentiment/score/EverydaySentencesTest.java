package dev.earshot.sentiment.score;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.mention.Label;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What customers say in plain words, in seven languages: 24 sentences each, written for Earshot
 * before its lists of words were, by the same hand.
 */
final class EverydaySentencesTest {

  private final ReasonedScorer scorer = Scorers.shipped(ScorerMode.LINEAR, 0);

  @Test
  void four_in_five_are_judged_as_meant_and_two_in_three_of_any_language() throws IOException {
    TreeMap<String, Integer> right = new TreeMap<>();
    List<String> sentences = sentences();
    for (String line : sentences) {
      String[] fields = line.split("\t", -1);
      Label label = scorer.score(fields[2], fields[0]).label();
      right.merge(
          fields[0],
          label == Label.valueOf(fields[1].toUpperCase(Locale.ROOT)) ? 1 : 0,
          Integer::sum);
    }
    assertThat(right).hasSize(7);
    assertThat(right.values()).allMatch(each -> each >= 16);
    assertThat(right.values().stream().mapToInt(Integer::intValue).sum())
        .isGreaterThanOrEqualTo(4 * sentences.size() / 5);
  }

  @Test
  void satisfied_customers_are_not_taken_for_angry_ones() {
    assertThat(scorer.score("sehr zufrieden", "de").label()).isEqualTo(Label.POSITIVE);
    assertThat(scorer.score("très content", "fr").label()).isEqualTo(Label.POSITIVE);
    assertThat(scorer.score("nicht zufrieden", "de").label()).isEqualTo(Label.NEGATIVE);
  }

  private static List<String> sentences() throws IOException {
    try (InputStream in = EverydaySentencesTest.class.getResourceAsStream("everyday.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).lines().toList();
    }
  }
}
