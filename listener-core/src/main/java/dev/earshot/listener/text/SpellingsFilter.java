package dev.earshot.listener.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeSource;

/** Replaces a token by its {@link Spellings}. */
final class SpellingsFilter extends TokenFilter {

  private final MessageAnalyzer.Side side;
  private final Deque<Spelling> pending = new ArrayDeque<>();
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private AttributeSource.State token = captureState();

  SpellingsFilter(TokenStream in, MessageAnalyzer.Side side) {
    super(in);
    this.side = side;
  }

  @Override
  public boolean incrementToken() throws IOException {
    Spelling next = pending.poll();
    if (next != null) {
      restoreState(token);
      apply(next, next.step());
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    List<Spelling> spellings = spellings();
    if (spellings.size() > 1) {
      token = captureState();
      pending.addAll(spellings.subList(1, spellings.size()));
    }
    apply(spellings.getFirst(), step.getPositionIncrement());
    return true;
  }

  private List<Spelling> spellings() {
    List<Spelling> spellings = new ArrayList<>(1);
    Spellings.of(term.toString(), type.type(), flags.getFlags(), side, spellings);
    return spellings;
  }

  private void apply(Spelling spelling, int positions) {
    int start = offset.startOffset();
    int end = offset.endOffset();
    // Folding may have changed the length; then the whole token is the best place to point at.
    if (end - start == term.length() && spelling.end() <= term.length()) {
      offset.setOffset(start + spelling.start(), start + spelling.end());
    }
    term.setEmpty().append(spelling.term());
    step.setPositionIncrement(positions);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    pending.clear();
  }
}
