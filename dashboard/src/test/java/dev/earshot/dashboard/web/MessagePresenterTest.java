package dev.earshot.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

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
}
