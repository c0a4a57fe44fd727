package dev.earshot.listener.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a topic looks for, as a tree. Both ways to write a topic become one. */
public sealed interface Expression {

  /** A leaf: something a message has or has not. */
  sealed interface Leaf extends Expression {

    /** As it stands in topics.yml, without quotes. */
    String written();
  }

  /**
   * Words one after the other; also a single word, @handle or #hashtag.
   *
   * @param slop how many other words may stand between
   */
  record Phrase(String written, String words, int slop) implements Leaf {}

  /**
   * A word that begins so.
   *
   * @param start without the *
   */
  record Prefix(String written, String start) implements Leaf {}

  /**
   * A property of the message.
   *
   * @param value lower case; of an author without @
   */
  record Property(String written, Name name, String value) implements Leaf {

    /** What can be asked for as {@code name:value}. */
    public enum Name {
      AUTHOR,
      LANG,
      SOURCE;

      /** As written in a query. */
      public String key() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }

  /**
   * All of them.
   *
   * @param parts at least one
   */
  record And(List<Expression> parts) implements Expression {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /**
   * At least one of them.
   *
   * @param parts at least one
   */
  record Or(List<Expression> parts) implements Expression {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** Everything but. */
  record Not(Expression part) implements Expression {}

  /**
   * What a topic looks for, without its languages and sources.
   *
   * @throws QueryException when one of its terms or its query cannot be read
   */
  static Expression of(Topic topic) throws QueryException {
    if (!topic.query().isEmpty()) {
      return QueryParser.query(topic.query());
    }
    List<Expression> parts = new ArrayList<>(QueryParser.terms(topic.all()));
    if (!topic.any().isEmpty()) {
      parts.add(new Or(QueryParser.terms(topic.any())));
    }
    for (Expression unwanted : QueryParser.terms(topic.none())) {
      parts.add(new Not(unwanted));
    }
    Expression whole = new And(parts);
    if (!whole.looksForSomething()) {
      throw new QueryException(0, "nothing to look for: give it \"any\", \"all\" or a \"query\"");
    }
    return whole;
  }

  /** Whether a message must have something to match; "NOT rain" alone is true of nearly all. */
  default boolean looksForSomething() {
    return switch (this) {
      case Leaf _ -> true;
      case And and -> and.parts().stream().anyMatch(Expression::looksForSomething);
      case Or or -> or.parts().stream().allMatch(Expression::looksForSomething);
      case Not _ -> false;
    };
  }

  /** All leaves, those under a NOT as well. */
  default Stream<Leaf> leaves() {
    return switch (this) {
      case Leaf leaf -> Stream.of(leaf);
      case And and -> and.parts().stream().flatMap(Expression::leaves);
      case Or or -> or.parts().stream().flatMap(Expression::leaves);
      case Not not -> not.part().leaves();
    };
  }
}
