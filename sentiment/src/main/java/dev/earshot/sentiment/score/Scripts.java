package dev.earshot.sentiment.score;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Languages that their script gives away. Posts of brands have names in Latin letters whatever
 * language they are in, so some letters of another script say more than as many Latin ones.
 */
final class Scripts {

  /** Scripts that one language is written in, or one by far. */
  private static final Map<UnicodeScript, String> OF_ONE =
      Map.ofEntries(
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.ETHIOPIC, "am"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.THAI, "th"));

  /** Scripts of several languages, the commonest first. */
  private static final Map<UnicodeScript, List<String>> OF_MANY =
      Map.of(
          UnicodeScript.ARABIC,
          List.of("ar", "fa", "ur", "ps", "ckb", "sd", "ug"),
          UnicodeScript.CYRILLIC,
          List.of("ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg"),
          UnicodeScript.DEVANAGARI,
          List.of("hi", "mr", "ne", "sa"));

  /** Of all letters, the share from which on a script is the text's own: one in so many. */
  private static final int SHARE = 4;

  /** The same of Chinese, Japanese and Korean, of which one sign says as much as a syllable. */
  private static final int SHARE_OF_SIGNS = 6;

  private Scripts() {}

  /** BCP 47 tag when a script of one language is the text's own, else empty. */
  static String language(String text) {
    Map<UnicodeScript, Integer> letters = letters(text);
    int all = all(letters);
    int han = letters.getOrDefault(UnicodeScript.HAN, 0);
    int kana =
        letters.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
    if (letters.getOrDefault(UnicodeScript.HANGUL, 0) * SHARE_OF_SIGNS > all) {
      return "ko";
    }
    if ((han + kana) * SHARE_OF_SIGNS > all) {
      return kana > 0 && kana * 8 >= han ? "ja" : "zh";
    }
    return OF_ONE.entrySet().stream()
        .filter(each -> letters.getOrDefault(each.getKey(), 0) * SHARE > all)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  /** The languages a text may be in by its script, the commonest first; none where any may be. */
  static List<String> languages(String text) {
    Map<UnicodeScript, Integer> letters = letters(text);
    int all = all(letters);
    return OF_MANY.entrySet().stream()
        .filter(each -> letters.getOrDefault(each.getKey(), 0) * SHARE > all)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(List.of());
  }

  /** A text without its Latin letters. */
  static String withoutLatin(String text) {
    return text.codePoints()
        .map(c -> UnicodeScript.of(c) == UnicodeScript.LATIN ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Map<UnicodeScript, Integer> letters(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
    return letters;
  }

  private static int all(Map<UnicodeScript, Integer> letters) {
    return letters.values().stream().mapToInt(Integer::intValue).sum();
  }
}
