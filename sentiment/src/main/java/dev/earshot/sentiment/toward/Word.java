package dev.earshot.sentiment.toward;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word, a name, or one sign of a text.
 *
 * @param form in lower case
 * @param isName whether it is one of the names
 * @param start inclusive, in chars
 * @param end exclusive, in chars
 */
record Word(String form, boolean isName, int start, int end) {

  /** No contrast word of any language is longer. */
  private static final int LONGEST_SMALL = 12;

  /** Names are one word however many they have; where two overlap, the first counts. */
  static List<Word> in(String text, List<Name> names) {
    List<Word> words = new ArrayList<>();
    int name = 0;
    int at = 0;
    while (at < text.length()) {
      while (name < names.size() && names.get(name).start() < at) {
        name++;
      }
      int end = at + 1;
      boolean named = false;
      if (name < names.size() && names.get(name).start() == at) {
        end = Math.max(end, names.get(name).end());
        named = true;
      } else if (isLetter(text.charAt(at))) {
        int stop = name < names.size() ? names.get(name).start() : text.length();
        while (end < stop && (isLetter(text.charAt(end)) || isInside(text, end, stop))) {
          end++;
        }
      } else if (text.charAt(at) == ' ') {
        at++;
        continue;
      }
      words.add(new Word(form(text, at, end), named, at, end));
      at = end;
    }
    return words;
  }

  /** Whether any of some words, given in lower case, stands in a text; as cheap as can be. */
  static boolean anyIn(String text, Set<String> forms) {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isLetter(text.charAt(end))) {
        end++;
      }
      if (end - at <= LONGEST_SMALL && end > at && forms.contains(form(text, at, end))) {
        return true;
      }
      at = end + 1;
    }
    return false;
  }

  /** Whether it is a word of letters or digits, or a name. */
  boolean isWord() {
    return isName || isLetter(form.charAt(0));
  }

  boolean is(char sign) {
    return form.length() == 1 && form.charAt(0) == sign;
  }

  private static String form(String text, int start, int end) {
    String form = text.substring(start, end).toLowerCase(Locale.ROOT);
    return form.indexOf('’') < 0 ? form : form.replace('’', '\'');
  }

  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** {@code don't}, {@code 3.50} */
  private static boolean isInside(String text, int at, int stop) {
    char c = text.charAt(at);
    boolean joins = c == '\'' || c == '’' || c == '-';
    boolean point = (c == '.' || c == ',') && Character.isDigit(text.charAt(at - 1));
    return at + 1 < stop
        && ((joins && isLetter(text.charAt(at + 1)))
            || (point && Character.isDigit(text.charAt(at + 1))));
  }
}
