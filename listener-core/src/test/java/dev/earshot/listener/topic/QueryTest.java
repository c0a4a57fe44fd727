package dev.earshot.listener.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.listener.topic.Expression.And;
import dev.earshot.listener.topic.Expression.Not;
import dev.earshot.listener.topic.Expression.Or;
import dev.earshot.listener.topic.Expression.Phrase;
import dev.earshot.listener.topic.Expression.Prefix;
import dev.earshot.listener.topic.Expression.Property;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "@united                          > @united",
        "bag lost                         > (bag AND lost)",
        "a OR b c                         > (a OR (b AND c))",
        "a AND b OR c AND d               > ((a AND b) OR (c AND d))",
        "(a OR b) AND NOT c               > ((a OR b) AND NOT c)",
        "(a OR b) -c -\"d e\"             > ((a OR b) AND NOT c AND NOT d e)",
        "a NOT (b OR NOT c)               > (a AND NOT (b OR NOT c))",
        "\"united  airlines\"             > united  airlines",
        "“united airlines”                > united airlines",
        "\"lost bag\"~5                   > \"lost bag\"~5",
        "deliver*                         > deliver*",
        "#Cancel* @uni*                   > (#Cancel* AND @uni*)",
        "author:@Troll                    > author:@Troll",
        "a lang:EN source:press           > (a AND lang:EN AND source:press)",
        "author:\"Some One\"              > author:Some One",
        "https://united.com/x             > https://united.com/x",
        "coca-cola                        > coca-cola",
        "美联航　OR　ユナイテッド航空          > (美联航 OR ユナイテッド航空)",
        "\"or\" \"not\"                   > (or AND not)",
        "or                               > or",
      })
  void readsAQuery(String query, String tree) throws QueryException {
    assertThat(show(QueryParser.query(query))).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      nullValues = "EMPTY",
      value = {
        "EMPTY            > 0  > the query is empty",
        "a AND            > 5  > the query breaks off after AND",
        "AND a            > 0  > AND needs a term on both sides",
        "a OR AND b       > 5  > AND needs a term on both sides",
        "(a OR b          > 0  > this ( is never closed",
        "a OR (b (c)      > 5  > this ( is never closed",
        "a b)             > 3  > this ) closes nothing",
        "a ()             > 3  > something is missing before this )",
        "a \"b            > 2  > this quote is never closed",
        "NOT a            > 0  > true of nearly every message",
        "a OR NOT b       > 0  > true of nearly every message",
        "a or b           > 2  > write OR in capitals",
        "a and b          > 2  > write AND in capitals",
        "a ?!             > 2  > ?! holds no word",
        "ab*cd            > 2  > may only stand at the end",
        "*cd              > 0  > may only stand at the end",
        "x coca-col*      > 2  > more than one word",
        "a*               > 0  > too short",
        "x \"a b*\"       > 2  > does not work inside a phrase",
        "\"a b\"~         > 5  > from 1 to 50",
        "\"a b\"~0        > 5  > from 1 to 50",
        "\"a b\"~x        > 5  > from 1 to 50",
        "a b~2            > 2  > right behind a phrase in quotes",
        "autor:x          > 0  > did you mean author:?",
        "foo:bar          > 0  > put it in quotes",
        "a lang:          > 2  > lang: needs a value",
      })
  void saysWhatIsWrongAndWhere(String query, int offset, String complaint) {
    assertThatThrownBy(() -> QueryParser.query(query == null ? "" : query))
        .isInstanceOfSatisfying(
            QueryException.class,
            e -> {
              assertThat(e.complaint()).contains(complaint);
              assertThat(e.offset()).isEqualTo(offset);
            });
  }

  @Test
  void doesNotFallOverDeepNesting() {
    for (String deep : List.of("(".repeat(100_000), "NOT ".repeat(100_000) + "a")) {
      assertThatThrownBy(() -> QueryParser.query(deep))
          .isInstanceOf(QueryException.class)
          .hasMessageContaining("nested more than 100 deep");
    }
  }

  @Test
  void takesAnItemOfAListAsOneTerm() throws QueryException {
    assertThat(QueryParser.term("united airlines"))
        .isEqualTo(new Phrase("united airlines", "united airlines", 0));
    assertThat(QueryParser.term(" \"united airlines\" "))
        .isEqualTo(new Phrase("united airlines", "united airlines", 0));
    assertThat(QueryParser.term("\"lost bag\"~3"))
        .isEqualTo(new Phrase("\"lost bag\"~3", "lost bag", 3));
    assertThat(QueryParser.term("deliver*")).isEqualTo(new Prefix("deliver*", "deliver"));
    assertThat(QueryParser.term("author:@Bot"))
        .isEqualTo(new Property("author:@Bot", Property.Name.AUTHOR, "bot"));
    assertThat(QueryParser.term("Simon and Garfunkel (live)"))
        .isEqualTo(new Phrase("Simon and Garfunkel (live)", "Simon and Garfunkel (live)", 0));
    assertThatThrownBy(() -> QueryParser.term("united AND late"))
        .hasMessageContaining("AND in a list: use \"query\"");
  }

  @Test
  void makesTheSameTreeOfListsAndOfAQuery() throws QueryException {
    Topic lists = topic(List.of("a", "b c"), List.of("d"), List.of("e"), "");
    Topic query = topic(List.of(), List.of(), List.of(), "d (a OR \"b c\") NOT e");
    assertThat(Expression.of(lists)).isEqualTo(Expression.of(query));
  }

  private static Topic topic(List<String> any, List<String> all, List<String> none, String query) {
    return new Topic(
        "t",
        "T",
        any,
        all,
        none,
        query,
        Topic.Owned.NOTHING,
        java.util.Set.of(),
        java.util.Set.of(),
        Topic.Sensitivity.BALANCED);
  }

  private static String show(Expression expression) {
    return switch (expression) {
      case Expression.Leaf leaf -> leaf.written();
      case And and -> join(and.parts(), " AND ");
      case Or or -> join(or.parts(), " OR ");
      case Not not -> "NOT " + show(not.part());
    };
  }

  private static String join(List<Expression> parts, String operator) {
    return parts.stream().map(QueryTest::show).collect(Collectors.joining(operator, "(", ")"));
  }
}
