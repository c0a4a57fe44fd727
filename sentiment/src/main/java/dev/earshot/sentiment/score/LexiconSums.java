package dev.earshot.sentiment.score;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums of lexicon valences over a text, turned round by negation, raised by shouting. */
final class LexiconSums {

  /** How far a negation turns a valence round; VADER's measured value. */
  private static final float TURN = -.74f;

  private static final float SHOUT = 1.3f;
  private static final int PER_COLUMN = 16;

  private final Lexicon lexicon;
  private final @Nullable ListedWords listed;

  /** Of an English text in its own section. */
  LexiconSums(Lexicon lexicon) {
    this(lexicon, null);
  }

  /**
   * Of a text in the section of the other languages.
   *
   * @param listed what a list of the text's language says
   */
  LexiconSums(Lexicon lexicon, @Nullable ListedWords listed) {
    this.lexicon = lexicon;
    this.listed = listed;
  }

  /**
   * A token with what the lexicon knows of it.
   *
   * @param word slot of the token in the lexicon, or −1
   * @param pair slot of the pair of words it ends, or −1
   * @param listed valence by the language's own list
   */
  private record Known(Token token, int word, int pair, float listed, boolean contrast) {}

  void add(List<List<Token>> sentences, FeatureVector out) {
    List<Known> known = new ArrayList<>();
    for (List<Token> sentence : sentences) {
      float[] own = listed == null ? new float[sentence.size()] : listed.valences(sentence);
      WordPairs pairs = new WordPairs();
      for (int i = 0; i < own.length; i++) {
        Token token = sentence.get(i);
        int word = lexicon.find(token.form());
        int pair = pairs.next(token, lexicon);
        known.add(new Known(token, word, pair, own[i], Negation.isContrast(token.form())));
      }
    }
    for (int column = 0; column < lexicon.columns(); column++) {
      if (listed == null ? column != Lexicon.LISTED : listed.leaves(column)) {
        addColumn(known, column, out);
      }
    }
    addStyle(sentences, out);
  }

  private void addColumn(List<Known> tokens, int column, FeatureVector out) {
    int base = column * PER_COLUMN;
    float positive = 0;
    float negative = 0;
    float last = 0;
    float max = 0;
    float min = 0;
    float afterContrast = 0;
    boolean contrasted = false;
    for (int index = 0; index < tokens.size(); index++) {
      Known each = tokens.get(index);
      if (each.contrast()) {
        contrasted = true;
        afterContrast = 0;
      }
      float v = valence(each, column);
      if (v != 0) {
        positive += Math.max(v, 0);
        negative -= Math.min(v, 0);
        max = Math.max(max, v);
        min = Math.min(min, v);
        last = v;
        afterContrast += v;
        out.add(base + (v > 0 ? 0 : 1), v, index);
      }
    }
    int all = FeatureVector.WHOLE_TEXT;
    out.add(base + 2, squash(positive), all);
    out.add(base + 3, squash(negative), all);
    out.add(base + 4, max, all);
    out.add(base + 5, min, all);
    out.add(base + 6, last, all);
    out.add(base + 7, contrasted ? squash(afterContrast) : 0, all);
    float total = positive - negative;
    int bin =
        total == 0
            ? 3
            : total < -.7
                ? 0
                : total < -.3 ? 1 : total < 0 ? 2 : total < .3 ? 4 : total < .7 ? 5 : 6;
    out.add(base + 8 + bin, 1, all);
  }

  private void addStyle(List<List<Token>> sentences, FeatureVector out) {
    int base = 128;
    int words = 0;
    int shouts = 0;
    int stretched = 0;
    int exclamations = 0;
    int questions = 0;
    int negations = 0;
    int handles = 0;
    for (List<Token> sentence : sentences) {
      for (Token token : sentence) {
        words += token.isWord() ? 1 : 0;
        shouts += token.shouted() ? 1 : 0;
        stretched += token.elongated() ? 1 : 0;
        handles += token.kind() == Token.Kind.HANDLE ? 1 : 0;
        negations += Negation.isNegation(token.form()) ? 1 : 0;
        if (token.kind() == Token.Kind.SIGN) {
          exclamations += token.form().indexOf('!') >= 0 ? 1 : 0;
          questions += token.form().indexOf('?') >= 0 ? 1 : 0;
        }
      }
    }
    int all = FeatureVector.WHOLE_TEXT;
    out.add(base, Math.min(words, 30) / 30f, all);
    out.add(base + 1, Math.min(shouts, 3) / 3f, all);
    out.add(base + 2, Math.min(stretched, 2) / 2f, all);
    out.add(base + 3, Math.min(exclamations, 3) / 3f, all);
    out.add(base + 4, Math.min(questions, 2) / 2f, all);
    out.add(base + 5, Math.min(negations, 2) / 2f, all);
    out.add(base + 6, handles > 0 ? 1 : 0, all);
    out.add(base + 7, 1, all);
  }

  private float valence(Known known, int column) {
    return switch (column) {
      case Lexicon.PAIR_VALENCE, Lexicon.PAIR_CALM -> of(known.pair(), column);
      case Lexicon.WORD_CALM -> of(known.word(), column);
      case Lexicon.LISTED -> asUsed(known.token(), known.listed());
      default -> asUsed(known.token(), of(known.word(), column));
    };
  }

  private float of(int slot, int column) {
    return slot < 0 ? 0 : lexicon.valence(slot, column);
  }

  private static float asUsed(Token token, float valence) {
    float v = token.negated() ? TURN * valence : valence;
    return token.shouted() ? SHOUT * v : v;
  }

  private static float squash(float sum) {
    return sum / (1 + Math.abs(sum));
  }
}
