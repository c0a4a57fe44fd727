package dev.earshot.listener.text;

import java.io.CharArrayReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Words by ICU (Unicode's rules, dictionaries for Chinese, Japanese, Thai, Khmer, Lao, Burmese),
 * merged with the {@link Landmarks} that ICU would break. The words inside a hashtag of a message
 * are offered too, at its position.
 */
final class MessageTokenizer extends Tokenizer {

  /** Flag: the char right before the token is of a script written without spaces. */
  static final int JOINED_LEFT = 1;

  /** Flag: the char right after the token is of a script written without spaces. */
  static final int JOINED_RIGHT = 2;

  private static final int READ_SIZE = 4096;

  private final MessageAnalyzer.Side side;
  private final ICUTokenizer words = new ICUTokenizer(new DefaultICUTokenizerConfig(true, true));
  private final CharTermAttribute word = words.getAttribute(CharTermAttribute.class);
  private final OffsetAttribute wordOffset = words.getAttribute(OffsetAttribute.class);
  private final TypeAttribute wordType = words.getAttribute(TypeAttribute.class);

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

  private char[] text = new char[READ_SIZE];
  private int length;
  private List<Landmark> landmarks = List.of();
  private int nextLandmark;
  private boolean wordPending;
  private int hashtagEnd;

  MessageTokenizer(MessageAnalyzer.Side side) {
    this.side = side;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    read();
    landmarks = Landmarks.in(new String(text, 0, length));
    nextLandmark = 0;
    hashtagEnd = -1;
    words.setReader(new CharArrayReader(blanked(), 0, length));
    words.reset();
    wordPending = words.incrementToken();
  }

  private void read() throws IOException {
    length = 0;
    int n;
    while ((n = input.read(text, length, text.length - length)) >= 0) {
      length += n;
      if (length == text.length) {
        text = Arrays.copyOf(text, length * 2);
      }
    }
  }

  /** The text without its landmarks, of the same length, so that offsets stay. */
  private char[] blanked() {
    char[] blanked = Arrays.copyOf(text, length);
    for (int i = 0; i < length; i++) {
      // ICU cuts its buffers at line ends only; ':' and '_' would glue words together.
      if (blanked[i] == ' ' || blanked[i] == ':' || blanked[i] == '_') {
        blanked[i] = '\n';
      }
    }
    for (Landmark landmark : landmarks) {
      boolean keepWords =
          landmark.kind() == Landmark.Kind.HASHTAG && side == MessageAnalyzer.Side.MESSAGE;
      int stop = keepWords ? landmark.start() + 1 : landmark.end();
      Arrays.fill(blanked, landmark.start(), stop, '\n');
    }
    return blanked;
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    boolean landmarkPending = nextLandmark < landmarks.size();
    if (landmarkPending
        && (!wordPending || landmarks.get(nextLandmark).start() <= wordOffset.startOffset())) {
      emit(landmarks.get(nextLandmark++));
      return true;
    }
    if (!wordPending) {
      return false;
    }
    emitWord();
    wordPending = words.incrementToken();
    return true;
  }

  private void emit(Landmark landmark) {
    term.append(landmark.term());
    offset.setOffset(correctOffset(landmark.start()), correctOffset(landmark.end()));
    type.setType(landmark.kind().tokenType());
    hashtagEnd = landmark.kind() == Landmark.Kind.HASHTAG ? landmark.end() : -1;
  }

  private void emitWord() {
    int start = wordOffset.startOffset();
    int end = wordOffset.endOffset();
    term.copyBuffer(word.buffer(), 0, word.length());
    offset.setOffset(correctOffset(start), correctOffset(end));
    type.setType(wordType.type());
    flags.setFlags(
        (start > 0 && Characters.isCjk(Character.codePointBefore(text, start)) ? JOINED_LEFT : 0)
            | (end < length && Characters.isCjk(Character.codePointAt(text, end, length))
                ? JOINED_RIGHT
                : 0));
    if (start < hashtagEnd) {
      // The first word inside the hashtag stands where the hashtag stands.
      step.setPositionIncrement(0);
      hashtagEnd = -1;
    }
  }

  @Override
  public void end() throws IOException {
    super.end();
    words.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }

  @Override
  public void close() throws IOException {
    super.close();
    words.close();
    if (text.length > READ_SIZE * 4) {
      text = new char[READ_SIZE];
    }
  }
}
