package dev.earshot.listener.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.store.Judge;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

final class JudgedByTest {

  private static Document judged(BytesRef by) {
    Document document = new Document();
    document.add(new SortedDocValuesField(Fields.JUDGE, by));
    return document;
  }

  private static List<Judge> judges(Document... documents) throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.addDocuments(List.of(documents));
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        LeafReader segment = reader.leaves().getFirst().reader();
        Map<Judge, Integer> places = new LinkedHashMap<>();
        JudgedBy by = new JudgedBy(segment, "acme", places);
        List<Integer> found = new ArrayList<>();
        for (int doc = 0; doc < documents.length; doc++) {
          found.add(by.read(doc));
        }
        List<Judge> met = List.copyOf(places.keySet());
        return found.stream().map(met::get).toList();
      }
    }
  }

  @Test
  void a_document_of_an_older_earshot_was_judged_by_nobody_known() throws IOException {
    Mention mention = Mentions.with("1").in("pt").build();
    assertThat(judges(new Document(), judged(JudgedBy.of(mention, "")), new Document()))
        .containsExactly(Judge.UNKNOWN, new Judge("test", "1", "pt"), Judge.UNKNOWN);
  }

  @Test
  void an_index_without_any_judge_can_be_read() throws IOException {
    assertThat(judges(new Document())).containsExactly(Judge.UNKNOWN);
  }

  @Test
  void what_is_no_judge_is_nobody_known() throws IOException {
    assertThat(judges(judged(new BytesRef("something else")))).containsExactly(Judge.UNKNOWN);
  }
}
