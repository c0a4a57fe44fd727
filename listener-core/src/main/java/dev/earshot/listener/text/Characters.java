package dev.earshot.listener.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;

/** Classes of characters that decide how a text is cut. */
final class Characters {

  private static final UnicodeSet CJK =
      new UnicodeSet("[[:Han:][:Hiragana:][:Katakana:][:Hangul:][:Bopomofo:]\\u30fc\\uff70]")
          .freeze();

  private Characters() {}

  /** Written without spaces (Chinese, Japanese) or with particles attached (Korean). */
  static boolean isCjk(int codePoint) {
    return codePoint >= 0x1100 && CJK.contains(codePoint);
  }

  static boolean isKatakana(int codePoint) {
    return codePoint == 0x30fc || UScript.getScript(codePoint) == UScript.KATAKANA;
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02bc' || c == '\uff07';
  }

  /** May stand in the name of a host or an account. */
  static boolean isAsciiWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** May stand in a hashtag, or in an account name that is not written in ASCII. */
  static boolean isTagPart(int codePoint) {
    return codePoint == '_'
        || Character.isLetterOrDigit(codePoint)
        || isMark(Character.getType(codePoint));
  }

  private static boolean isMark(int type) {
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
