package dev.earshot.sentiment.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CorpusTest {

  @Test
  void two_neighbours_are_a_term_from_five_texts_on_that_count() {
    Corpus five = corpus(5, "battery drain");
    Corpus four = corpus(4, "battery drain");

    assertThat(five.messages(five.term("battery drain", "en"))).containsExactly(0, 1, 2, 3, 4, 7);
    assertThat(five.frequency(five.term("battery drain", "en"))).isEqualTo(5);
    assertThat(four.term("battery drain", "en")).isEqualTo(Vocabulary.NONE);
  }

  @Test
  void a_break_in_the_sentence_parts_neighbours() {
    Corpus corpus = corpus(5, "battery. Drain");

    assertThat(corpus.term("battery drain", "en")).isEqualTo(Vocabulary.NONE);
    assertThat(corpus.messages(corpus.term("drain", "en"))).hasSize(6);
  }

  @Test
  void each_of_many_phrases_is_found_by_its_own_words() {
    String[] first = {"red", "green", "blue"};
    String[] second = {"tent", "lamp", "stove"};
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < 5 * first.length * second.length; i++) {
      texts.add(text(first[i % 3] + " " + second[i / 3 % 3]));
    }

    Corpus corpus = corpus(texts, texts.size());

    assertThat(corpus.messages(corpus.term("green lamp", "en"))).containsExactly(4, 13, 22, 31, 40);
    assertThat(corpus.name(corpus.term("blue stove", "en"))).isEqualTo("blue stove");
    assertThat(corpus.term("lamp green", "en")).isEqualTo(Vocabulary.NONE);
  }

  /** So many texts that count, two others, and the same once more, which does not count. */
  private static Corpus corpus(int counted, String text) {
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < counted; i++) {
      texts.add(text(text));
    }
    texts.add(text("the sink is clogged"));
    texts.add(text("another sink"));
    texts.add(text(text));
    return corpus(texts, counted + 2);
  }

  private static Corpus corpus(List<Text> texts, int counted) {
    boolean[] fresh = new boolean[texts.size()];
    Arrays.fill(fresh, 0, counted, true);
    return new Corpus(texts, fresh, Set.of());
  }

  private static Text text(String text) {
    return new Text(text, "en", "");
  }
}
