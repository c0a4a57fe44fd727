package dev.earshot.listener.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns what a person looks for into Lucene queries. */
public final class TextQueries {

  private static final MessageAnalyzer TERMS = MessageAnalyzer.ofTerms();

  private TextQueries() {}

  /**
   * The words one after the other.
   *
   * @param field analysed by {@link MessageAnalyzer#ofMessages()}
   * @param words as a person wrote them, without quotes
   * @param slop how many other words may stand between, 0 for a plain phrase
   * @return empty when the words hold nothing to look for, such as "?!"
   */
  public static Optional<Query> phrase(String field, String words, int slop) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
    try (TokenStream tokens = TERMS.tokenStream(field, words)) {
      TermToBytesRefAttribute term = tokens.getAttribute(TermToBytesRefAttribute.class);
      PositionIncrementAttribute step = tokens.getAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int position = -1;
      while (tokens.incrementToken()) {
        position += step.getPositionIncrement();
        phrase.add(new Term(field, BytesRef.deepCopyOf(term.getBytesRef())), position);
      }
      tokens.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    Term[] terms = phrase.build().getTerms();
    return switch (terms.length) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new TermQuery(terms[0]));
      default -> Optional.of(phrase.build());
    };
  }

  /**
   * A word that begins so. Where words are not set apart by spaces, every word is found by its
   * beginning anyway.
   *
   * @param field analysed by {@link MessageAnalyzer#ofMessages()}
   * @param start of one word, hashtag or handle, without a *
   * @return empty when it holds nothing to look for, or several words
   */
  public static Optional<Query> prefix(String field, String start) {
    return phrase(field, start, 0)
        .flatMap(query ->
            switch (query) {
              case TermQuery word -> Optional.of(new PrefixQuery(word.getTerm()));
              case PhraseQuery phrase when isOneWord(phrase) -> Optional.of(phrase);
              default -> Optional.empty();
            });
  }

  private static boolean isOneWord(PhraseQuery characters) {
    return Arrays.stream(characters.getTerms()).noneMatch(it -> MessageAnalyzer.isWord(it.text()));
  }
}
