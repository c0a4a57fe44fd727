package dev.earshot.sentiment.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds faces, hearts and gestures typed with plain signs, and spells each in one way: no nose, one
 * mouth, a colon for open eyes of any kind, read from left to right.
 */
final class Emoticons {

  /**
   * An emoticon in a text.
   *
   * @param form {@code =-)))} and {@code (:} are {@code :)}
   * @param start inclusive, in chars
   * @param end exclusive
   */
  record Found(String form, int start, int end) {}

  private static final String BEFORE = "(?<![\\p{L}\\p{N}])";

  /** Not the beginning of a word, a number or the rest of an address. */
  private static final String AFTER = "(?![\\p{L}\\p{N}/])";

  /** "See (: …" may be one, "(see: …)" is prose; so is "option D: …" before more text. */
  private static final String ALONE = "(?![^\\s.,!?\"])";

  private static final String EYES = ">?[:;=]['’]?[-o^~]?";

  private static final String TWO_EYES =
      "\\^[-_.]*\\^|-_+-|>[_.]+<|;_+;|\\*[-_]+\\*|\\._+\\.|T[_.]+T"
          + "|[oO0]_+[oO0]|[oO]\\.[oO]|[uU]_+[uU]|[xX]_+[xX]";

  private static final Pattern ANY =
      Pattern.compile(
          String.join(
              "|",
              EYES + "(?:\\)+|]+|}+)",
              EYES + "(?:\\(+|\\[+|\\{+)(?![\\p{L}\\p{N}])",
              "(?<!\\p{N})" + EYES + "(?:[Dd]+|[Pp]+)" + AFTER,
              BEFORE + EYES + "(?:[/\\\\]+|[|*$@3cCsSxXoO])" + AFTER,
              BEFORE + "[8B]-\\)+",
              "(?<mirrored>(?<!\\S)(?:[(\\[]+|[)\\]]+)['-]?[:;=]" + ALONE + ")",
              BEFORE + "D(?:D+:" + ALONE + "|:(?=\\s*$))",
              "(?<!\\p{N})</?3+(?!\\p{N})",
              BEFORE + "[xX][dD]+" + AFTER,
              BEFORE + "(?<twoEyes>" + TWO_EYES + ")" + AFTER,
              BEFORE + "\\\\[oOm]/" + AFTER,
              "¯\\\\_\\(ツ\\)_/¯"));

  /** An address up to its end, but for a face with brackets typed right behind it. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?:https?://|www\\.)[!#-;=?-~]+?(?=[:;]['-]?[()]+(?![!#-;=?-~])|[^!#-;=?-~]|$)");

  private static final Pattern FACE = Pattern.compile("(>?)([:;=8B])('?)[-o^~]?(.)\\4*");
  private static final Pattern REPEATED = Pattern.compile("(.)\\1+");

  private Emoticons() {}

  /** All of a text, in order, but none within an address: {@code ?id=d} is no face. */
  static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = ANY.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    Matcher link = LINK.matcher(text);
    int i = 0;
    while (i < text.length()) {
      if (mayBeginLink(text, i) && link.region(i, text.length()).lookingAt()) {
        i = link.end();
      } else if (mayBegin(text, i) && matcher.region(i, text.length()).lookingAt()) {
        found.add(new Found(form(matcher), i, matcher.end()));
        i = matcher.end();
      } else {
        i++;
      }
    }
    return found;
  }

  /** Whether the signs at a place begin any: nearly every place is passed over by this alone. */
  private static boolean mayBegin(String text, int i) {
    char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    return switch (text.charAt(i)) {
      case '>', ':', ';', '=', '(', ')', '[', ']', '<', '^', '*', '\\', '¯' -> true;
      case '8', 'B' -> next == '-';
      case 'D' -> next == 'D' || next == ':';
      case 'x', 'X' -> next == 'd' || next == 'D' || next == '_';
      case 'T' -> next == '_' || next == '.';
      case 'u', 'U', 'o', 'O', '0' -> next == '_' || next == '.';
      case '-', '.' -> next == '_';
      default -> false;
    };
  }

  private static boolean mayBeginLink(String text, int i) {
    char c = text.charAt(i);
    return (c == 'h' && text.startsWith("http", i)) || (c == 'w' && text.startsWith("www.", i));
  }

  private static String form(Matcher found) {
    String sign = found.group().replace('’', '\'');
    if (found.group("twoEyes") != null) {
      return (sign.charAt(0) + "_" + sign.charAt(sign.length() - 1)).toLowerCase(Locale.ROOT);
    }
    boolean mirrored = found.group("mirrored") != null;
    Matcher face = FACE.matcher(mirrored ? new StringBuilder(sign).reverse() : sign);
    if (!face.matches()) {
      return REPEATED.matcher(sign).replaceAll("$1").toLowerCase(Locale.ROOT);
    }
    String eyes = face.group(2).equals(";") ? ";" : ":";
    return face.group(1) + eyes + face.group(3) + mouth(face.group(4), mirrored);
  }

  private static String mouth(String typed, boolean mirrored) {
    return switch (typed) {
      case ")", "]", "}" -> mirrored ? "(" : ")";
      case "(", "[", "{" -> mirrored ? ")" : "(";
      case "\\" -> "/";
      case "d", "p" -> typed.toUpperCase(Locale.ROOT);
      case "O" -> "o";
      default -> typed;
    };
  }
}
