package dev.earshot.listener.store.lucene;

import dev.earshot.listener.collect.Deletion;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.listener.text.MessageAnalyzer;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.json.JsonMapper;

/** Mentions as documents of the index, and back. */
final class MentionDocuments {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> STORED = Set.of(Fields.JSON);

  private final MessageAnalyzer analyzer = MessageAnalyzer.ofMessages();

  Term id(String id) {
    return new Term(Fields.ID, Fields.term(id));
  }

  Document mention(Mention mention) throws IOException {
    Document document = new Document();
    String id = Fields.key(mention.id());
    document.add(new StringField(Fields.ID, id, Store.NO));
    document.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
    document.add(at(Fields.millis(mention.post().publishedAt())));
    // Not as bytes: Jackson would refuse half a surrogate pair; Lucene replaces it.
    document.add(new StoredField(Fields.JSON, JSON.writeValueAsString(mention)));
    keyword(document, Fields.SOURCE, mention.post().source());
    keyword(document, Fields.LANGUAGE, mention.language());
    mention.themes().stream().distinct().forEach(theme -> keyword(document, Fields.THEME, theme));
    if (!mention.post().author().id().isEmpty()) {
      term(document, Fields.AUTHOR, mention.post().author().id());
    }
    if (mention.hasCorrections()) {
      term(document, Fields.CORRECTED, id);
    }
    addJudgements(document, mention);
    addText(document, mention.post().text());
    return document;
  }

  private static void addJudgements(Document document, Mention mention) {
    document.add(new NumericDocValuesField(Fields.JUDGED, Judged.of(mention, "")));
    document.add(new SortedDocValuesField(Fields.JUDGE, JudgedBy.of(mention, "")));
    document.add(mood(mention.label(""), ""));
    boolean tagged = false;
    for (TopicMatch match : mention.topics()) {
      String topic = match.topic();
      keyword(document, Fields.TOPIC, topic);
      document.add(mood(mention.label(topic), topic));
      if (match.tagged()) {
        term(document, Fields.TAGGED, topic);
        tagged = true;
      }
      if (isApart(mention, topic) && document.getField(Fields.toward(topic)) == null) {
        document.add(new NumericDocValuesField(Fields.toward(topic), Judged.of(mention, topic)));
        document.add(
            new SortedDocValuesField(Fields.judgeToward(topic), JudgedBy.of(mention, topic)));
      }
    }
    if (tagged) {
      document.add(new StringField(Fields.TAGGED, Fields.ANY, Store.NO));
    }
  }

  /** Whether what counts toward a topic is not what counts of the whole message. */
  private static boolean isApart(Mention mention, String topic) {
    return mention.toward().containsKey(topic)
        || !Objects.equals(mention.correction(topic), mention.correction(""));
  }

  private void addText(Document document, String text) throws IOException {
    Tokens tokens = Tokens.of(analyzer, text);
    document.add(new TextField(Fields.TEXT, tokens.stream()));
    tokens.words().forEach(word -> document.add(new SortedSetDocValuesField(Fields.WORDS, word)));
  }

  private static StringField mood(Label label, String topic) {
    return new StringField(Fields.MOOD, Fields.mood(label, topic), Store.NO);
  }

  private static void keyword(Document document, String field, String value) {
    document.add(new KeywordField(field, Fields.term(value), Store.NO));
  }

  private static void term(Document document, String field, String value) {
    document.add(new StringField(field, Fields.term(value), Store.NO));
  }

  /** Reads back what {@link #mention} stored. */
  Mention read(StoredFields stored, int doc) throws IOException {
    return JSON.readValue(stored.document(doc, STORED).get(Fields.JSON), Mention.class);
  }

  /** The term by which a deletion is remembered, and found again. */
  Term grave(Deletion deletion) {
    return switch (deletion) {
      case Deletion.OfPost(String source, String nativeId) ->
          new Term(Fields.GONE, Fields.term(Post.id(source, nativeId)));
      case Deletion.OfAuthor(String source, String authorId) ->
          new Term(Fields.GONE_AUTHOR, Fields.account(source, authorId));
    };
  }

  Document tombstone(Term grave) {
    Document document = new Document();
    document.add(at(Fields.NEVER));
    document.add(new StringField(grave.field(), grave.bytes(), Store.NO));
    return document;
  }

  private static NumericDocValuesField at(long millis) {
    return NumericDocValuesField.indexedField(Fields.AT, millis);
  }
}
