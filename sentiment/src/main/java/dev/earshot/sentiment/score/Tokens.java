package dev.earshot.sentiment.score;

import dev.earshot.sentiment.score.Token.Kind;
import java.text.Normalizer;
import java.util.Locale;

/** Decides what a span of text is and how it is spelt for the model. */
final class Tokens {

  private Tokens() {}

  static Token emoticon(Emoticons.Found found) {
    return new Token(found.form(), Kind.EMOTICON, found.start(), found.end(), false, false, false);
  }

  static Token token(String text, int start, int end, boolean allCapitals) {
    String raw = text.substring(start, end);
    Kind kind = kind(raw);
    if (kind != Kind.WORD && kind != Kind.HASHTAG) {
      return new Token(plainForm(raw, kind), kind, start, end, false, false, false);
    }
    String folded = fold(raw);
    String form = cutRepeats(folded);
    boolean shouted = !allCapitals && raw.length() > 1 && isUpper(raw);
    boolean elongated = form.length() < folded.length();
    return new Token(form, kind, start, end, false, elongated, shouted);
  }

  static Kind kind(String raw) {
    int first = raw.codePointAt(0);
    if (first == '@' && raw.length() > 1) {
      return Kind.HANDLE;
    }
    if (first == '#' && raw.length() > 1) {
      return Kind.HASHTAG;
    }
    if (isLink(raw)) {
      return Kind.LINK;
    }
    if (isEmoji(first)) {
      return Kind.EMOJI;
    }
    int letters = 0;
    int digits = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (Character.isLetter(c) || Character.isSurrogate(c)) {
        letters++;
      } else if (Character.isDigit(c)) {
        digits++;
      }
    }
    if (letters > 0) {
      return Kind.WORD;
    }
    return digits > 0 ? Kind.NUMBER : Kind.SIGN;
  }

  private static boolean isLink(String raw) {
    boolean web = raw.equals("http") || raw.startsWith("http://") || raw.startsWith("https://");
    return web || raw.startsWith("www.");
  }

  /** Emoji shown as pictures or as old dingbats, but not digits and signs such as ©. */
  static boolean isEmoji(int codePoint) {
    return codePoint > 0x2190
        && (Character.isExtendedPictographic(codePoint)
            || (codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF)
            || Character.isEmojiModifier(codePoint));
  }

  private static String plainForm(String raw, Kind kind) {
    return switch (kind) {
      case HANDLE -> "@user";
      case LINK -> "http";
      case EMOJI -> new String(Character.toChars(raw.codePointAt(0)));
      case NUMBER -> digitsAsZero(raw);
      default -> cutRepeats(raw);
    };
  }

  private static String digitsAsZero(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      out.append(Character.isDigit(raw.charAt(i)) ? '0' : raw.charAt(i));
    }
    return out.toString();
  }

  /**
   * Lower case; letters in compatibility forms (full width, Arabic shapes, fancy fonts) made plain.
   */
  static String fold(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) > 0x7F) {
        return Normalizer.normalize(raw, Normalizer.Form.NFKC)
            .replace("\u0640", "")
            .toLowerCase(Locale.ROOT);
      }
    }
    return raw.toLowerCase(Locale.ROOT);
  }

  /** Runs of three and more of the same char become two. */
  static String cutRepeats(String form) {
    int run = 1;
    int i = 1;
    while (i < form.length()) {
      run = form.charAt(i) == form.charAt(i - 1) ? run + 1 : 1;
      if (run == 3) {
        break;
      }
      i++;
    }
    if (i >= form.length()) {
      return form;
    }
    StringBuilder out = new StringBuilder(form.length());
    for (int j = 0; j < form.length(); j++) {
      int n = out.length();
      char c = form.charAt(j);
      if (n < 2 || out.charAt(n - 1) != c || out.charAt(n - 2) != c) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isUpper(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (!Character.isUpperCase(raw.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
