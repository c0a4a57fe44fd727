package dev.earshot.sentiment.score;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Turns the tokens of a text into hashed features: words and pairs of words, runs of 3 to 5
 * letters, negation, emoji, hashtags taken apart, and sums over the lexicon.
 *
 * <p>A model has two sections of indices: one for English, and one for all other languages, which
 * have few labelled texts and learn at another pace. The first {@link #DENSE} indices of a section
 * are features with a place of their own; all others are hashes, so the size of a model does not
 * depend on the words it was trained on.
 */
public final class FeatureExtractor {

  /** Indices of a section below this are not hashes. */
  private static final int DENSE = 256;

  private static final String ENGLISH = "en";

  private static final float PAIR = 1f;
  private static final float LETTERS = .4f;

  /** Indices a section has. */
  private final int section;

  private final int mask;
  private final Lexicon lexicon;
  private final Map<String, ListedWords> listed;
  private final MessageTokenizer tokenizer = new MessageTokenizer();

  /**
   * @param bits the model has 2^bits indices
   */
  public FeatureExtractor(int bits, Lexicon lexicon) {
    this.section = 1 << (bits - 1);
    this.mask = section - 1;
    this.lexicon = lexicon;
    this.listed = ListedWords.all(lexicon);
  }

  /**
   * @param language BCP 47 tag or {@code und}
   */
  public FeatureVector extract(String text, String language) {
    return extract(tokenizer.tokenize(CleanText.of(text)), language);
  }

  /** The same in the section of the other languages, which learn from English texts too. */
  public FeatureVector extractAsOther(String text, String language) {
    return extract(tokenizer.tokenize(CleanText.of(text)), language, section);
  }

  /** The words and pairs of words of a text for which the lexicon is asked, each once. */
  public Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (List<Token> sentence : tokenizer.tokenize(CleanText.of(text))) {
      WordPairs pairs = new WordPairs();
      for (Token token : sentence) {
        if (token.isWord()) {
          words.add(token.form());
        }
        words.add(pairs.next(token));
      }
    }
    words.remove("");
    return words;
  }

  List<List<Token>> tokenize(CleanText clean) {
    return tokenizer.tokenize(clean);
  }

  FeatureVector extract(List<List<Token>> sentences, String language) {
    return extract(sentences, language, language.equals(ENGLISH) ? 0 : section);
  }

  private FeatureVector extract(List<List<Token>> sentences, String language, int from) {
    FeatureVector out = new FeatureVector(from);
    int token = 0;
    for (List<Token> sentence : sentences) {
      String before = "<";
      for (Token t : sentence) {
        before = addToken(out, t, before, token++);
      }
    }
    out.dampen();
    addLanguage(out, language);
    LexiconSums sums =
        from == 0 ? new LexiconSums(lexicon) : new LexiconSums(lexicon, listed(language));
    sums.add(sentences, out);
    return out;
  }

  private ListedWords listed(String language) {
    ListedWords kept = listed.get(ListedWords.primary(language));
    return kept != null ? kept : new ListedWords(lexicon, language);
  }

  /** Returns the form that pairs with the next token. */
  private String addToken(FeatureVector out, Token t, String before, int token) {
    String form = t.form();
    switch (t.kind()) {
      case LINK, HANDLE -> {
        return before;
      }
      case WORD -> {
        addWord(out, t, token);
        addPair(out, before, form, t.negated(), token);
      }
      case HASHTAG -> {
        add(out, 'w', form, 1f, token);
        addParts(out, t, token);
      }
      default -> {
        add(out, 'w', form, 1f, token);
        addPair(out, before, form, false, token);
      }
    }
    return form;
  }

  private void addWord(FeatureVector out, Token t, int token) {
    add(out, 'w', t.form(), 1f, token);
    if (t.negated()) {
      add(out, 'n', t.form(), 1f, token);
    }
    if (t.elongated()) {
      add(out, 'e', t.form(), 1f, token);
    }
    addLetters(out, t.form(), token);
  }

  private void addPair(FeatureVector out, String a, String b, boolean negated, int token) {
    int h = Hashing.string(Hashing.string(negated ? 'q' : 'p', a) + 31, b);
    out.add(fold(h), PAIR, token);
  }

  /** {@code #GoodMorning} also counts as "good" and "morning", and as one word without its #. */
  private void addParts(FeatureVector out, Token t, int token) {
    String whole = t.form().substring(1);
    add(out, 'w', whole, .5f, token);
    addLetters(out, whole, token);
  }

  private void addLetters(FeatureVector out, String form, int token) {
    int n = form.length();
    if (n > 40) {
      return;
    }
    for (int i = -1; i < n; i++) {
      int h = 'c';
      for (int j = i; j <= n && j < i + 5; j++) {
        h = Hashing.step(h, j < 0 || j == n ? '_' : form.charAt(j));
        int length = j - i + 1;
        if (length >= 3) {
          out.add(fold(Hashing.finish(h)), LETTERS, token);
        }
      }
    }
  }

  private void add(FeatureVector out, char family, String form, float value, int token) {
    out.add(fold(Hashing.string(family, form)), value, token);
  }

  private int fold(int hash) {
    int index = hash & mask;
    return index < DENSE ? index + DENSE : index;
  }

  private void addLanguage(FeatureVector out, String language) {
    String base = language.toLowerCase(Locale.ROOT);
    add(out, 'L', base, 1f, FeatureVector.WHOLE_TEXT);
  }
}
