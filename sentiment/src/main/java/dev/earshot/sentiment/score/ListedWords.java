package dev.earshot.sentiment.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
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
  private static final String WORD = ":";
  private static final String STEM = "::";
  private static final Map<String, ALGORITHM> STEMMERS =
      Map.of(
          "ar", ALGORITHM.ARABIC,
          "de", ALGORITHM.GERMAN,
          "es", ALGORITHM.SPANISH,
          "fr", ALGORITHM.FRENCH,
          "it", ALGORITHM.ITALIAN,
          "pt", ALGORITHM.PORTUGUESE);

  /** Words whose stems are remembered; people use few words often. */
  private static final int REMEMBERED = 1 << 14;

  private final Lexicon lexicon;
  private final String language;
  private final AtomicReferenceArray<Stemmed> remembered;

  /** Beginning of what words stand under. */
  private final int words;

  /**
   * @param language BCP 47 tag
   */
  ListedWords(Lexicon lexicon, String language) {
    this.lexicon = lexicon;
    this.language = primary(language);
    this.remembered =
        new AtomicReferenceArray<>(STEMMERS.containsKey(this.language) ? REMEMBERED : 0);
    this.words = Lexicon.begin(this.language + WORD);
  }

  /** One for each language whose words have stems, by its tag: what it learned is kept. */
  static Map<String, ListedWords> all(Lexicon lexicon) {
    return STEMMERS.keySet().stream()
        .collect(Collectors.toUnmodifiableMap(tag -> tag, tag -> new ListedWords(lexicon, tag)));
  }

  /** Under what an entry stands in the lexicon: words as the tokenizer cuts them. */
  public static String key(String language, String entry) {
    List<String> words = new ArrayList<>();
    new MessageTokenizer()
        .tokenize(CleanText.of(entry))
        .forEach(sentence -> sentence.forEach(token -> words.add(token.form())));
    return primary(language) + WORD + String.join(" ", words);
  }

  /** Under what all words with the stem of a single word stand; empty where there is no stem. */
  public static Optional<String> stemKey(String language, String word) {
    String primary = primary(language);
    return Optional.ofNullable(STEMMERS.get(primary))
        .map(algorithm -> primary + STEM + new SnowballStemmer(algorithm).stem(word));
  }

  static String primary(String language) {
    int end = language.indexOf('-');
    return (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
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
    int state = words;
    int found = -1;
    int length = 1;
    int most = Math.min(LONGEST, sentence.size() - from);
    for (int i = 0; i < most && sentence.get(from + i).isWord(); i++) {
      state =
          Hashing.steps(i == 0 ? state : Hashing.step(state, ' '), sentence.get(from + i).form());
      int slot = lexicon.find(state);
      if (slot >= 0) {
        found = slot;
        length = i + 1;
      }
    }
    int slot = found >= 0 ? found : stem(sentence.get(from).form());
    valences[from] = slot < 0 ? 0 : lexicon.valence(slot, Lexicon.LISTED);
    return length;
  }

  /** Where what the stem of a word says stands, or −1. */
  private int stem(String word) {
    if (remembered.length() == 0) {
      return -1;
    }
    int place = word.hashCode() & (REMEMBERED - 1);
    Stemmed last = remembered.get(place);
    if (last == null || !last.word().equals(word)) {
      last = new Stemmed(word, lexicon.find(stemKey(language, word).orElseThrow()));
      remembered.set(place, last);
    }
    return last.slot();
  }

  /** What was found of a word. */
  private record Stemmed(String word, int slot) {}
}
