package dev.earshot.sentiment.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CountedSubjectsTest {

  /** Two groups, five messages. */
  private final CountedSubjects subjects =
      new CountedSubjects(new int[][] {{2, 1, 4, 2, 0}, {0, 0, 2, 2, 0}});

  @Test
  void it_takes_a_telling_word_or_two_of_the_others() {
    assertThat(subjects.isAbout(0, 0)).isTrue();
    assertThat(subjects.isAbout(0, 1)).isFalse();
    assertThat(subjects.isAbout(0, 4)).isFalse();
  }

  @Test
  void a_message_is_about_what_it_has_most_words_of_and_about_both_if_they_draw() {
    assertThat(subjects.isAbout(0, 2)).isTrue();
    assertThat(subjects.isAbout(1, 2)).isFalse();
    assertThat(subjects.isAbout(0, 3)).isTrue();
    assertThat(subjects.isAbout(1, 3)).isTrue();
  }

  @Test
  void a_subject_shows_the_less_clearly_the_more_there_is_of_others() {
    assertThat(subjects.clarity(0, 0)).isGreaterThan(subjects.clarity(0, 3));
    assertThat(subjects.clarity(0, 1)).isPositive();
    assertThat(subjects.clarity(1, 0)).isZero();
  }
}
