package dev.earshot.sentiment.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.stemmer.Stemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/**
 * What a short list of a language's everyday words and turns says of the words of a sentence. A
 * turn, such as German "nie wieder", counts as one; of a word that is not listed the stem may be
 * (Snowball). English, whose texts teach what such lists are worth, has AFINN's words in their
 * place.
 */
public final class ListedWords {

  /** Words that an entry of a list may be made of. */
  private static final int LONGEST = 4;

  private static final String ENGLISH = "en";
  private static final Map<String, ALGORITHM> STEMMERS =
      Map.of(
          "ar", ALGORITHM.ARABIC,
          "de", ALGORITHM.GERMAN,
          "es", ALGORITHM.SPANISH,
          "fr", ALGORITHM.FRENCH,
          "it", ALGORITHM.ITALIAN,
          "pt", ALGORITHM.PORTUGUESE);

  private final Lexicon lexicon;
  private final String language;
  private final Optional<Stemmer> stemmer;

  /**
   * @param language BCP 47 tag
   */
  ListedWords(Lexicon lexicon, String language) {
    this.lexicon = lexicon;
    this.language = primary(language);
    this.stemmer = stemmer(this.language);
  }

  /** Under what an entry stands in the lexicon: words as the tokenizer cuts them. */
  public static String key(String language, String entry) {
    List<String> words = new ArrayList<>();
    new MessageTokenizer()
        .tokenize(CleanText.of(entry))
        .forEach(sentence -> sentence.forEach(token -> words.add(token.form())));
    return key(primary(language), words);
  }

  /** Under what all words with the stem of a single word stand; empty where there is no stem. */
  public static Optional<String> stemKey(String language, String word) {
    String primary = primary(language);
    return stemmer(primary).map(s -> ofStem(primary, s.stem(word).toString()));
  }

  private static String key(String language, List<String> words) {
    return language + ':' + String.join(" ", words);
  }

  private static String ofStem(String language, String stem) {
    return language + "::" + stem;
  }

  private static String primary(String language) {
    int end = language.indexOf('-');
    return (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
  }

  private static Optional<Stemmer> stemmer(String language) {
    return Optional.ofNullable(STEMMERS.get(language)).map(SnowballStemmer::new);
  }

  /**
   * Whether a column of the lexicon tells something beside the list: not in English, whose other
   * columns know the same words, so that what texts teach would be divided among them.
   */
  boolean leaves(int column) {
    return !language.equals(ENGLISH) || column == Lexicon.LISTED || column == Lexicon.EMOJI;
  }

  /** In [−1, 1] by token; that of a turn stands at its first word. */
  float[] valences(List<Token> sentence) {
    float[] valences = new float[sentence.size()];
    int i = 0;
    while (i < valences.length) {
      i += sentence.get(i).isWord() ? fill(valences, sentence, i) : 1;
    }
    return valences;
  }

  /** Returns how many tokens are done. */
  private int fill(float[] valences, List<Token> sentence, int from) {
    if (language.equals(ENGLISH)) {
      int slot = lexicon.find(sentence.get(from).form());
      valences[from] = slot < 0 ? 0 : lexicon.valence(slot, Lexicon.AFINN);
      return 1;
    }
    List<String> words = words(sentence, from);
    for (int length = words.size(); length > 0; length--) {
      int slot = lexicon.find(key(language, words.subList(0, length)));
      if (slot >= 0) {
        valences[from] = lexicon.valence(slot, Lexicon.LISTED);
        return length;
      }
    }
    int slot =
        stemmer
            .map(s -> ofStem(language, s.stem(words.getFirst()).toString()))
            .map(lexicon::find)
            .orElse(-1);
    valences[from] = slot < 0 ? 0 : lexicon.valence(slot, Lexicon.LISTED);
    return 1;
  }

  /** As many as an entry may have, not past anything that is no word. */
  private static List<String> words(List<Token> sentence, int from) {
    List<String> words = new ArrayList<>();
    for (int i = from; i < sentence.size() && words.size() < LONGEST; i++) {
      if (!sentence.get(i).isWord()) {
        break;
      }
      words.add(sentence.get(i).form());
    }
    return words;
  }
}
