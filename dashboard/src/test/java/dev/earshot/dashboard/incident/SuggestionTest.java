package dev.earshot.dashboard.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.incident.Suggestion.Kind;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplanation;
import dev.earshot.sentiment.spike.Spike;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestionTest {

  private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");

  /** Of days 0–3 every sensitivity knows, of 4–7 not the strict one, of 8–9 the sensitive only. */
  private static final List<Replay<Drop>> REPLAYS =
      List.of(
          replay(Sensitivity.STRICT, 4),
          replay(Sensitivity.BALANCED, 8),
          replay(Sensitivity.SENSITIVE, 10));

  @Test
  void underFiveAnswersNothingIsSuggested() {
    Suggestion suggestion = suggest(Sensitivity.BALANCED, useful(0, 1), wrong(4, 5));

    assertThat(suggestion.kind()).isEqualTo(Kind.WAIT);
    assertThat(suggestion.to()).isEqualTo(Sensitivity.BALANCED);
  }

  @Test
  void aStricterRuleThatKeepsTheUsefulAndLosesTheWrongIsSuggested() {
    Suggestion suggestion = suggest(Sensitivity.BALANCED, useful(0, 1, 2), wrong(4, 5));

    assertThat(suggestion)
        .isEqualTo(new Suggestion(Kind.STRICTER, Sensitivity.STRICT, 3, 3, 0, 2, -4));
  }

  @Test
  void theStepDownIsNoLongerThanItHasToBe() {
    Suggestion suggestion = suggest(Sensitivity.SENSITIVE, useful(0, 1, 2), wrong(8, 9));

    assertThat(suggestion.to()).isEqualTo(Sensitivity.BALANCED);
  }

  @Test
  void aRuleThatWouldNotHaveSentTheWrongAlertsNeedsNoStricterOne() {
    Suggestion suggestion = suggest(Sensitivity.BALANCED, useful(0, 1, 2), wrong(8, 9));

    assertThat(suggestion.kind()).isEqualTo(Kind.KEEP);
  }

  @Test
  void aStricterRuleThatWouldMissUsefulAlertsIsNot() {
    Suggestion suggestion = suggest(Sensitivity.BALANCED, useful(0, 5, 6), wrong(4, 7));

    assertThat(suggestion.kind()).isEqualTo(Kind.KEEP);
  }

  @Test
  void whereNothingWasWrongMoreMayBeFound() {
    Suggestion suggestion = suggest(Sensitivity.STRICT, useful(0, 1, 2, 3, 3), List.of());

    assertThat(suggestion.kind()).isEqualTo(Kind.MORE_SENSITIVE);
    assertThat(suggestion.to()).isEqualTo(Sensitivity.BALANCED);
    assertThat(suggestion.more()).isEqualTo(4);
  }

  @Test
  void aReplayTellsWhatGoesOnSixHoursAfterTheAnnouncedEvent() {
    Annotation sale = sale(START.minusSeconds(60), START.plus(Duration.ofHours(3)));
    Drop shortly = lasting(Duration.ofHours(9));
    Drop longer = lasting(Duration.ofHours(10));

    assertThat(replay(shortly, sale).alerts()).isZero();
    assertThat(replay(longer, sale).alerts()).isEqualTo(1);
    assertThat(replay(longer, sale, sale(START, START.plus(Duration.ofHours(6)))).alerts())
        .as("another event follows")
        .isZero();
  }

  @Test
  void aReplayTellsOfSpikesAtMostOnceADayAndTopic() {
    Spike lasts = spike(0, 30);
    Spike soon = spike(40, 42);
    Spike nextDay = spike(50, 52);

    Replay<Spike> replay =
        Replay.ofSpikes(
            Sensitivity.BALANCED,
            List.of(lasts, soon, nextDay),
            List.of(),
            START,
            START.plus(Duration.ofDays(9)));

    assertThat(replay.calls()).extracting(Replay.Call::held).containsExactly(false, true, false);
    assertThat(replay.alerts()).isEqualTo(2);
  }

  @Test
  void aSpikeNoticedAgainWhileItLastsIsOneAndOneBeforeTheTimeHoldsBackTheNext() {
    Replay<Spike> one =
        Replay.ofSpikes(
            Sensitivity.BALANCED,
            List.of(spike(0, 30), spike(25, 28)),
            List.of(),
            START,
            START.plus(Duration.ofDays(9)));
    assertThat(one.calls()).hasSize(1);

    Replay<Spike> late =
        Replay.ofSpikes(
            Sensitivity.BALANCED,
            List.of(spike(0, 2), spike(20, 22)),
            List.of(),
            START.plus(Duration.ofHours(10)),
            START.plus(Duration.ofDays(9)));
    assertThat(late.calls()).extracting(Replay.Call::held).containsExactly(true);
  }

  private static Replay<Drop> replay(Drop drop, Annotation... events) {
    return Replay.ofDrops(
        Sensitivity.BALANCED,
        List.of(drop),
        List.of(events),
        START,
        START.plus(Duration.ofDays(9)));
  }

  private static Annotation sale(Instant from, Instant to) {
    return new Annotation(1, "", from, to, Annotation.Kind.CAMPAIGN, "sale", true, "me");
  }

  private static Drop lasting(Duration length) {
    return new Drop(
        START,
        START.plus(Duration.ofHours(2)),
        START,
        START.plus(length),
        15,
        -20,
        .99,
        .99,
        false);
  }

  private static Spike spike(int from, int to) {
    Instant begin = START.plus(Duration.ofHours(from));
    return new Spike(begin, begin.plusSeconds(900), START.plus(Duration.ofHours(to)), false, 10, 8);
  }

  @Test
  void aReplayCountsDropsThatAreOneOnceAndKnowsAnnouncedEvents() {
    Drop first = drop(START);
    Drop soon = drop(START.plus(Duration.ofHours(8)));
    Drop later = drop(START.plus(Duration.ofDays(3)));
    Annotation sale = sale(later.from().minusSeconds(60), later.to());

    Replay<Drop> replay =
        Replay.ofDrops(
            Sensitivity.BALANCED,
            List.of(first, soon, later),
            List.of(sale),
            START,
            START.plus(Duration.ofDays(9)));

    assertThat(replay.calls()).hasSize(2);
    assertThat(replay.alerts()).isEqualTo(1);
    assertThat(replay.calls().getFirst().to()).isEqualTo(soon.to());
    assertThat(replay.calls().getLast().silencedBy()).contains(sale);
  }

  private static Suggestion suggest(Sensitivity now, List<Incident> some, List<Incident> others) {
    List<Incident> judged = new ArrayList<>(some);
    judged.addAll(others);
    return Suggestion.of(now, REPLAYS, judged);
  }

  private static Replay<Drop> replay(Sensitivity sensitivity, int days) {
    List<Drop> drops = IntStream.range(0, days).mapToObj(SuggestionTest::onDay).toList();
    return Replay.ofDrops(sensitivity, drops, List.of(), START, START.plus(Duration.ofDays(90)));
  }

  private static List<Incident> useful(int... days) {
    return judged(Verdict.USEFUL, days);
  }

  private static List<Incident> wrong(int... days) {
    return judged(Verdict.WRONG, days);
  }

  private static List<Incident> judged(Verdict verdict, int... days) {
    return IntStream.of(days).mapToObj(day -> incident(verdict, onDay(day))).toList();
  }

  private static Drop onDay(int day) {
    return drop(START.plus(Duration.ofDays(day)));
  }

  private static Drop drop(Instant from) {
    return new Drop(
        from,
        from.plus(Duration.ofHours(2)),
        from,
        from.plus(Duration.ofHours(4)),
        15,
        -20,
        .99,
        .99,
        false);
  }

  private static Incident incident(Verdict verdict, Drop drop) {
    return new Incident(
        1,
        "acme",
        State.CLOSED,
        drop,
        new DropExplanation(15, -20, Collections.emptyList()),
        START,
        START,
        null,
        null,
        null,
        null,
        null,
        verdict,
        null,
        0,
        null,
        null);
  }
}
