package dev.earshot.sentiment.score;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a message into sentences of tokens with CoreNLP's tokenizer and sentence splitter, then
 * mends what they do not know of posts: hearts typed as {@code <3}, French and Italian elision.
 */
final class MessageTokenizer {

  private static final String OPTIONS =
      "invertible=false,ptb3Escaping=false,untokenizable=noneKeep,splitHyphenated=true";

  /** Emoticons that the tokenizer takes apart, longest first. */
  private static final List<String> PIECED = List.of("</3", "<3", ":/", ":\\", "D:", "=/");

  private final WordToSentenceProcessor<CoreLabel> sentences = new WordToSentenceProcessor<>();

  /** The sentences of a text; a text without any token has none. */
  List<List<Token>> tokenize(CleanText clean) {
    List<CoreLabel> labels =
        new PTBTokenizer<>(new StringReader(clean.text()), new CoreLabelTokenFactory(), OPTIONS)
            .tokenize();
    boolean allCapitals = isAllCapitals(clean.text());
    List<List<Token>> result = new ArrayList<>();
    for (List<CoreLabel> sentence : sentences.process(labels)) {
      TokenReader reader = new TokenReader(clean.text(), allCapitals);
      for (CoreLabel label : sentence) {
        reader.take(label.beginPosition(), label.endPosition());
      }
      result.add(Negation.mark(reader.tokens()));
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

  /** Turns the spans of one sentence into tokens. */
  private static final class TokenReader {
    private final String text;
    private final boolean allCapitals;
    private final List<Token> tokens = new ArrayList<>();
    private int from;

    private TokenReader(String text, boolean allCapitals) {
      this.text = text;
      this.allCapitals = allCapitals;
    }

    private List<Token> tokens() {
      return tokens;
    }

    private void take(int start, int end) {
      if (end <= from) {
        return; // swallowed by an emoticon put together
      }
      for (String emoticon : PIECED) {
        if (text.startsWith(emoticon, start) && isApart(start, start + emoticon.length())) {
          add(start, start + emoticon.length());
          return;
        }
      }
      int elision = elision(start, end);
      if (elision > 0) {
        add(start, elision);
        add(elision, end);
      } else {
        add(start, end);
      }
    }

    private boolean isApart(int start, int end) {
      return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
          && (end == text.length()
              || Character.isWhitespace(text.charAt(end))
              || text.charAt(start) == '<');
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
      from = end;
      tokens.add(Tokens.token(text, start, end, allCapitals));
    }
  }
}
