package dev.earshot.listener.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.mention.Span;
import dev.earshot.listener.score.TowardScorer.Toward;
import java.util.List;
import org.junit.jupiter.api.Test;

class TowardScorerTest implements TowardScorerContract {

  @Override
  public TowardScorer toward() {
    return TowardScorer.WHOLE;
  }

  @Test
  void parts_become_one_text_and_its_stretches_are_found_in_the_whole() {
    String text = "first, second, third";
    Toward toward =
        new Toward(Mentions.sentiment(Label.NEUTRAL), List.of(new Span(0, 5), new Span(15, 20)));
    assertThat(toward.said(text)).isEqualTo("first third");
    assertThat(toward.inWhole(new Span(1, 3))).contains(new Span(1, 3));
    assertThat(toward.inWhole(new Span(6, 11))).contains(new Span(15, 20));
    assertThat(toward.inWhole(new Span(4, 8))).isEmpty();
  }
}
