package dev.earshot.sentiment.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.score.Adaptation;
import dev.earshot.sentiment.score.AdaptedScorer;
import dev.earshot.sentiment.score.ModelException;
import dev.earshot.sentiment.score.ReasonedScorer;
import dev.earshot.sentiment.score.ScorerMode;
import dev.earshot.sentiment.score.Scorers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdaptationTrainingTest {

  private static final ReasonedScorer LINEAR = Scorers.shipped();
  private static final String TEXT = "the gate was closed once more";

  @TempDir private Path folder;

  /** A team to whom gates are bad and window seats are good; the shipped model knows neither. */
  private static List<Corrected> corrections() {
    List<Corrected> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(new Corrected("the gate was closed at " + i + " again", "en", Label.NEGATIVE));
      all.add(new Corrected("window seat number " + i, "en", Label.POSITIVE));
    }
    return all;
  }

  private static AdaptationTraining.Result train(ReasonedScorer base) {
    return new AdaptationTraining(base, _ -> {}).train(corrections(), "1");
  }

  @Test
  void aTeamsWordsCountAfterItsCorrectionsAndNotBefore() {
    AdaptationTraining.Result result = train(LINEAR);
    ReasonedScorer adapted = new AdaptedScorer(LINEAR, result.adaptation());

    assertThat(adapted.score(TEXT, "en").label()).isEqualTo(Label.NEGATIVE);
    assertThat(adapted.score(TEXT, "en").negative())
        .isGreaterThan(LINEAR.score(TEXT, "en").negative() + .2);
    assertThat(adapted.score(TEXT, "en").version()).endsWith("adapted 1");
    assertThat(result.after().accuracy()).isGreaterThan(result.before().accuracy());
    assertThat(result.after().n()).isEqualTo(40);
  }

  @Test
  void bothTiersLearn() {
    ReasonedScorer both = Scorers.shipped(ScorerMode.BOTH, Scorers.DEFAULT_UNSURE);
    Adaptation adaptation = train(both).adaptation();

    assertThat(adaptation.second()).isPresent();
    ReasonedScorer adapted = new AdaptedScorer(both, adaptation);
    assertThat(adapted.score(TEXT, "en").label()).isEqualTo(Label.NEGATIVE);
    assertThat(adapted.score(TEXT, "en").scorer()).isEqualTo(both.name());
    assertThat(new AdaptedScorer(LINEAR, adaptation).score(TEXT, "en").label())
        .as("the first tier alone, as in an engine of one tier")
        .isEqualTo(Label.NEGATIVE);
  }

  @Test
  void aLanguageThatNoModelKnowsIsJudgedAsBefore() {
    ReasonedScorer adapted = new AdaptedScorer(LINEAR, train(LINEAR).adaptation());
    assertThat(adapted.score("puerta 😡", "xx")).isEqualTo(LINEAR.score("puerta 😡", "xx"));
    assertThat(adapted.score("", "en")).isEqualTo(LINEAR.score("", "en"));
  }

  @Test
  void reasonsHoldWithTheCorrections() {
    ReasonedScorer adapted = new AdaptedScorer(LINEAR, train(LINEAR).adaptation());
    String text = "I love it, but the gate was closed";
    double whole = adapted.score(text, "en").confidence();
    adapted
        .reasons(text, "en")
        .forEach(reason -> {
          String rest = text.substring(0, reason.start()) + text.substring(reason.end());
          Label label = adapted.score(text, "en").label();
          assertThat(adapted.score(rest, "en").probability(label)).isLessThan(whole);
        });
  }

  @Test
  void theSameCorrectionsGiveTheSameFileAndItIsReadBack() throws IOException {
    Adaptation adaptation = train(LINEAR).adaptation();
    assertThat(train(LINEAR).adaptation().bytes()).isEqualTo(adaptation.bytes());

    Path file = Files.write(folder.resolve("team.model"), adaptation.bytes());
    ReasonedScorer read = new AdaptedScorer(LINEAR, Adaptation.read(file));
    assertThat(read.score(TEXT, "en").label()).isEqualTo(Label.NEGATIVE);
  }

  @Test
  void aDamagedOrMissingFileIsNamedWithTheCure() throws IOException {
    byte[] bytes = train(LINEAR).adaptation().bytes();
    bytes[bytes.length / 2] ^= 1;
    Path file = Files.write(folder.resolve("team.model"), bytes);
    assertThatThrownBy(() -> Adaptation.read(file))
        .isInstanceOf(ModelException.class)
        .hasMessageContainingAll(file.toString(), "damaged", "Train it again");
    assertThatThrownBy(() -> Adaptation.read(folder.resolve("none")))
        .isInstanceOf(ModelException.class)
        .hasMessageContainingAll("none", "train adaptation");
  }

  @Test
  void anAdaptationOfOtherModelsIsRefused() {
    Adaptation trained = train(LINEAR).adaptation();
    Adaptation other = new Adaptation("1", "another", trained.first(), trained.second());
    assertThatThrownBy(() -> new AdaptedScorer(LINEAR, other))
        .isInstanceOf(ModelException.class)
        .hasMessageContainingAll("another", "Train it again");
  }

  @Test
  void whatCannotTeachIsRefusedWithTheNumberNeeded() {
    AdaptationTraining training = new AdaptationTraining(LINEAR, _ -> {});
    assertThatThrownBy(() -> training.train(corrections().subList(0, 9), "1"))
        .hasMessageContainingAll("9 of 9", "30");
    List<Corrected> alike =
        corrections().stream().map(c -> new Corrected(c.text(), "en", Label.NEUTRAL)).toList();
    assertThatThrownBy(() -> training.train(alike, "1")).hasMessageContaining("the same label");
  }
}
