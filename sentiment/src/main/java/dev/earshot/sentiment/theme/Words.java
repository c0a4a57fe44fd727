package dev.earshot.sentiment.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a message, lower case, in order. Links, @handles and bare numbers are no words; a
 * hashtag is the word behind it; where a script has no spaces between words, each pair of
 * neighbouring characters is one. A break in the sentence is an empty string, so that no phrase
 * reaches across it.
 */
final class Words {

  static final String BREAK = "";

  private static final int LONGEST = 40;

  private final String text;
  private final List<String> words = new ArrayList<>();
  private int at;

  private Words(String text) {
    this.text = text;
  }

  static List<String> of(String text) {
    return new Words(text).read();
  }

  private List<String> read() {
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (c == '@') {
        skipHandle();
      } else if (startsLink()) {
        skipToSpace();
      } else if (isUnspaced(c)) {
        readUnspaced();
      } else if (Character.isLetterOrDigit(c)) {
        readWord();
      } else {
        at += Character.charCount(c);
        if (!Character.isWhitespace(c) && c != '#' && c != '-' && c != '/' && c != '_') {
          words.add(BREAK);
        }
      }
    }
    return words;
  }

  private void skipHandle() {
    at++;
    while (at < text.length() && isHandlePart(text.charAt(at))) {
      at++;
    }
  }

  /** Also the host of a handle such as @name@host.example or @name.host.example. */
  private static boolean isHandlePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '@' || c == '.' || c == '-';
  }

  private boolean startsLink() {
    return text.startsWith("http://", at)
        || text.startsWith("https://", at)
        || text.startsWith("www.", at);
  }

  private void skipToSpace() {
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    words.add(BREAK);
  }

  private void readWord() {
    int from = at;
    boolean letters = false;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isUnspaced(c) || !isWordPart(c)) {
        break;
      }
      letters |= Character.isLetter(c);
      at += Character.charCount(c);
    }
    String word = text.substring(from, at).replace("'", "").replace("’", "");
    boolean usable = letters && word.length() > 1 && word.length() <= LONGEST;
    words.add(usable ? word.toLowerCase(Locale.ROOT) : BREAK);
  }

  private boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || isInnerApostrophe(c);
  }

  private boolean isInnerApostrophe(int c) {
    return (c == '\'' || c == '’')
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1));
  }

  private void readUnspaced() {
    int before = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!isUnspaced(c)) {
        break;
      }
      if (before != 0) {
        words.add(Character.toString(before) + Character.toString(c));
      }
      before = c;
      at += Character.charCount(c);
    }
    words.add(BREAK);
  }

  private static boolean isUnspaced(int c) {
    if (c < 0x0E00) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
