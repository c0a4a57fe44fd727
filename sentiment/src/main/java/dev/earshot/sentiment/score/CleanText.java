package dev.earshot.sentiment.score;

import java.util.Arrays;

/**
 * A text made safe for tokenising, with the way back to the original: unpaired surrogates become
 * U+FFFD, control and invisible characters vanish, the commonest HTML entities are resolved.
 *
 * @param text at most {@link #MAX_CHARS} chars
 * @param offsets for each char of {@code text}, and for its end, the index in the original
 */
@SuppressWarnings("ArrayRecordComponent") // made for every message, read in this package only
record CleanText(String text, int[] offsets) {

  /** Longer texts are judged by their beginning: no opinion needs more, and cost stays bounded. */
  static final int MAX_CHARS = 8192;

  /** The most chars that one step adds. */
  private static final int ROOM = 3;

  /** Chars without a space after which one is put in: the tokenizer is slow on endless words. */
  private static final int LONGEST_RUN = 200;

  private static final String[][] ENTITIES = {
    {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}
  };

  static CleanText of(String original) {
    Builder out = new Builder(Math.min(2 * original.length(), MAX_CHARS));
    int i = 0;
    while (i < original.length() && out.length < MAX_CHARS - ROOM) {
      i = out.take(original, i);
    }
    out.offsets[out.length] = i;
    return new CleanText(
        new String(out.chars, 0, out.length), Arrays.copyOf(out.offsets, out.length + 1));
  }

  private static final class Builder {
    private final char[] chars;
    private final int[] offsets;
    private int length;
    private int run;

    private Builder(int capacity) {
      chars = new char[capacity + ROOM];
      offsets = new int[capacity + ROOM + 1];
    }

    /** Takes what stands at i; returns where to go on. */
    private int take(String original, int i) {
      char c = original.charAt(i);
      if (c == '&') {
        for (String[] entity : ENTITIES) {
          if (original.startsWith(entity[0], i)) {
            add(entity[1].charAt(0), i);
            return i + entity[0].length();
          }
        }
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < original.length()
          && Character.isLowSurrogate(original.charAt(i + 1))) {
        if (isPicture(original.codePointAt(i))) {
          breakBefore(i);
        }
        add(c, i);
        add(original.charAt(i + 1), i + 1);
        return i + 2;
      }
      if (run >= LONGEST_RUN || (c == '#' && run > 0)) {
        breakBefore(i);
      }
      if (Character.isSurrogate(c)) {
        add('\uFFFD', i);
      } else if (c < ' ' || c == '\u007F') {
        add(' ', i);
      } else if (!isInvisible(c)) {
        add(c == '\u2019' || c == '\u2018' ? '\'' : c, i);
      }
      return i + 1;
    }

    /** A space that is not in the original: its offset is that of what follows. */
    private void breakBefore(int i) {
      if (run > 0) {
        add(' ', i);
      }
    }

    private void add(char c, int from) {
      run = c == ' ' ? 0 : run + 1;
      offsets[length] = from;
      chars[length++] = c;
    }
  }

  private static boolean isPicture(int codePoint) {
    return Character.isEmojiPresentation(codePoint)
        && !Character.isEmojiModifier(codePoint)
        && !(codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF);
  }

  /**
   * Zero-width and directional marks, variation selectors. The zero-width joiner goes too, which
   * takes joined emoji apart: their parts carry the feeling.
   */
  private static boolean isInvisible(char c) {
    return (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2069')
        || c == '\uFEFF'
        || c == '\u00AD'
        || (c >= '\uFE00' && c <= '\uFE0F');
  }
}
