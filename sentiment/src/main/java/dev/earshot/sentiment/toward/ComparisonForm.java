package dev.earshot.sentiment.toward;

import dev.earshot.listener.mention.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to set two names against each other, as comparisons.txt describes it.
 *
 * @param stretches any text that it fits has one of them: to look for these is much cheaper
 */
record ComparisonForm(Pattern pattern, List<String> stretches, String signs, boolean goesOnAboutB) {

  private static final String OPEN = "?";

  /** A name as one char of the private use area: this and the number of its target. */
  private static final char FIRST_NAME = '\uE000';

  private static final String NAME = "[\uE000-\uEFFF]";

  private static final String NO_LETTER_BEFORE = "(?<!\\p{L})";
  private static final String NO_LETTER_AFTER = "(?!\\p{L})";

  /** Some words, not past a name or the end of a sentence; bounded, so that the search is. */
  private static final String WORDS = "[^\uE000-\uEFFF.!?;…\n]{0,32}?";

  private static final String SENTENCES = "[^\uE000-\uEFFF]{0,160}?";

  private static final Map<String, List<ComparisonForm>> LANGUAGES = read();

  /** In the order to be tried; none for a language without any. */
  static List<ComparisonForm> of(String language) {
    return LANGUAGES.getOrDefault(Sections.of(language), List.of());
  }

  /** The text with a char for each name, and for each char the way back. */
  static Masked mask(String text, List<Name> names) {
    StringBuilder masked = new StringBuilder(text.length());
    List<Integer> offsets = new ArrayList<>();
    int at = 0;
    int name = 0;
    while (at < text.length()) {
      while (name < names.size() && names.get(name).start() < at) {
        name++;
      }
      boolean named = name < names.size() && names.get(name).start() == at;
      char c = Character.toLowerCase(text.charAt(at));
      masked.append(
          named ? (char) (FIRST_NAME + (names.get(name).target() & 0xFFF)) : isName(c) ? ' ' : c);
      offsets.add(at);
      at = named ? Math.max(at + 1, names.get(name).end()) : at + 1;
    }
    offsets.add(at);
    return new Masked(masked.toString(), offsets);
  }

  record Masked(String text, List<Integer> offsets) {

    Span span(int start, int end) {
      return new Span(offsets.get(start), offsets.get(end));
    }
  }

  /** The first place where it fits two different targets. */
  Optional<Comparison> find(Masked masked) {
    if (stretches.stream().noneMatch(masked.text()::contains)) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(masked.text());
    int from = 0;
    while (matcher.find(from)) {
      int a = matcher.group("a").charAt(0) - FIRST_NAME;
      int b = matcher.group("b").charAt(0) - FIRST_NAME;
      if (a != b) {
        return Optional.of(comparison(matcher, masked, a, b));
      }
      from = matcher.start() + 1;
    }
    return Optional.empty();
  }

  private Comparison comparison(Matcher matcher, Masked masked, int a, int b) {
    boolean open = signs.equals(OPEN);
    boolean afterA = matcher.start("a") < matcher.start("b");
    Span aside = masked.span(afterA ? matcher.end("a") : matcher.start(), matcher.end("b"));
    return new Comparison(
        a,
        b,
        open ? 0 : sign(signs.charAt(0)),
        open ? 0 : sign(signs.charAt(2)),
        open,
        goesOnAboutB,
        masked.span(matcher.start(), matcher.end()),
        aside);
  }

  private static int sign(char c) {
    return c == '+' ? 1 : c == '-' ? -1 : 0;
  }

  private static boolean isName(char c) {
    return c >= FIRST_NAME && c <= '\uEFFF';
  }

  private static Map<String, List<ComparisonForm>> read() {
    Map<String, List<ComparisonForm>> languages = new HashMap<>();
    Sections.read("comparisons.txt")
        .forEach((language, lines) -> {
          Map<String, String> words = new HashMap<>();
          List<ComparisonForm> forms = new ArrayList<>();
          for (String line : lines) {
            if (line.startsWith("GOOD:") || line.startsWith("BAD:")) {
              int colon = line.indexOf(':');
              words.put(
                  line.substring(0, colon),
                  line.substring(colon + 1).strip().replaceAll(" +", "|"));
            } else {
              forms.add(form(line, words));
            }
          }
          languages.put(language, List.copyOf(forms));
        });
    return Map.copyOf(languages);
  }

  private static ComparisonForm form(String line, Map<String, String> words) {
    String[] cells = line.split("\\|", 3);
    String head = cells[0].strip();
    String expression = cells[2].strip();
    for (Map.Entry<String, String> each : words.entrySet()) {
      expression = expression.replace(each.getKey(), each.getValue());
    }
    expression =
        expression
            .replace("A", "(?<a>" + NAME + ")")
            .replace("B", "(?<b>" + NAME + ")")
            .replace(" ~~ ", NO_LETTER_AFTER + SENTENCES + NO_LETTER_BEFORE)
            .replace(" ~ ", NO_LETTER_AFTER + WORDS + NO_LETTER_BEFORE)
            .replace(" ", "[\\s,]+");
    expression = NO_LETTER_BEFORE + expression + NO_LETTER_AFTER;
    boolean aboutB = head.endsWith("B");
    return new ComparisonForm(
        Pattern.compile(expression),
        List.of(cells[1].strip().split(",")),
        aboutB ? head.substring(0, 3) : head,
        aboutB);
  }
}
