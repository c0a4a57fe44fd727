package dev.earshot.listener.match;

import dev.earshot.listener.text.TextQueries;
import dev.earshot.listener.topic.Expression;
import dev.earshot.listener.topic.Expression.And;
import dev.earshot.listener.topic.Expression.Leaf;
import dev.earshot.listener.topic.Expression.Not;
import dev.earshot.listener.topic.Expression.Or;
import dev.earshot.listener.topic.Expression.Phrase;
import dev.earshot.listener.topic.Expression.Prefix;
import dev.earshot.listener.topic.Expression.Property;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.NamedMatches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Makes Lucene queries. Each leaf carries its name, so that a match can tell what hit. */
final class QueryCompiler {

  /** Lucene takes no more clauses in one query; more are nested. */
  private static final int GROUP = 1000;

  private QueryCompiler() {}

  static Query compile(Expression expression) {
    return switch (expression) {
      case Leaf leaf -> NamedMatches.wrapQuery(leaf.written(), leaf(leaf));
      case And and -> all(and.parts());
      case Or or -> any(or.parts());
      case Not not -> all(List.of(not));
    };
  }

  private static Query leaf(Leaf leaf) {
    return switch (leaf) {
      case Phrase phrase -> words(phrase.words(), phrase.slop());
      case Prefix prefix -> TextQueries.prefix(PostDocument.TEXT, prefix.start()).orElseThrow();
      case Property property ->
          new TermQuery(new Term(PostDocument.field(property.name()), property.value()));
    };
  }

  private static Query words(String words, int slop) {
    return TextQueries.phrase(PostDocument.TEXT, words, slop)
        .orElseGet(() -> new MatchNoDocsQuery("nothing to look for"));
  }

  private static Query all(List<Expression> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean onlyExclusions = true;
    for (Expression part : parts) {
      if (part instanceof Not not) {
        all.add(compile(not.part()), Occur.MUST_NOT);
      } else {
        all.add(compile(part), Occur.MUST);
        onlyExclusions = false;
      }
    }
    // Lucene takes things away only from something.
    return onlyExclusions ? all.add(new MatchAllDocsQuery(), Occur.MUST).build() : all.build();
  }

  private static Query any(List<Expression> parts) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    if (parts.size() <= GROUP) {
      parts.forEach(part -> any.add(compile(part), Occur.SHOULD));
      return any.build();
    }
    for (int from = 0; from < parts.size(); from += GROUP) {
      List<Expression> group = parts.subList(from, Math.min(parts.size(), from + GROUP));
      any.add(any(group), Occur.SHOULD);
    }
    return any.build();
  }
}
