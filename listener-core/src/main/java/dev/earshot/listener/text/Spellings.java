package dev.earshot.listener.text;

import dev.earshot.listener.text.MessageAnalyzer.Side;
import java.util.List;
import java.util.Set;

/**
 * The spellings a folded token offers. A message offers several, a search term is exactly one; the
 * first always stands at the token's own position.
 */
final class Spellings {

  /** Articles and pronouns that French and Italian glue to a name: l'acme, qu'acme. */
  private static final Set<String> ELIDED =
      Set.of(
          "l", "d", "c", "j", "m", "n", "s", "t", "qu", "un", "all", "dall", "dell", "nell", "sull",
          "jusqu", "lorsqu");

  private Spellings() {}

  static void of(String token, String type, int flags, Side side, List<Spelling> into) {
    if (type.equals(Landmark.Kind.LINK.tokenType())
        || type.equals(Landmark.Kind.EMAIL.tokenType())) {
      address(token, side, into);
    } else if (token.isEmpty() || token.charAt(0) == '@' || token.charAt(0) == '#') {
      whole(token, token, into);
    } else if (type.equals("<EMOJI>")) {
      whole(token, withoutSkinTone(token), into);
    } else if (Characters.isCjk(token.codePointAt(0))) {
      characters(token, flags, side, into);
    } else if (side == Side.TERM) {
      whole(token, withoutApostrophes(token), into);
    } else if (isGlued(token)) {
      glued(token, into);
    } else {
      apostrophes(token, 0, 1, into);
    }
  }

  private static void whole(String token, String term, List<Spelling> into) {
    into.add(new Spelling(term, 1, 0, token.length()));
  }

  /** {@code help@mail.acme.com} also counts as {@code mail.acme.com} and {@code acme.com}. */
  private static void address(String token, Side side, List<Spelling> into) {
    whole(token, token, into);
    if (side == Side.TERM) {
      return;
    }
    int from = token.indexOf('@') + 1;
    if (from > 0) {
      into.add(new Spelling(token.substring(from), 0, from, token.length()));
    }
    int dot = token.indexOf('.', from);
    while (dot >= 0 && token.indexOf('.', dot + 1) >= 0) {
      into.add(new Spelling(token.substring(dot + 1), 0, dot + 1, token.length()));
      dot = token.indexOf('.', dot + 1);
    }
  }

  /** Whether two words may have lost the space after a full stop: "late.united", not "u.s.a". */
  private static boolean isGlued(String token) {
    int dot = token.indexOf('.');
    return dot > 0
        && dot < token.length() - 1
        && token.length() > 2 * token.chars().filter(c -> c == '.').count() + 1
        && Character.isLetter(token.charAt(dot - 1))
        && Character.isLetter(token.charAt(dot + 1));
  }

  private static void glued(String token, List<Spelling> into) {
    whole(token, token, into);
    int start = 0;
    int step = 0;
    while (start < token.length()) {
      int dot = token.indexOf('.', start);
      int end = dot < 0 ? token.length() : dot;
      if (end > start) {
        apostrophes(token.substring(start, end), start, step, into);
        step = 1;
      }
      start = end + 1;
    }
  }

  private static void apostrophes(String word, int start, int step, List<Spelling> into) {
    int end = start + word.length();
    into.add(new Spelling(withoutApostrophes(word), step, start, end));
    int apostrophe = firstApostrophe(word);
    if (apostrophe < 0) {
      return;
    }
    String left = word.substring(0, apostrophe);
    String right = word.substring(apostrophe + 1);
    if (right.equals("s")) {
      into.add(new Spelling(left, 0, start, start + apostrophe));
    } else if (ELIDED.contains(left) && right.length() > 1) {
      into.add(new Spelling(withoutApostrophes(right), 0, start + apostrophe + 1, end));
    }
  }

  private static int firstApostrophe(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Characters.isApostrophe(word.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static String withoutApostrophes(String word) {
    if (firstApostrophe(word) < 0) {
      return word;
    }
    StringBuilder without = new StringBuilder(word.length());
    word.chars()
        .filter(c -> !Characters.isApostrophe((char) c))
        .forEach(c -> without.append((char) c));
    return without.toString();
  }

  private static String withoutSkinTone(String emoji) {
    StringBuilder without = new StringBuilder(emoji.length());
    emoji.codePoints().filter(c -> c < 0x1f3fb || c > 0x1f3ff).forEach(without::appendCodePoint);
    return without.isEmpty() ? emoji : without.toString();
  }

  private static void characters(String word, int flags, Side side, List<Spelling> into) {
    boolean message = side == Side.MESSAGE;
    boolean begins = message || (flags & MessageTokenizer.JOINED_LEFT) == 0;
    boolean ends = message || (flags & MessageTokenizer.JOINED_RIGHT) == 0;
    int step = 1;
    if (message && word.codePointCount(0, word.length()) > 1) {
      into.add(new Spelling(word, step, 0, word.length()));
      step = 0;
    }
    for (int i = 0; i < word.length(); ) {
      int codePoint = word.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      String character = word.substring(i, next);
      boolean first = i == 0 && begins;
      boolean last = next == word.length() && ends && Characters.isKatakana(codePoint);
      if (first) {
        into.add(new Spelling("^" + character, step, i, next));
        step = 0;
      }
      if (last && (message || !first)) {
        into.add(new Spelling(character + "$", step, i, next));
        step = 0;
      }
      if (message || (!first && !last)) {
        into.add(new Spelling(character, step, i, next));
      }
      step = 1;
      i = next;
    }
  }
}
