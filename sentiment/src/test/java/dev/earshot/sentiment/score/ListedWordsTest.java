package dev.earshot.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class ListedWordsTest {

  private final Lexicon lexicon = lexicon();

  private static Lexicon lexicon() {
    Map<String, float[]> words = new HashMap<>();
    words.put(ListedWords.key("de", "zufrieden"), listed(.7f));
    words.put(ListedWords.stemKey("de", "zufrieden").orElseThrow(), listed(.7f));
    words.put(ListedWords.key("de", "nie wieder"), listed(-1));
    words.put(ListedWords.key("de", "wieder"), listed(0));
    words.put(ListedWords.key("fr", "mal"), listed(-.7f));
    float[] afinn = new float[Lexicon.COLUMNS];
    afinn[Lexicon.AFINN] = .6f;
    words.put("good", afinn);
    return Lexicon.of(Lexicon.COLUMNS, words);
  }

  private static float[] listed(float valence) {
    float[] columns = new float[Lexicon.COLUMNS];
    columns[Lexicon.LISTED] = valence;
    return columns;
  }

  @Test
  void an_inflection_has_the_valence_of_the_listed_word() {
    assertThat(sum("Lauter zufriedene Kunden", "de")).isCloseTo(.7, within());
  }

  @Test
  void a_turn_of_several_words_counts_once() {
    assertThat(sum("Da gehe ich nie wieder hin", "de")).isCloseTo(-1, within());
    assertThat(sum("Da gehe ich wieder hin", "de")).isZero();
  }

  @Test
  void no_turn_goes_on_past_a_sign() {
    assertThat(sum("Das gab es nie. Wieder da", "de")).isZero();
  }

  @Test
  void a_word_counts_in_its_own_language_only() {
    assertThat(sum("ça va mal", "fr-CA")).isCloseTo(-.7, within());
    assertThat(sum("er war mal hier", "de")).isZero();
  }

  @Test
  void english_has_afinns_words() {
    assertThat(sum("good zufrieden", "en")).isCloseTo(.6, within());
  }

  private double sum(String text, String language) {
    ListedWords listed = new ListedWords(lexicon, language);
    double sum = 0;
    for (var sentence : new MessageTokenizer().tokenize(CleanText.of(text))) {
      for (float valence : listed.valences(sentence)) {
        sum += valence;
      }
    }
    return sum;
  }

  /** A valence is kept in a byte. */
  private static Offset<Double> within() {
    return Offset.offset(.01);
  }
}
