package dev.earshot.listener.topic;

import dev.earshot.listener.topic.Expression.And;
import dev.earshot.listener.topic.Expression.Not;
import dev.earshot.listener.topic.Expression.Or;
import dev.earshot.listener.topic.QueryToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the query language.
 *
 * <pre>
 * or   = and { "OR" and }
 * and  = not { [ "AND" ] not }
 * not  = { "NOT" | "-" } part
 * part = "(" or ")" | word | word "*" | '"' words '"' [ "~" number ] | name ":" value
 * </pre>
 */
final class QueryParser {

  /** Deeper nesting is a mistake, or an attack on the stack. */
  private static final int MAX_DEPTH = 100;

  private static final Set<String> OPERATORS = Set.of("and", "or", "not");

  private final List<QueryToken> tokens;
  private int next;
  private int depth;

  private QueryParser(List<QueryToken> tokens) {
    this.tokens = tokens;
  }

  /** A whole boolean query. */
  static Expression query(String query) throws QueryException {
    QueryParser parser = new QueryParser(QueryLexer.tokens(query));
    if (parser.is(Kind.END)) {
      throw new QueryException(0, "the query is empty: write what to look for, such as @acme");
    }
    Expression whole = parser.or();
    if (parser.is(Kind.CLOSE)) {
      throw parser.wrong("this ) closes nothing: remove it or add the missing (");
    }
    if (!whole.looksForSomething()) {
      throw new QueryException(
          0, "this is true of nearly every message: look for something besides NOT");
    }
    return whole;
  }

  /** Items of a list: each is one term, several words are a phrase. */
  static List<Expression> terms(List<String> items) throws QueryException {
    List<Expression> terms = new ArrayList<>();
    for (String item : items) {
      terms.add(term(item));
    }
    return terms;
  }

  /** An item of a list. */
  static Expression term(String item) throws QueryException {
    List<QueryToken> tokens = QueryLexer.tokens(item);
    for (QueryToken token : tokens) {
      boolean operator =
          token.kind() == Kind.AND || token.kind() == Kind.OR || token.written().equals("NOT");
      if (operator) {
        throw new QueryException(
            token.offset(),
            "%s in a list: use \"query\" instead of the lists, or quote it as \"%s\""
                .formatted(token.written(), token.written().toLowerCase(Locale.ROOT)));
      }
    }
    boolean single =
        tokens.size() == 2 || (tokens.size() == 3 && tokens.get(1).kind() == Kind.SLOP);
    if (single && tokens.getFirst().kind() != Kind.NOT) {
      return new QueryParser(tokens).part();
    }
    return QueryLeaves.phrase(item.strip(), item.strip(), 0, 0);
  }

  private Expression or() throws QueryException {
    List<Expression> parts = new ArrayList<>();
    parts.add(and());
    while (is(Kind.OR)) {
      next++;
      parts.add(and());
    }
    return parts.size() == 1 ? parts.getFirst() : new Or(parts);
  }

  private Expression and() throws QueryException {
    List<Expression> parts = new ArrayList<>();
    parts.add(not());
    while (!is(Kind.OR) && !is(Kind.CLOSE) && !is(Kind.END)) {
      if (is(Kind.AND)) {
        next++;
      }
      parts.add(not());
    }
    return parts.size() == 1 ? parts.getFirst() : new And(parts);
  }

  private Expression not() throws QueryException {
    if (!is(Kind.NOT)) {
      return part();
    }
    deeper();
    next++;
    Expression unwanted = not();
    depth--;
    return new Not(unwanted);
  }

  private Expression part() throws QueryException {
    QueryToken token = tokens.get(next);
    return switch (token.kind()) {
      case OPEN -> group();
      case WORD -> word();
      case QUOTED -> quoted();
      case CLOSE -> throw wrong("something is missing before this ): add a term or remove it");
      case END ->
          throw wrong(
              next == 0
                  ? "nothing to look for: write a word"
                  : "the query breaks off after %s: add a term or remove it"
                      .formatted(tokens.get(next - 1).written()));
      case AND, OR -> throw wrong("%s needs a term on both sides".formatted(token.written()));
      case NOT, SLOP -> throw wrong("%s stands alone".formatted(token.written()));
    };
  }

  private Expression group() throws QueryException {
    deeper();
    int open = tokens.get(next++).offset();
    Expression inside = or();
    if (!is(Kind.CLOSE)) {
      throw new QueryException(open, "this ( is never closed: add the missing )");
    }
    next++;
    depth--;
    return inside;
  }

  private Expression word() throws QueryException {
    QueryToken token = tokens.get(next++);
    if (tokens.size() > 2 && OPERATORS.contains(token.text())) {
      throw new QueryException(
          token.offset(),
          "write %s in capitals, or in quotes to look for the word itself"
              .formatted(token.text().toUpperCase(Locale.ROOT)));
    }
    if (token.text().endsWith(":") && is(Kind.QUOTED)) {
      QueryToken value = tokens.get(next++);
      return QueryLeaves.property(token.text(), value.text(), token.offset());
    }
    return QueryLeaves.word(token.text(), token.offset());
  }

  private Expression quoted() throws QueryException {
    QueryToken token = tokens.get(next++);
    if (!is(Kind.SLOP)) {
      return QueryLeaves.phrase(token.text(), token.text(), 0, token.offset());
    }
    QueryToken slop = tokens.get(next++);
    String written = token.written() + slop.written();
    return QueryLeaves.phrase(written, token.text(), QueryLeaves.slop(slop), token.offset());
  }

  private void deeper() throws QueryException {
    if (++depth > MAX_DEPTH) {
      throw wrong("nested more than " + MAX_DEPTH + " deep: simplify the query");
    }
  }

  private boolean is(Kind kind) {
    return tokens.get(next).kind() == kind;
  }

  private QueryException wrong(String message) {
    return new QueryException(tokens.get(next).offset(), message);
  }
}
