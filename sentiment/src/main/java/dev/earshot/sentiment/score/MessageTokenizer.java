package dev.earshot.sentiment.score;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Cuts a message into sentences of tokens with CoreNLP's tokenizer and sentence splitter, then
 * mends what they do not know of posts: most emoticons, French and Italian elision.
 */
final class MessageTokenizer {

  private final WordToSentenceProcessor<CoreLabel> sentences = new WordToSentenceProcessor<>();

  /** The sentences of a text; a text without any token has none. */
  List<List<Token>> tokenize(CleanText clean) {
    TokenReader reader = new TokenReader(clean.text());
    List<List<Token>> result = new ArrayList<>();
    for (List<CoreLabel> sentence : sentences.process(KeptLexer.cut(clean.text()))) {
      result.add(Negation.mark(reader.read(sentence)));
    }
    return result;
  }

  private static boolean isAllCapitals(String text) {
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLowerCase(c)) {
        lower++;
      }
    }
    return upper > 2 * lower;
  }

  /** Turns the spans of one sentence after the other into tokens. */
  private static final class TokenReader {
    private final String text;
    private final boolean allCapitals;

    /** Those not read yet. */
    private final Deque<Emoticons.Found> emoticons;

    /** Where what is not read yet begins. */
    private int from;

    private List<Token> tokens = List.of();

    private TokenReader(String text) {
      this.text = text;
      this.allCapitals = isAllCapitals(text);
      this.emoticons = new ArrayDeque<>(Emoticons.in(text));
    }

    private List<Token> read(List<CoreLabel> sentence) {
      tokens = new ArrayList<>(sentence.size());
      for (CoreLabel label : sentence) {
        from = Math.max(from, label.beginPosition());
        readTo(label.endPosition());
      }
      return tokens;
    }

    /** Emoticons may cover a span of CoreNLP's, reach beyond its end, or stand within it. */
    private void readTo(int end) {
      while (!emoticons.isEmpty() && emoticons.element().start() < end) {
        Emoticons.Found emoticon = emoticons.remove();
        addWords(from, emoticon.start());
        tokens.add(Tokens.emoticon(emoticon));
        from = emoticon.end();
      }
      addWords(from, end);
      from = Math.max(from, end);
    }

    private void addWords(int start, int end) {
      if (start >= end) {
        return;
      }
      int elision = elision(start, end);
      if (elision > 0) {
        add(start, elision);
        add(elision, end);
      } else {
        add(start, end);
      }
    }

    /** Where the second word of {@code l'ora} begins, or 0. English has its clitics cut already. */
    private int elision(int start, int end) {
      int apostrophe = text.indexOf('\'', start + 1);
      return apostrophe > 0
              && apostrophe < end - 2
              && Character.isLetter(text.charAt(start))
              && Character.isLetter(text.charAt(apostrophe + 1))
          ? apostrophe + 1
          : 0;
    }

    private void add(int start, int end) {
      tokens.add(Tokens.token(text, start, end, allCapitals));
    }
  }
}
