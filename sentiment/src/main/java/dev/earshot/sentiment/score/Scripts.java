package dev.earshot.sentiment.score;

import java.lang.Character.UnicodeScript;

/** Languages that their script gives away. */
final class Scripts {

  private Scripts() {}

  /** BCP 47 tag when most letters are of a script of one language, else empty. */
  static String language(String text) {
    int letters = 0;
    int han = 0;
    int kana = 0;
    int hangul = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (c < 0x2E80) {
        letters += Character.isLetter(c) ? 1 : 0;
        continue;
      }
      switch (UnicodeScript.of(c)) {
        case HAN -> han++;
        case HIRAGANA, KATAKANA -> kana++;
        case HANGUL -> hangul++;
        default -> {}
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    // One such sign says as much as two letters of an alphabet.
    int most = letters / 3;
    if (hangul > most) {
      return "ko";
    }
    if (han + kana > most) {
      return kana * 8 >= han ? (kana > 0 ? "ja" : "zh") : "zh";
    }
    return "";
  }
}
