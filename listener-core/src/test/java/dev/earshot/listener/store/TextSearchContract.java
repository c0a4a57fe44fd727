package dev.earshot.listener.store;

import static dev.earshot.listener.mention.Posts.NOON;
import static dev.earshot.listener.store.StoreUnderTest.all;
import static dev.earshot.listener.store.StoreUnderTest.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.store.Page.Order;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person types into the search box. */
public interface TextSearchContract extends StoreUnderTest {

  private static Mention says(String nativeId, String text) {
    return Mentions.with(nativeId).text(text).build();
  }

  @Test
  default void all_words_must_occur_in_any_order_and_case() {
    try (MentionStore store = open()) {
      store.save(List.of(says("1", "The Parcel is late, again"), says("2", "a parcel came")));
      assertThat(found(store, "parcel")).containsExactly("1", "2");
      assertThat(found(store, "LATE parcel")).containsExactly("1");
      assertThat(found(store, "  late\tparcel\n")).containsExactly("1");
      assertThat(found(store, "parcel never")).isEmpty();
      assertThat(found(store, "parc")).isEmpty();
      assertThat(found(store, "")).containsExactly("1", "2");
    }
  }

  @Test
  default void a_phrase_must_occur_as_written() {
    try (MentionStore store = open()) {
      store.save(List.of(says("1", "late again"), says("2", "again late"), says("3", "late")));
      assertThat(found(store, "\"late again\"")).containsExactly("1");
      assertThat(found(store, "\"Again, LATE\"")).containsExactly("2");
      assertThat(found(store, "again \"late\"")).containsExactly("1", "2");
    }
  }

  @Test
  default void what_has_a_minus_must_not_occur() {
    try (MentionStore store = open()) {
      store.save(List.of(says("1", "late again"), says("2", "again late"), says("3", "well-worn")));
      assertThat(found(store, "late -\"late again\"")).containsExactly("2");
      assertThat(found(store, "-again")).containsExactly("3");
      assertThat(found(store, "-\"late again\" -worn")).containsExactly("2");
      assertThat(found(store, "well-worn")).containsExactly("3");
      assertThat(found(store, "late - again")).as("a dash by itself").containsExactly("1", "2");
      assertThat(found(store, "late --again")).as("dashes of a pause").containsExactly("1", "2");
    }
  }

  @Test
  default void accents_width_and_scripts_are_searched_as_people_type_them() {
    try (MentionStore store = open()) {
      store.save(
          List.of(
              says("1", "Le Café est FERMÉ"),
              says("2", "全日空の航空券が高い"),
              says("3", "ＦＵＬＬ width"),
              says("4", "so happy 😀😀 #BigDay @acme")));
      assertThat(found(store, "cafe fermé")).containsExactly("1");
      assertThat(found(store, "航空券")).containsExactly("2");
      assertThat(found(store, "空航")).isEmpty();
      assertThat(found(store, "full")).containsExactly("3");
      assertThat(found(store, "😀")).containsExactly("4");
      assertThat(found(store, "#bigday")).containsExactly("4");
      assertThat(found(store, "@acme")).containsExactly("4");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"late again",
        "late \"",
        "\"\" late",
        "-\"late gone",
        "(late",
        "late)",
        "+late",
        "late*",
        "late AND",
        "late OR",
        "NOT",
        "late~2",
        "late^3",
        "text:late",
        "[late TO",
        "late\\",
        "/late",
        "\"late\"again\"",
        "-",
        "--",
        "- -",
        "\"",
        "\"\"",
        "-\"\"",
        "!?",
        "{late}",
        "late\u0000",
        "late \ud83d",
        "a\"b\"c",
        "???",
        "&& ||",
        "\\\"",
        "-late\"",
        "%s %n",
        "$1"
      })
  default void malformed_input_is_never_an_error(String text) {
    try (MentionStore store = open()) {
      store.save(List.of(says("1", "late again"), says("2", "early")));
      MentionQuery query = all().containing(text);
      assertThatCode(() -> store.search(query, Page.newest(10))).doesNotThrowAnyException();
      assertThatCode(() -> store.series(query, Interval.HOUR)).doesNotThrowAnyException();
    }
  }

  @Test
  default void malformed_input_is_taken_as_plain_words() {
    try (MentionStore store = open()) {
      store.save(List.of(says("1", "late again"), says("2", "again, not late"), says("3", "gone")));
      assertThat(found(store, "\"late again")).containsExactly("1", "2");
      assertThat(found(store, "(late")).containsExactly("1", "2");
      assertThat(found(store, "late*")).containsExactly("1", "2");
      assertThat(found(store, "+late NOT")).containsExactly("2");
      assertThat(found(store, "late ?!")).as("signs beside a word").containsExactly("1", "2");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?!", "!!!", "\"\"", "-", "-?", "…"})
  default void what_holds_no_word_is_found_nowhere(String text) {
    try (MentionStore store = open()) {
      store.save(List.of(says("1", "late again?!"), says("2", "early!!!")));
      assertThat(found(store, text)).isEmpty();
      assertThat(store.series(all().containing(text), Interval.HOUR).total()).isZero();
      assertThat(found(store, "  ")).as("nothing typed").hasSize(2);
    }
  }

  @Test
  default void a_word_longer_than_any_that_is_kept_is_found_nowhere() {
    try (MentionStore store = open()) {
      store.save(List.of(says("1", "late " + "a".repeat(3_000)), says("2", "early")));
      assertThat(found(store, "a".repeat(3_000))).isEmpty();
    }
  }

  @Test
  default void a_word_is_also_found_as_a_hashtag_and_as_a_handle_and_in_quotes_only_as_written() {
    try (MentionStore store = open()) {
      store.save(
          List.of(
              says("1", "Thanks @SouthwestAir!"),
              says("2", "love #southwestair"),
              says("3", "southwestair is late"),
              says("4", "@southwestairlines is another")));
      assertThat(found(store, "southwestair")).containsExactly("1", "2", "3");
      assertThat(found(store, "-SouthwestAir")).containsExactly("4");
      assertThat(found(store, "@southwestair")).containsExactly("1");
      assertThat(found(store, "\"southwestair\"")).containsExactly("2", "3");
    }
  }

  @Test
  default void random_input_is_never_an_error() {
    Random random = new Random(7);
    String alphabet = "ab \"-\\()[]{}+*?~^:/!&|'#@.\u0000é航😀\ud83d\ude00\u200d\u0301";
    try (MentionStore store = open()) {
      store.save(List.of(says("1", "a b ab 航空 é")));
      for (int i = 0; i < 300; i++) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length >= 0; length--) {
          text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        MentionQuery query = all().containing(text.toString());
        assertThatCode(() -> store.search(query, Page.newest(3)))
            .as("%s", text)
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  default void relevance_puts_the_message_about_it_first_and_the_newer_of_two_alike() {
    try (MentionStore store = open()) {
      store.save(
          List.of(
              says("much", "boots, boots and again boots"),
              says("little", "boots are one of many things one could talk about all day long"),
              Mentions.with("newer")
                  .text("boots are one of many things one could talk about all day long")
                  .at(NOON.plusSeconds(60))
                  .build(),
              says("none", "a tent")));
      MentionPage page = store.search(all().containing("boots"), new Page(10, Order.RELEVANCE, ""));
      assertThat(page.hits())
          .extracting(hit -> hit.mention().post().nativeId())
          .containsExactly("much", "newer", "little");
    }
  }
}
