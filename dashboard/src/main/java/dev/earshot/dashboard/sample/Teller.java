package dev.earshot.dashboard.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes sentences of one language from its phrase book. */
final class Teller {

  private static final List<String> ENGLISH_MONEY = List.of("£%d", "€%d", "$%d");
  private static final List<String> OTHER_MONEY = List.of("%d €", "%d euros");
  private static final List<String> GERMAN_MONEY = List.of("%d €", "%d Euro");

  private final Phrasebook book;
  private final RandomGenerator random;
  private final List<String> money;
  private final Map<String, Deck<Pattern>> rules = new HashMap<>();
  private final Map<String, Deck<Product>> products = new HashMap<>();
  private final Deck<Phrasebook.Place> places;

  Teller(String language, RandomGenerator random) {
    this.book = Phrasebook.load(language);
    this.random = random;
    this.places = new Deck<>(book.places(), random);
    this.money =
        switch (language) {
          case "en" -> ENGLISH_MONEY;
          case "de" -> GERMAN_MONEY;
          default -> OTHER_MONEY;
        };
  }

  /** What one message is about: the same product and place from its first sentence to its last. */
  final class Tale {

    private final String brand;
    private final String currency = money.get(random.nextInt(money.size()));
    private @Nullable Product product;
    private Phrasebook.@Nullable Place place;

    private Tale(String brand) {
      this.brand = brand;
    }

    /** One sentence or word of a rule, its first letter as written. */
    String say(String rule) {
      Pattern pattern =
          rules.computeIfAbsent(rule, name -> new Deck<>(book.rule(name), random)).deal();
      firstKind(pattern).ifPresent(this::product);
      StringBuilder said = new StringBuilder();
      append(pattern, said);
      return said.toString();
    }

    private void append(Pattern pattern, StringBuilder said) {
      for (Pattern.Part part : pattern.parts()) {
        switch (part) {
          case Pattern.Text(String text) -> said.append(text);
          case Pattern.Slot(String name, String kind) -> said.append(fill(name, kind));
          case Pattern.Form(List<String> forms) -> said.append(forms.get(product("").form()));
          case Pattern.Choice(List<Pattern> options) ->
              append(options.get(random.nextInt(options.size())), said);
          case Pattern.Amount amount -> said.append(number(amount));
        }
      }
    }

    private String fill(String name, String kind) {
      return switch (name) {
        case "brand" -> brand;
        case "at" -> "@tarnfell";
        case "product" -> product(kind).name();
        case "noun" -> product(kind).noun();
        case "a product" -> product(kind).withArticle();
        case "place" -> place().name();
        case "inplace" -> place().preposition() + " " + place().name();
        default -> say(name);
      };
    }

    private String number(Pattern.Amount amount) {
      int value = random.nextInt(amount.low(), amount.high() + 1);
      return switch (amount.unit()) {
        case PLAIN -> Integer.toString(value);
        case MONEY -> currency.formatted(value);
        case PERCENT -> currency.formatted(product("").price() * value / 100);
      };
    }

    /** The product of this tale; of the kind asked for when it is asked for the first time. */
    private Product product(String kind) {
      if (product == null) {
        product = products.computeIfAbsent(kind, this::ofKind).deal();
      }
      return product;
    }

    private Deck<Product> ofKind(String kind) {
      return new Deck<>(
          book.products().stream()
              .filter(one -> kind.isEmpty() || one.kinds().contains(kind))
              .toList(),
          random);
    }

    private Phrasebook.Place place() {
      if (place == null) {
        place = places.deal();
      }
      return place;
    }
  }

  /**
   * @param brand the form in which the brand is named
   */
  Tale tale(String brand) {
    return new Tale(brand);
  }

  boolean knows(String rule) {
    return book.has(rule);
  }

  /** Which kind of product a pattern asks for, so that forms before it agree. */
  static Optional<String> firstKind(Pattern pattern) {
    return pattern.parts().stream()
        .filter(Pattern.Slot.class::isInstance)
        .map(Pattern.Slot.class::cast)
        .filter(slot -> slot.name().endsWith("product") || slot.name().equals("noun"))
        .map(Pattern.Slot::kind)
        .findFirst();
  }
}
