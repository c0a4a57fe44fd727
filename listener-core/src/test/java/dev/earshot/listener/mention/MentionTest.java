package dev.earshot.listener.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MentionTest {

  private static final Mention TWO =
      Mentions.with("1").label(Label.NEUTRAL).about("shoes").about("parcels").build();

  private static Correction saying(Label label, int second) {
    return new Correction(label, "kim", Posts.NOON.plusSeconds(second));
  }

  @Test
  void a_label_toward_one_topic_leaves_the_others_and_the_whole_alone() {
    Mention said = TWO.withCorrection("shoes", saying(Label.POSITIVE, 1));
    assertThat(said.label("shoes")).isEqualTo(Label.POSITIVE);
    assertThat(said.label("parcels")).isEqualTo(Label.NEUTRAL);
    assertThat(said.label("")).isEqualTo(Label.NEUTRAL);
  }

  @Test
  void a_label_of_the_whole_counts_for_all_topics_until_somebody_says_more_of_one() {
    Mention whole = TWO.withCorrection("", saying(Label.NEGATIVE, 1));
    assertThat(whole.label("shoes")).isEqualTo(Label.NEGATIVE);
    Mention one = whole.withCorrection("shoes", saying(Label.POSITIVE, 2));
    assertThat(one.label("shoes")).isEqualTo(Label.POSITIVE);
    assertThat(one.label("parcels")).isEqualTo(Label.NEGATIVE);
    Mention later = one.withCorrection("", saying(Label.NEUTRAL, 3));
    assertThat(later.label("shoes")).isEqualTo(Label.NEUTRAL);
    assertThat(later.withCorrection("", null).label("shoes")).isEqualTo(Label.POSITIVE);
  }

  @Test
  void taking_back_toward_one_topic_keeps_what_the_whole_says_of_the_others() {
    Mention whole = TWO.withCorrection("", saying(Label.NEGATIVE, 1));
    Mention back = whole.withCorrection("shoes", null);
    assertThat(back.correction("shoes")).isNull();
    assertThat(back.label("shoes")).isEqualTo(Label.NEUTRAL);
    assertThat(back.correction("parcels")).isEqualTo(whole.correction());
  }

  @Test
  void a_message_with_one_topic_says_as_a_whole_what_it_says_of_that() {
    Mention one = Mentions.with("1").label(Label.NEUTRAL).about("shoes").build();
    Mention said = one.withCorrection("shoes", saying(Label.POSITIVE, 1));
    assertThat(said.label("")).isEqualTo(Label.POSITIVE);
    assertThat(said.withCorrection("", null).hasCorrections()).isFalse();
    Mention older = said.withCorrection("", saying(Label.NEGATIVE, 0));
    assertThat(older.label("shoes")).isEqualTo(Label.NEGATIVE);
  }

  @Test
  void one_kept_before_labels_were_of_topics_keeps_its_label_for_all() {
    JsonMapper json = new JsonMapper();
    Mention said = TWO.withCorrection("", saying(Label.NEGATIVE, 1));
    String now = json.writeValueAsString(said);
    String before = now.replace(",\"corrections\":{}", "");
    assertThat(before).isNotEqualTo(now);
    assertThat(json.readValue(before, Mention.class)).isEqualTo(said);
    assertThat(json.readValue(before, Mention.class).label("parcels")).isEqualTo(Label.NEGATIVE);
  }
}
