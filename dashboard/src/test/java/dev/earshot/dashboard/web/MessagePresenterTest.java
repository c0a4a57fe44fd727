package dev.earshot.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.sentiment.score.ReasonedScorer;
import dev.earshot.sentiment.score.Scorers;
import org.junit.jupiter.api.Test;

class MessagePresenterTest {

  private static final ReasonedScorer SHIPPED = Scorers.shipped();

  @Test
  void whatNobodyCanReadIsNotCalledSixtyPercentSure() {
    Sentiment polish = SHIPPED.score("Dobra obsługa, polecam serdecznie", "pl");
    assertThat(MessagePresenter.sure(polish)).isEqualTo("not read");
    assertThat(MessagePresenter.sure(SHIPPED.score("Dobra obsługa 😍", "pl"))).endsWith("% sure");
    assertThat(MessagePresenter.sure(SHIPPED.score("Good service", "en"))).endsWith("% sure");
  }

  @Test
  void aScoreThatPointsTheOtherWayIsNotShownBesideItsLabel() {
    Sentiment weighed = new Sentiment(Label.NEGATIVE, .22, .44, .34, "linear", "7");
    assertThat(MessagePresenter.agrees(weighed.label(), weighed)).isFalse();
    assertThat(MessagePresenter.sure(weighed)).isEqualTo("unsure");

    Sentiment plain = new Sentiment(Label.NEGATIVE, .88, .08, .04, "linear", "7");
    assertThat(MessagePresenter.agrees(plain.label(), plain)).isTrue();
    assertThat(MessagePresenter.sure(plain)).isEqualTo("88% sure");
    assertThat(MessagePresenter.agrees(Label.POSITIVE, plain)).as("corrected").isFalse();
    assertThat(MessagePresenter.agrees(Label.NEUTRAL, plain)).as("corrected").isFalse();

    Sentiment leaning = new Sentiment(Label.NEUTRAL, .01, .6, .39, "linear", "7");
    assertThat(MessagePresenter.agrees(leaning.label(), leaning)).isTrue();
  }
}
