package dev.earshot.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SentenceEncoderTest {

  private static final SentenceEncoder ENCODER = SentenceEncoder.shipped();

  @Test
  void the_same_text_gives_the_same_numbers_and_another_gives_others() {
    float[] numbers = ENCODER.encode("my parcel is late again");
    assertThat(numbers).hasSize(SentenceEncoder.SIZE);
    assertThat(ENCODER.encode("my parcel is late again")).isEqualTo(numbers);
    assertThat(ENCODER.encode("my parcel came early")).isNotEqualTo(numbers);
  }

  @Test
  void a_text_of_any_length_is_read() {
    assertThat(ENCODER.encode("")).hasSize(SentenceEncoder.SIZE);
    assertThat(ENCODER.encode("late ".repeat(10_000))).hasSize(SentenceEncoder.SIZE);
    assertThat(ENCODER.encode("\uD83D")).hasSize(SentenceEncoder.SIZE);
  }

  @Test
  void moods_lie_closer_together_than_subjects() {
    float[] awful = ENCODER.encode("the flight was awful, worst crew ever");
    float[] broken = ENCODER.encode("this phone is terrible, it broke at once");
    float[] great = ENCODER.encode("the flight was great, best crew ever");
    assertThat(distance(awful, broken)).isLessThan(distance(awful, great));
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
  }
}
