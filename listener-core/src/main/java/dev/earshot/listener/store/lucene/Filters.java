package dev.earshot.listener.store.lucene;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionQuery.Tagging;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;

/** Turns a {@link MentionQuery} into a Lucene query that tombstones never match. */
final class Filters {

  private Filters() {}

  /** Only the words a person typed count for the score. */
  static Query of(MentionQuery query, TypedText typed) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(during(query.from(), query.to()), Occur.FILTER);
    addTopic(all, query);
    addOneOf(all, Fields.SOURCE, query.sources());
    addOneOf(all, Fields.LANGUAGE, query.languages());
    addOneOf(all, Fields.AUTHOR, query.authors());
    addOneOf(all, Fields.THEME, query.themes());
    addOneOf(all, Fields.ID, query.ids());
    if (query.tagging() != Tagging.ANY) {
      Query tagged = new TermQuery(new Term(Fields.TAGGED, Fields.term(query.topic())));
      all.add(tagged, query.tagging() == Tagging.TAGGED ? Occur.FILTER : Occur.MUST_NOT);
    }
    typed.wanted().forEach(words -> all.add(words, Occur.MUST));
    typed.unwanted().forEach(words -> all.add(words, Occur.MUST_NOT));
    return all.build();
  }

  static Query of(MentionQuery query) {
    return of(query, TypedText.parse(query.text()));
  }

  /** A label's term names its topic too, so that one look-up serves for both. */
  private static void addTopic(BooleanQuery.Builder all, MentionQuery query) {
    if (!query.labels().isEmpty() && query.labels().size() < Label.values().length) {
      List<String> moods =
          query.labels().stream().map(label -> Fields.mood(label, query.topic())).toList();
      addOneOf(all, Fields.MOOD, moods);
    } else if (!query.topic().isEmpty()) {
      addOneOf(all, Fields.TOPIC, Set.of(query.topic()));
    }
  }

  private static void addOneOf(BooleanQuery.Builder all, String field, Collection<String> values) {
    if (values.size() == 1) {
      Term term = new Term(field, Fields.term(values.iterator().next()));
      all.add(new TermQuery(term), Occur.FILTER);
    } else if (!values.isEmpty()) {
      all.add(oneOf(field, values), Occur.FILTER);
    }
  }

  static Query oneOf(String field, Collection<String> values) {
    return new TermInSetQuery(field, values.stream().map(Fields::term).toList());
  }

  /** Half-open, to the millisecond. */
  static Query during(Instant from, Instant to) {
    long first = Fields.millis(from);
    long end = Fields.millis(to);
    return first < end ? between(first, end - 1) : new MatchNoDocsQuery("empty range of time");
  }

  /** In milliseconds, both inclusive. */
  static Query between(long first, long last) {
    return NumericDocValuesField.newSlowRangeQuery(Fields.AT, first, last);
  }

  /** The posts of an account. */
  static Query writtenBy(String source, String authorId) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.SOURCE, Fields.term(source))), Occur.FILTER)
        .add(new TermQuery(new Term(Fields.AUTHOR, Fields.term(authorId))), Occur.FILTER)
        .build();
  }
}
