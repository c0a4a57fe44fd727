package dev.earshot.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.mention.Span;
import dev.earshot.sentiment.score.Reason;
import dev.earshot.sentiment.score.ReasonedScorer;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamelessReasonsTest {

  private static final String TEXT = "the friendly store and Acme again";
  private static final Span ACME = new Span(23, 27);
  private static final ReasonedScorer FOND = new FondOfAcme();

  @Test
  void aNameIsNoReasonAndTheWordsJoinedToItAreMeasuredWithoutIt() {
    assertThat(FOND.reasons(TEXT, "en")).extracting(Reason::text).contains("store and Acme");

    List<Reason> told = NamelessReasons.of(TEXT, "en", List.of(ACME), FOND);

    assertThat(told).extracting(Reason::text).containsExactly("friendly");
    Reason friendly = told.getFirst();
    assertThat(TEXT.substring(friendly.start(), friendly.end())).isEqualTo("friendly");
    assertThat(friendly.weight()).isEqualTo(Math.log(.9 / .1) - Math.log(.6 / .4), within(1e-9));
  }

  @Test
  void whereNoNameIsAmongThemReasonsStayAsTheyAre() {
    Span elsewhere = new Span(0, 3);

    assertThat(NamelessReasons.of(TEXT, "en", List.of(elsewhere), FOND))
        .isEqualTo(FOND.reasons(TEXT, "en"));
  }

  /** Has learned to like a name, and joins it to the word beside it. */
  private static final class FondOfAcme implements ReasonedScorer {

    @Override
    public String name() {
      return "fond";
    }

    @Override
    public Sentiment score(String text, String language) {
      double positive = text.contains("friendly") ? .9 : .6;
      return new Sentiment(Label.POSITIVE, 0, 1 - positive, positive, name(), "1");
    }

    @Override
    public List<Reason> reasons(String text, String language) {
      String store = text.contains("Acme") ? "store and Acme" : "store";
      return List.of(reason(text, "friendly"), reason(text, store));
    }

    private static Reason reason(String text, String words) {
      int at = text.indexOf(words);
      return new Reason(at, at + words.length(), words, 1);
    }
  }
}
