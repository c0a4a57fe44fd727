package dev.earshot.listener.text;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;

/**
 * Cuts messages and search terms into terms. The two sides differ: a message offers several
 * spellings of a word at one position, a search term asks for exactly one.
 *
 * <table>
 * <caption>Terms by example; + is a new position, | the same one</caption>
 * <tr><th>text</th><th>message</th><th>search term</th></tr>
 * <tr><td>ÉCOLE ｏｆ Việt</td><td>ecole + of + viet</td><td>the same</td></tr>
 * <tr><td>{@literal @United}</td><td>{@literal @united}</td><td>the same</td></tr>
 * <tr><td>#United</td><td>#united | united</td><td>#united</td></tr>
 * <tr><td>https://help.united.com/x</td><td>help.united.com | united.com</td>
 *     <td>help.united.com</td></tr>
 * <tr><td>Joe’s</td><td>joes | joe</td><td>joes</td></tr>
 * <tr><td>l'Oréal</td><td>loreal | oreal</td><td>loreal</td></tr>
 * <tr><td>late.United</td><td>late.united | late + united</td><td>late.united</td></tr>
 * <tr><td>航空</td><td>航空 | ^航 | 航 + 空</td><td>^航 + 空</td></tr>
 * </table>
 *
 * <p>Chinese, Japanese and Korean are matched by characters, so that it does not matter how a
 * dictionary cuts a brand it has never heard of; {@code ^} and {@code $} mark where the dictionary
 * sees a word begin and a katakana word end, so that イオン is not found in ライオン.
 */
public final class MessageAnalyzer extends Analyzer {

  /** Longest term kept, in chars. */
  static final int MAX_TERM = 255;

  private static final Normalizer2 CASE_AND_WIDTH =
      Normalizer2.getInstance(null, "nfkc_cf", Normalizer2.Mode.COMPOSE);

  // Elsewhere a mark is a letter's identity, not an accent: ガ is not カ.
  private static final Normalizer2 ACCENTS =
      new FilteredNormalizer2(
          ICUFoldingFilter.NORMALIZER,
          new UnicodeSet(
                  "[[:Latin:][:Greek:][:Cyrillic:][:Arabic:][:Hebrew:][:Common:][:Inherited:]"
                      + "-[\\u3000-\\u30ff]]")
              .freeze());

  private final Side side;

  enum Side {
    MESSAGE,
    TERM
  }

  private MessageAnalyzer(Side side) {
    this.side = side;
  }

  /** For what people wrote: messages to match and to store. */
  public static MessageAnalyzer ofMessages() {
    return new MessageAnalyzer(Side.MESSAGE);
  }

  /** For what people look for: topics and searches. {@link TextQueries} builds queries with it. */
  public static MessageAnalyzer ofTerms() {
    return new MessageAnalyzer(Side.TERM);
  }

  /**
   * Whether an indexed term is a word, a hashtag, a handle, a host name or an emoji as a person
   * would know it, and not one of the single characters kept for Chinese, Japanese and Korean.
   */
  public static boolean isWord(String term) {
    if (term.isEmpty() || term.startsWith("^") || term.endsWith("$")) {
      return false;
    }
    int first = term.codePointAt(0);
    return !Characters.isCjk(first) || Character.charCount(first) < term.length();
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer tokenizer = new MessageTokenizer(side);
    TokenStream terms = new SpellingsFilter(folded(tokenizer), side);
    return new TokenStreamComponents(tokenizer, new LengthFilter(terms, 1, MAX_TERM));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return folded(in);
  }

  private static TokenStream folded(TokenStream in) {
    return new ICUNormalizer2Filter(new ICUNormalizer2Filter(in, CASE_AND_WIDTH), ACCENTS);
  }
}
