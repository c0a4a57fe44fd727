package dev.earshot.dashboard.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasebookTest {

  private static final Set<String> BUILT_IN =
      Set.of("brand", "at", "product", "noun", "a product", "place", "inplace");

  static List<String> languages() {
    return Phrasebook.LANGUAGES;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_slot_can_be_filled(String language) {
    Phrasebook book = Phrasebook.load(language);
    eachSlot(
        book,
        slot -> {
          assertThat(BUILT_IN.contains(slot.name()) || book.has(slot.name()))
              .as("{%s} in %s", slot.name(), language)
              .isTrue();
          if (!slot.kind().isEmpty()) {
            assertThat(book.products())
                .as("products of kind %s in %s", slot.kind(), language)
                .anyMatch(product -> product.kinds().contains(slot.kind()));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_form_has_one_for_each_class_of_product(String language) {
    Phrasebook book = Phrasebook.load(language);
    int classes = 1 + book.products().stream().mapToInt(Product::form).max().orElseThrow();
    eachPart(
        book,
        part -> {
          if (part instanceof Pattern.Form(List<String> forms)) {
            assertThat(forms).as("forms in %s", language).hasSize(classes);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_first_sentence_names_the_brand(String language) {
    Phrasebook book = Phrasebook.load(language);
    Teller teller = new Teller(language, new SplittableRandom(1));
    book.rules()
        .forEach((rule, patterns) -> {
          if (rule.endsWith(".core") || rule.endsWith(".at")) {
            for (int i = 0; i < patterns.size(); i++) {
              assertThat(teller.tale("Tarnfell").say(rule))
                  .as(rule + " in " + language)
                  .containsIgnoringCase("tarnfell");
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("languages")
  void a_theme_has_many_ways_to_be_put(String language) {
    Phrasebook book = Phrasebook.load(language);
    long sentences =
        book.rules().entrySet().stream()
            .filter(rule -> rule.getKey().contains("."))
            .mapToLong(rule -> rule.getValue().size())
            .sum();
    assertThat(sentences).isGreaterThan(language.equals("en") ? 700 : 130);
  }

  @Test
  void a_product_once_named_stays_the_same_in_a_message() {
    Teller teller = new Teller("en", new SplittableRandom(7));
    for (int i = 0; i < 200; i++) {
      Teller.Tale tale = teller.tale("Tarnfell");
      String first = tale.say("rated.good");
      String second = tale.say("rated.plain");
      Set<String> named =
          Phrasebook.load("en").products().stream()
              .map(Product::name)
              .filter(name -> (first + " " + second).contains(name))
              .collect(Collectors.toSet());
      assertThat(named).as(first + " / " + second).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void a_line_with_an_open_bracket_is_refused() {
    assertThatThrownBy(() -> Pattern.parse("My {product is wet."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'{' is not closed");
  }

  @Test
  void forms_choices_and_amounts_are_read() {
    assertThat(Pattern.parse("{=is|are} [a|b] {3-9} {$5-6} {$40%-70%}").parts())
        .filteredOn(part -> !(part instanceof Pattern.Text))
        .containsExactly(
            new Pattern.Form(List.of("is", "are")),
            new Pattern.Choice(List.of(Pattern.parse("a"), Pattern.parse("b"))),
            new Pattern.Amount(3, 9, Pattern.Unit.PLAIN),
            new Pattern.Amount(5, 6, Pattern.Unit.MONEY),
            new Pattern.Amount(40, 70, Pattern.Unit.PERCENT));
  }

  private static void eachSlot(Phrasebook book, Consumer<Pattern.Slot> check) {
    eachPart(
        book,
        part -> {
          if (part instanceof Pattern.Slot slot) {
            check.accept(slot);
          }
        });
  }

  private static void eachPart(Phrasebook book, Consumer<Pattern.Part> check) {
    List<Pattern.Part> parts = new ArrayList<>();
    book.rules().values().stream()
        .flatMap(List::stream)
        .forEach(pattern -> flatten(pattern).forEach(parts::add));
    assertThat(parts).isNotEmpty();
    parts.forEach(check);
  }

  private static Stream<Pattern.Part> flatten(Pattern pattern) {
    return pattern.parts().stream()
        .flatMap(part ->
            part instanceof Pattern.Choice(List<Pattern> options)
                ? options.stream().flatMap(PhrasebookTest::flatten)
                : Stream.of(part));
  }
}
