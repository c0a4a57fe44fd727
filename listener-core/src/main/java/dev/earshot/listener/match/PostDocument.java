package dev.earshot.listener.match;

import dev.earshot.listener.mention.Post;
import dev.earshot.listener.topic.Expression.Property;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/** What of a post a query can look at. */
final class PostDocument {

  static final String TEXT = "text";

  private static final FieldType TEXT_TYPE = textType();

  private PostDocument() {}

  static Document of(Post post) {
    Document document = new Document();
    document.add(new Field(TEXT, post.text(), TEXT_TYPE));
    add(document, Property.Name.SOURCE, post.source());
    add(document, Property.Name.AUTHOR, post.author().handle());
    String language = post.language();
    add(document, Property.Name.LANG, language);
    if (language.indexOf('-') > 0) {
      add(document, Property.Name.LANG, language.substring(0, language.indexOf('-')));
    }
    return document;
  }

  static String field(Property.Name property) {
    return property.key();
  }

  private static void add(Document document, Property.Name property, String value) {
    document.add(new StringField(field(property), value.toLowerCase(Locale.ROOT), Store.NO));
  }

  /** With offsets, to tell the order in which terms hit. */
  private static FieldType textType() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }
}
