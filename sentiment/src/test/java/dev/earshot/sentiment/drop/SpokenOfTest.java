package dev.earshot.sentiment.drop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mentions;
import org.junit.jupiter.api.Test;

/** What a driver that is a place, such as a language, says of its messages. */
class SpokenOfTest {

  private static final String[] OTHERS = {
    "color", "bolsillo", "manga", "lana", "verano", "sendero", "montaña"
  };

  @Test
  void aLanguageSaysWhatItsMessagesSpeakOfMoreThanBefore() {
    assertThat(spanish(2).terms()).contains("paquete");
  }

  @Test
  void whatFewOfThemSpeakOfIsNotSaid() {
    assertThat(spanish(1).terms()).isEmpty();
  }

  /** People who turned angry in Spanish, so many in ten about their parcels. */
  private static Driver spanish(int parcels) {
    Chatter was = new Chatter(12).smallTalk(600);
    Chatter is = new Chatter(13).smallTalk(400);
    for (int i = 0; i < 120; i++) {
      String other = OTHERS[i % 7] + " " + OTHERS[i % 5] + " " + i;
      was.add("forum", "", Label.POSITIVE, "es", other);
      is.add("forum", "", Label.NEGATIVE, "es", i % 6 < parcels ? "mi paquete " + i : other);
    }
    return new DropExplainer()
        .explain(Mentions.TOPIC, was.mentions(), is.mentions()).drivers().stream()
            .filter(driver -> driver.kind() == Driver.Kind.LANGUAGE)
            .findFirst()
            .orElseThrow();
  }
}
