package dev.earshot.dashboard.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.incident.Findings.Explained;
import dev.earshot.dashboard.state.TestDatabase;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplanation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How sure people are told a drop is, at first and later. */
class LikelihoodTest {

  private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");

  private final TestDatabase database = TestDatabase.inMemory();
  private final List<News> told = new ArrayList<>();
  private final IncidentDesk desk = new IncidentDesk(database.jdbc(), database.transaction());
  private final IncidentBook book =
      new IncidentBook(
          database.jdbc(),
          new Annotations(database.jdbc()),
          (news, _, _, _) -> told.add(news),
          database.transaction(),
          Duration.ofHours(24));

  @Test
  void theFigureOfTheBeginningIsToldWhereItWasAnotherOne() {
    assertThat(Likelihood.whole(drop(0, 4, .594, .971)))
        .isEqualTo("97% likely to be real, 59% when it was found");
    assertThat(Likelihood.whole(drop(0, 4, .594, .598))).isEqualTo("59% likely to be real");
  }

  @Test
  void nothingIsQuiteCertainAndNothingImpossible() {
    assertThat(Likelihood.words(drop(0, 4, .5, 1))).isEqualTo("more than 99% likely to be real");
    assertThat(Likelihood.words(drop(0, 4, .5, .995))).isEqualTo("more than 99% likely to be real");
    assertThat(Likelihood.words(drop(0, 4, .5, .004))).isEqualTo("less than 1% likely to be real");
  }

  @Test
  void anIncidentIsAsSureAsIsKnownByNowAndKeepsWhatWasToldAtFirst() {
    observe(drop(0, 4, .59, .59));
    observe(drop(0, 5, .6, .97));

    Drop kept = desk.find(1).orElseThrow().drop();
    assertThat(kept.confidence()).isEqualTo(.59);
    assertThat(kept.latestConfidence()).isEqualTo(.97);
    assertThat(told).as("to be surer is no news").containsExactly(News.OPENED);
  }

  @Test
  void dropsThatAreOneAreAsSureAsTheSurerOfThem() {
    Drop both = Spells.of(List.of(drop(0, 4, .59, .8), drop(5, 8, .7, .75))).getFirst();

    assertThat(both.confidence()).as("when the first was found").isEqualTo(.59);
    assertThat(both.latestConfidence()).isEqualTo(.8);
  }

  private void observe(Drop drop) {
    Explained why = new Explained(new DropExplanation(15, -20, List.of()), List.of());
    book.observe("acme", new Findings(List.of(drop), List.of(), _ -> why), drop.to());
  }

  private static Drop drop(int from, int to, double whenFound, double latest) {
    Instant begins = START.plus(Duration.ofHours(from));
    Instant ends = START.plus(Duration.ofHours(to));
    return new Drop(
        begins, begins.plus(Duration.ofHours(2)), begins, ends, 15, -20, whenFound, latest, true);
  }
}
