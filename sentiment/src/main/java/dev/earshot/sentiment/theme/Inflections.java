package dev.earshot.sentiment.theme;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A key that the inflections of a word share: "delay", "delays" and "delayed" have one. A light
 * stemmer by endings, meant to merge too little rather than too much; the key is never shown.
 */
final class Inflections {

  private static final int SHORTEST_STEM = 4;
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  /** Longest first. Without accents. */
  private static final Map<String, List<String>> ENDINGS =
      Map.of(
          "es",
              List.of(
                  "aciones", "acion", "iendo", "ando", "adas", "ados", "idas", "idos", "ada", "ado",
                  "ida", "ido", "aron", "ieron", "an", "en", "ar", "er", "ir", "as", "es", "os",
                  "a", "e", "o", "s"),
          "pt",
              List.of(
                  "acoes", "acao", "ando", "endo", "indo", "adas", "ados", "idas", "idos", "ada",
                  "ado", "ida", "ido", "aram", "eram", "am", "em", "ou", "ar", "er", "ir", "as",
                  "es", "os", "a", "e", "o", "s"),
          "it",
              List.of(
                  "azioni", "azione", "ando", "endo", "are", "ere", "ire", "ata", "ate", "ati",
                  "ato", "uta", "ute", "uti", "uto", "a", "e", "i", "o"),
          "fr",
              List.of(
                  "ations", "ation", "ements", "ement", "ees", "ent", "ait", "ee", "er", "ez", "es",
                  "e", "s"),
          "de", List.of("ungen", "ung", "ern", "em", "en", "er", "es", "et", "e", "n", "s", "t"),
          "nl", List.of("ingen", "ing", "en", "e", "s", "t"));

  private Inflections() {}

  /**
   * @param word lower case
   * @param language BCP 47 tag
   */
  static String key(String word, String language) {
    String primary = language.length() > 2 ? language.substring(0, 2) : language;
    if (primary.equals("en")) {
      return english(word);
    }
    List<String> endings = ENDINGS.get(primary);
    return endings == null ? word : withoutEnding(withoutMarks(word), endings);
  }

  private static String withoutEnding(String word, List<String> endings) {
    for (String ending : endings) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private static String withoutMarks(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 0x7F) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
      }
    }
    return word;
  }

  private static String english(String word) {
    String stem = singular(word);
    int length = stem.length();
    if (stem.endsWith("ation") && length >= 9) {
      stem = stem.substring(0, length - 5);
    } else if (stem.endsWith("ing") && length >= 6) {
      stem = stem.substring(0, length - 3);
    } else if (stem.endsWith("ied") && length >= 5) {
      return stem.substring(0, length - 3) + "y";
    } else if (stem.endsWith("ed") && length >= 5) {
      stem = stem.substring(0, length - 2);
    }
    stem = undoubled(stem);
    boolean silent = stem.endsWith("e") && stem.length() > SHORTEST_STEM;
    return silent ? stem.substring(0, stem.length() - 1) : stem;
  }

  private static String singular(String word) {
    int length = word.length();
    if (length < 4 || !word.endsWith("s")) {
      return word;
    }
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches")) {
      return word.substring(0, length - 2);
    }
    boolean keeps = word.endsWith("ss") || word.endsWith("us") || word.endsWith("is");
    return keeps ? word : word.substring(0, length - 1);
  }

  private static String undoubled(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last > 2 && stem.charAt(last) == stem.charAt(last - 1);
    return doubled && "aeiousz".indexOf(stem.charAt(last)) < 0 ? stem.substring(0, last) : stem;
  }
}
