package dev.earshot.listener.topic;

import dev.earshot.listener.topic.QueryToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a query into tokens. The last one is always {@link Kind#END}. */
final class QueryLexer {

  // Pasted from a word processor, quotes are curly.
  private static final String QUOTES = "\"“”„";

  private final String query;
  private final List<QueryToken> tokens = new ArrayList<>();

  private QueryLexer(String query) {
    this.query = query;
  }

  static List<QueryToken> tokens(String query) throws QueryException {
    QueryLexer lexer = new QueryLexer(query);
    int i = 0;
    while (i < query.length()) {
      i = lexer.token(i);
    }
    lexer.tokens.add(new QueryToken(Kind.END, query.length(), "", ""));
    return lexer.tokens;
  }

  /** Adds the token at i, if any; returns where the next one may begin. */
  private int token(int i) throws QueryException {
    char c = query.charAt(i);
    if (isSpace(c)) {
      return i + 1;
    }
    if (c == '(') {
      return add(Kind.OPEN, i, i + 1);
    }
    if (c == ')') {
      return add(Kind.CLOSE, i, i + 1);
    }
    if (QUOTES.indexOf(c) >= 0) {
      return quoted(i);
    }
    boolean minus = c == '-' && i + 1 < query.length() && !isSpace(query.charAt(i + 1));
    return minus ? add(Kind.NOT, i, i + 1) : word(i);
  }

  private int add(Kind kind, int start, int end) {
    String written = query.substring(start, end);
    tokens.add(new QueryToken(kind, start, written, written));
    return end;
  }

  private int quoted(int start) throws QueryException {
    int end = start + 1;
    while (end < query.length() && QUOTES.indexOf(query.charAt(end)) < 0) {
      end++;
    }
    if (end == query.length()) {
      throw new QueryException(start, "this quote is never closed: put a \" after the phrase");
    }
    String text = query.substring(start + 1, end).strip();
    tokens.add(new QueryToken(Kind.QUOTED, start, query.substring(start, end + 1), text));
    boolean slop = end + 1 < query.length() && query.charAt(end + 1) == '~';
    return slop ? add(Kind.SLOP, end + 1, wordEnd(end + 1)) : end + 1;
  }

  private int word(int start) {
    int end = wordEnd(start);
    Kind kind =
        switch (query.substring(start, end)) {
          case "AND" -> Kind.AND;
          case "OR" -> Kind.OR;
          case "NOT" -> Kind.NOT;
          default -> Kind.WORD;
        };
    return add(kind, start, end);
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < query.length() && !endsWord(query.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean endsWord(char c) {
    return isSpace(c) || c == '(' || c == ')' || QUOTES.indexOf(c) >= 0;
  }

  // The ideographic space too: Java counts it as one, but not the no-break space.
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0';
  }
}
