package dev.earshot.listener.collect;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes strings from outside safe to keep, the same way for every source. */
public final class Clean {

  /** The shape of a BCP 47 tag; which tags exist is not checked. */
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");

  /** The longest name of a person, id of a post or the like: stores index them as one term. */
  public static final int MAX_NAME = 512;

  /** Longer addresses do not work in browsers either. */
  public static final int MAX_LINK = 2048;

  private static final char REPLACEMENT = '\uFFFD';

  private Clean() {}

  /**
   * A text that every store and encoder accepts: lone surrogates and control characters other than
   * tab and line breaks become U+FFFD, carriage returns are dropped before a line feed, white space
   * at both ends is removed.
   */
  public static String text(String raw) {
    int bad = firstBad(raw);
    return (bad < 0 ? raw : replaceBad(raw, bad)).replace("\r\n", "\n").strip();
  }

  /** Whether a string holds neither lone surrogates nor control characters nor line breaks. */
  public static boolean isPlain(String raw) {
    return firstBad(raw) < 0 && raw.indexOf('\n') < 0 && raw.indexOf('\r') < 0;
  }

  /** A display name on one line, cut where it is longer than {@link #MAX_NAME}. */
  public static String name(String raw) {
    String line = text(raw.substring(0, Math.min(raw.length(), MAX_NAME)));
    return line.replace('\n', ' ').replace('\r', ' ');
  }

  /**
   * The address if a browser may open it, else empty: {@code javascript:} and the like never reach
   * a page.
   */
  public static String link(String raw) {
    String link = raw.strip();
    String start = link.substring(0, Math.min(8, link.length())).toLowerCase(Locale.ROOT);
    boolean web = start.startsWith("http://") || start.startsWith("https://");
    return web && link.length() <= MAX_LINK && isPlain(link) ? link : "";
  }

  /** A language tag if it looks like one, else empty. */
  public static String language(String raw) {
    String tag = raw.strip().replace('_', '-');
    return LANGUAGE.matcher(tag).matches() ? tag : "";
  }

  private static int firstBad(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (isPair(raw, i)) {
        i++;
      } else if (isBad(raw.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static String replaceBad(String raw, int from) {
    StringBuilder good = new StringBuilder(raw);
    for (int i = from; i < good.length(); i++) {
      if (isPair(good, i)) {
        i++;
      } else if (isBad(good.charAt(i))) {
        good.setCharAt(i, REPLACEMENT);
      }
    }
    return good.toString();
  }

  private static boolean isPair(CharSequence in, int at) {
    return at + 1 < in.length()
        && Character.isHighSurrogate(in.charAt(at))
        && Character.isLowSurrogate(in.charAt(at + 1));
  }

  private static boolean isBad(char c) {
    return Character.isSurrogate(c) || (c < ' ' && c != '\n' && c != '\t' && c != '\r') || c == 127;
  }
}
