package dev.earshot.dashboard.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rules of one language, and the products and places they speak of. */
final class Phrasebook {

  static final List<String> LANGUAGES = List.of("en", "pt", "es", "de");

  private static final List<String> FILES =
      List.of("words", "good", "plain", "bad", "events", "forum");

  private final Map<String, List<Pattern>> rules = new LinkedHashMap<>();
  private final List<Product> products = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();

  /**
   * @param preposition that goes before the name when one is there
   */
  record Place(String preposition, String name) {}

  private Phrasebook() {}

  static Phrasebook load(String language) {
    Phrasebook book = new Phrasebook();
    for (String name : FILES) {
      book.read("/sample/" + language + "/" + name + ".txt");
    }
    return book;
  }

  /** Names of the invented authors; the same for every language. */
  static Phrasebook names() {
    Phrasebook book = new Phrasebook();
    book.read("/sample/names.txt");
    return book;
  }

  boolean has(String rule) {
    return rules.containsKey(rule);
  }

  /** All ways to say it, never empty. */
  List<Pattern> rule(String name) {
    List<Pattern> patterns = rules.get(name);
    if (patterns == null) {
      throw new IllegalArgumentException("no rule '" + name + "' in the phrase book");
    }
    return patterns;
  }

  Map<String, List<Pattern>> rules() {
    return rules;
  }

  List<Product> products() {
    return products;
  }

  List<Place> places() {
    return places;
  }

  /** A language need not have every file; the first one it must have. */
  private void read(String resource) {
    try (InputStream in = Phrasebook.class.getResourceAsStream(resource)) {
      if (in == null) {
        return;
      }
      String rule = "";
      int number = 0;
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        number++;
        if (line.startsWith("== ")) {
          rule = line.substring(3).strip();
        } else if (!line.isBlank() && !line.startsWith("# ")) {
          add(rule, line, resource + ":" + number);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + resource, broken);
    }
  }

  private void add(String rule, String line, String where) {
    try {
      switch (rule) {
        case "product" -> products.add(Product.parse(line));
        case "place" -> places.add(place(line));
        default -> rules.computeIfAbsent(rule, _ -> new ArrayList<>()).add(Pattern.parse(line));
      }
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(where + ": " + wrong.getMessage(), wrong);
    }
  }

  private static Place place(String line) {
    int bar = line.indexOf('|');
    if (bar < 0) {
      throw new IllegalArgumentException("a place is written preposition|name");
    }
    return new Place(line.substring(0, bar), line.substring(bar + 1));
  }
}
