package dev.earshot.dashboard.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * One line of a phrase book, read into its parts. {@code resources/sample/README.txt} has the
 * notation.
 */
record Pattern(List<Part> parts) {

  private static final java.util.regex.Pattern AMOUNT =
      java.util.regex.Pattern.compile("(\\$?)(\\d+)(%?)-(\\d+)%?");

  /** A piece of a line. */
  sealed interface Part {}

  record Text(String text) implements Part {}

  /**
   * Something to be filled in.
   *
   * @param name a rule or one of the built-in slots
   * @param kind the kind of product asked for, or empty
   */
  record Slot(String name, String kind) implements Part {}

  /** The form that goes with the product's class. */
  record Form(List<String> forms) implements Part {}

  record Choice(List<Pattern> options) implements Part {}

  /** A whole number from low to high, both included. */
  record Amount(int low, int high, Unit unit) implements Part {}

  enum Unit {
    PLAIN,
    MONEY,
    /** Of the product's price. */
    PERCENT
  }

  Pattern {
    parts = List.copyOf(parts);
  }

  /**
   * @throws IllegalArgumentException for an unclosed bracket or a broken number
   */
  static Pattern parse(String line) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int open = firstBracket(line, at);
      if (open > at) {
        parts.add(new Text(line.substring(at, open)));
      }
      if (open == line.length()) {
        break;
      }
      int close = closing(line, open);
      String inside = line.substring(open + 1, close);
      parts.add(line.charAt(open) == '[' ? choice(inside) : slot(inside));
      at = close + 1;
    }
    return new Pattern(parts);
  }

  private static int firstBracket(String line, int from) {
    for (int i = from; i < line.length(); i++) {
      if (line.charAt(i) == '{' || line.charAt(i) == '[') {
        return i;
      }
    }
    return line.length();
  }

  private static int closing(String line, int open) {
    char end = line.charAt(open) == '[' ? ']' : '}';
    int close = line.indexOf(end, open);
    if (close < 0) {
      throw new IllegalArgumentException("'" + line.charAt(open) + "' is not closed");
    }
    return close;
  }

  private static Part choice(String inside) {
    return new Choice(split(inside).stream().map(Pattern::parse).toList());
  }

  private static Part slot(String inside) {
    if (inside.startsWith("=")) {
      return new Form(split(inside.substring(1)));
    }
    Matcher amount = AMOUNT.matcher(inside);
    if (amount.matches()) {
      return new Amount(
          Integer.parseInt(amount.group(2)), Integer.parseInt(amount.group(4)), unit(amount));
    }
    int colon = inside.indexOf(':');
    return colon < 0
        ? new Slot(inside, "")
        : new Slot(inside.substring(0, colon), inside.substring(colon + 1));
  }

  private static Unit unit(Matcher amount) {
    boolean percent = amount.group(3).equals("%");
    return percent ? Unit.PERCENT : amount.group(1).isEmpty() ? Unit.PLAIN : Unit.MONEY;
  }

  private static List<String> split(String inside) {
    return List.of(inside.split("\\|", -1));
  }
}
