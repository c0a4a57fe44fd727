package dev.earshot.sentiment.score;

import dev.earshot.sentiment.score.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Marks the words that a negation reaches: at most four on, not past a stop or a contrast. */
final class Negation {

  private static final int REACH = 4;

  /** The negations of the languages the model knows. */
  private static final Set<String> WORDS =
      Set.of(
          "n't",
          "not",
          "no",
          "never",
          "none",
          "nobody",
          "nothing",
          "neither",
          "nor",
          "cannot",
          "without",
          "hardly",
          "barely",
          "aint",
          "dont",
          "doesnt",
          "didnt",
          "isnt",
          "wasnt",
          "cant",
          "wont",
          "wouldnt",
          "shouldnt",
          "couldnt",
          "nicht",
          "nich",
          "nix",
          "nie",
          "niemals",
          "ohne",
          "kein",
          "keine",
          "keinen",
          "keiner",
          "keinem",
          "keines",
          "weder",
          "pas",
          "jamais",
          "aucun",
          "aucune",
          "sans",
          "rien",
          "nunca",
          "jamás",
          "sin",
          "ni",
          "nada",
          "tampoco",
          "não",
          "nao",
          "nem",
          "sem",
          "ñ",
          "non",
          "nn",
          "mai",
          "senza",
          "né",
          "nessun",
          "nessuno",
          "niente",
          "nahi",
          "nahin",
          "nhi",
          "mat",
          "नहीं",
          "मत",
          "لا",
          "ما",
          "لم",
          "لن",
          "ليس",
          "ليست",
          "بدون",
          "مش",
          "مو",
          "غير");

  private static final Set<String> CONTRASTS =
      Set.of(
          "but",
          "however",
          "although",
          "though",
          "aber",
          "sondern",
          "mais",
          "pero",
          "sino",
          "mas",
          "porém",
          "ma",
          "però",
          "लेकिन",
          "lekin",
          "لكن");

  private Negation() {}

  static boolean isNegation(String form) {
    return WORDS.contains(form);
  }

  static boolean isContrast(String form) {
    return CONTRASTS.contains(form);
  }

  static List<Token> mark(List<Token> sentence) {
    List<Token> marked = new ArrayList<>(sentence.size());
    int left = 0;
    for (Token token : sentence) {
      if (token.kind() == Kind.SIGN || isContrast(token.form())) {
        left = stops(token) ? 0 : left;
        marked.add(token);
      } else if (token.isWord() && isNegation(token.form())) {
        left = REACH;
        marked.add(token);
      } else {
        boolean reached = left > 0 && token.isWord();
        marked.add(reached == token.negated() ? token : negated(token, reached));
        left -= token.isWord() ? 1 : 0;
      }
    }
    return List.copyOf(marked);
  }

  private static boolean stops(Token token) {
    return token.kind() != Kind.SIGN || ".,;:!?()…".indexOf(token.form().charAt(0)) >= 0;
  }

  private static Token negated(Token t, boolean reached) {
    return new Token(t.form(), t.kind(), t.start(), t.end(), reached, t.elongated(), t.shouted());
  }
}
