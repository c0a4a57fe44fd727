package dev.earshot.listener.store.lucene;

import dev.earshot.listener.text.MessageAnalyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** The terms of one text, analysed once and used twice: for search and for counting. */
final class Tokens {

  private final List<String> terms = new ArrayList<>();
  private final List<Integer> steps = new ArrayList<>();

  private Tokens() {}

  static Tokens of(Analyzer analyzer, String text) throws IOException {
    Tokens tokens = new Tokens();
    try (TokenStream stream = analyzer.tokenStream(Fields.TEXT, text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.terms.add(term.toString());
        tokens.steps.add(step.getPositionIncrement());
      }
      stream.end();
    }
    return tokens;
  }

  /** The distinct words, hashtags, handles, hosts and emoji. */
  Set<BytesRef> words() {
    Set<BytesRef> words = new LinkedHashSet<>();
    for (String term : terms) {
      if (MessageAnalyzer.isWord(term)) {
        words.add(new BytesRef(term));
      }
    }
    return words;
  }

  /** All terms with their positions. */
  TokenStream stream() {
    return new Replay();
  }

  private final class Replay extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private int next;

    @Override
    public boolean incrementToken() {
      if (next == terms.size()) {
        return false;
      }
      clearAttributes();
      term.append(terms.get(next));
      step.setPositionIncrement(steps.get(next));
      next++;
      return true;
    }

    @Override
    public void reset() {
      next = 0;
    }
  }
}
