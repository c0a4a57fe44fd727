package dev.earshot.listener.store.lucene;

import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.Span;
import dev.earshot.listener.text.MessageAnalyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Finds where the words looked for stand in a text. Used by one thread. */
final class Highlights {

  private final TypedText typed;
  private final Query words;
  private final UnifiedHighlighter highlighter;

  Highlights(TypedText typed) {
    this.typed = typed;
    words = typed.query();
    highlighter =
        UnifiedHighlighter.builderWithoutSearcher(MessageAnalyzer.ofMessages())
            .withBreakIterator(WholeBreakIterator::new)
            .withFormatter(new Spans())
            .withMaxLength(Post.MAX_TEXT)
            .withMaxNoHighlightPassages(0)
            .build();
  }

  List<Span> in(String text) throws IOException {
    if (typed.wanted().isEmpty()) {
      return List.of();
    }
    Object found = highlighter.highlightWithoutSearcher(Fields.TEXT, words, text, 1);
    List<Span> spans = new ArrayList<>();
    if (found instanceof List<?> list) {
      list.forEach(span -> spans.add((Span) span));
    }
    return spans;
  }

  /** Joins what overlaps or touches. */
  private static final class Spans extends PassageFormatter {

    @Override
    public List<Span> format(Passage[] passages, String content) {
      List<Span> spans = new ArrayList<>();
      for (Passage passage : passages) {
        for (int i = 0; i < passage.getNumMatches(); i++) {
          add(spans, passage.getMatchStarts()[i], passage.getMatchEnds()[i]);
        }
      }
      return spans;
    }

    private static void add(List<Span> spans, int start, int end) {
      if (!spans.isEmpty() && start <= spans.getLast().end()) {
        Span last = spans.removeLast();
        spans.add(new Span(last.start(), Math.max(last.end(), end)));
      } else if (start < end) {
        spans.add(new Span(start, end));
      }
    }
  }
}
