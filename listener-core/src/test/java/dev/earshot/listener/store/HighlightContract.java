package dev.earshot.listener.store;

import static dev.earshot.listener.store.StoreUnderTest.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.mention.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Highlights are places in the text as written. */
public interface HighlightContract extends StoreUnderTest {

  private List<String> highlights(String text, String words) {
    try (MentionStore store = open()) {
      store.save(List.of(Mentions.with("1").text(text).build()));
      Hit hit = store.search(all().containing(words), Page.newest(1)).hits().getFirst();
      store.save(List.of(Mentions.with("1").text("").build()));
      return hit.highlights().stream()
          .map(span -> text.substring(span.start(), span.end()))
          .toList();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Late, late & LATE            | late         | Late;late;LATE",
        "😀😀 Un Café crème 👍🏽 café   | cafe         | Café;café",
        "cafe\u0301 noir              | café         | cafe\u0301",
        "全日空の航空券が高い         | 航空         | 航空",
        "ＦＵＬＬ width                | full         | ＦＵＬＬ",
        "late late again, again       | \"late again\" | late;again",
        "the parcel is late again     | parcel late  | parcel;late",
        "the parcel is late again     | parcel -gone | parcel",
        "🎉🎉 so happy 😀 today        | 😀           | 😀",
        "oh @Acme, #acme and acme     | acme         | @Acme;acme;acme",
      })
  default void highlights_cover_what_was_found(String text, String words, String expected) {
    assertThat(String.join(";", highlights(text, words)))
        // A backend may mark a phrase as one span or word by word.
        .isIn(expected, expected.replace("late;again", "late again"));
  }

  @Test
  default void a_phrase_is_marked_only_where_it_is_one() {
    try (MentionStore store = open()) {
      String text = "again late, late again, late";
      store.save(List.of(Mentions.with("1").text(text).build()));
      List<Span> spans =
          store
              .search(all().containing("\"late again\""), Page.newest(1))
              .hits()
              .getFirst()
              .highlights();
      assertThat(spans.getFirst().start()).isEqualTo(text.indexOf("late again"));
      assertThat(spans.getLast().end()).isEqualTo(text.indexOf("late again") + 10);
    }
  }

  @Test
  default void without_words_nothing_is_marked() {
    assertThat(highlights("late again", "")).isEmpty();
    assertThat(highlights("late again", "-early")).isEmpty();
  }

  @Test
  default void marks_are_in_order_and_apart() {
    try (MentionStore store = open()) {
      String text = "#United united @united https://help.united.com late.United";
      store.save(List.of(Mentions.with("1").text(text).build()));
      List<Span> spans =
          store.search(all().containing("united"), Page.newest(1)).hits().getFirst().highlights();
      assertThat(spans).isNotEmpty();
      int end = 0;
      for (Span span : spans) {
        assertThat(span.start()).isGreaterThanOrEqualTo(end);
        assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(text.length());
        end = span.end();
      }
    }
  }
}
