package dev.earshot.listener.store.lucene;

import dev.earshot.listener.text.TextQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a person typed into a search box: words and "phrases" that must occur, -words and -"phrases"
 * that must not. Whatever is neither is a word. A word that stands without quotes is also found as
 * an account's @handle, as it is found as a #hashtag anyway. What holds no word is left out; where
 * nothing is left, nothing is found.
 *
 * @param wanted each must occur
 * @param unwanted none may occur
 */
record TypedText(List<Query> wanted, List<Query> unwanted) {

  /** In chars; enough for anything typed, and safely below Lucene's bound on clauses. */
  static final int MAX_LENGTH = 1_000;

  static TypedText parse(String typed) {
    String text =
        typed.substring(0, Math.min(typed.length(), MAX_LENGTH)).replaceAll("[“”„‟＂]", "\"");
    TypedText parsed = new TypedText(new ArrayList<>(), new ArrayList<>());
    int at = 0;
    while (at < text.length()) {
      if (isSpace(text.charAt(at))) {
        at++;
      } else {
        at = parsed.addPiece(text, at);
      }
    }
    if (!text.isBlank() && parsed.wanted.isEmpty() && parsed.unwanted.isEmpty()) {
      parsed.wanted.add(new MatchNoDocsQuery("no word in what was typed"));
    }
    return parsed;
  }

  /** Takes the piece that begins at a char and returns where it ends. */
  private int addPiece(String text, int at) {
    boolean excluded =
        text.charAt(at) == '-' && at + 1 < text.length() && text.charAt(at + 1) != '-';
    int start = excluded ? at + 1 : at;
    int quote = text.charAt(start) == '"' ? text.indexOf('"', start + 1) : -1;
    int end = quote >= 0 ? quote : start;
    while (quote < 0 && end < text.length() && !isSpace(text.charAt(end))) {
      end++;
    }
    String words = text.substring(start, end);
    TextQueries.phrase(Fields.TEXT, words, 0)
        .map(query -> quote >= 0 ? query : orHandle(query, words))
        .ifPresent((excluded ? unwanted : wanted)::add);
    return quote >= 0 ? end + 1 : Math.max(end, start);
  }

  /** A topic tells an account from a word; a person who searches rarely means to. */
  private static Query orHandle(Query query, String word) {
    Optional<Query> handle = TextQueries.phrase(Fields.TEXT, "@" + word, 0);
    return query instanceof TermQuery && handle.isPresent() && handle.get() instanceof TermQuery
        ? new DisjunctionMaxQuery(List.of(query, handle.get()), 0)
        : query;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Only what must occur, for scoring and highlighting. */
  Query query() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    wanted.forEach(query -> all.add(query, Occur.MUST));
    return all.build();
  }
}
