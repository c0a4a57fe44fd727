package dev.earshot.dashboard.incident;

import static dev.earshot.dashboard.incident.Annotation.Kind.CAMPAIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.dashboard.incident.Findings.Explained;
import dev.earshot.dashboard.state.TestDatabase;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.topic.Topic.Rule;
import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplanation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentBookTest {

  private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
  private static final String TOPIC = "acme";

  private final TestDatabase database = TestDatabase.inMemory();
  private final Annotations annotations = new Annotations(database.jdbc());
  private final List<News> told = new ArrayList<>();
  private final IncidentDesk desk = new IncidentDesk(database.jdbc(), database.transaction());
  private final IncidentBook book =
      new IncidentBook(
          database.jdbc(),
          annotations,
          (news, _, _, _) -> told.add(news),
          database.transaction(),
          hours(24));
  private int explained;

  @Test
  void aDropIsOpenedOnceHoweverOftenItIsSeen() {
    observe(START.plus(hours(4)), falling(-20));
    observe(START.plus(hours(4)), falling(-20));
    observe(START.plus(hours(5)), falling(-22));

    assertThat(desk.newest(TOPIC, 10)).hasSize(1);
    assertThat(only().state()).isEqualTo(State.OPEN);
    assertThat(only().drop().after()).isEqualTo(-22);
    assertThat(told).containsExactly(News.OPENED);
  }

  @Test
  void anUnchangedDropIsNotExplainedAgain() {
    observe(START.plus(hours(4)), falling(-20));
    observe(START.plus(hours(4)), falling(-20));

    assertThat(explained).isEqualTo(1);
  }

  @Test
  void theThemeThatWasToldIsCalledTheSameAtEveryLaterLook() {
    Drop first = falling(-20);
    Drop further = falling(-22);
    List.of(first, further)
        .forEach(drop ->
            book.observe(
                TOPIC,
                new Findings(
                    List.of(drop),
                    List.of(),
                    each ->
                        explain(each.equals(first) ? "parcel" : "tracking, depot", "test:1", each)),
                START.plus(hours(4))));

    assertThat(only().drop().after()).isEqualTo(-22);
    assertThat(only().mainDriver().orElseThrow().name()).isEqualTo("parcel");
  }

  @Test
  void evidenceStaysAsItWasWhenOpened() {
    observe(START.plus(hours(4)), falling(-20));

    assertThat(desk.evidence(only().id())).containsExactly(evidence());
  }

  @Test
  void aFallMuchFurtherIsToldAgainButNotWithinSixHours() {
    observe(START.plus(hours(4)), falling(-20));
    observe(START.plus(hours(5)), falling(-45));
    assertThat(told).containsExactly(News.OPENED);

    observe(START.plus(hours(11)), falling(-46));
    assertThat(told).containsExactly(News.OPENED, News.WORSENED);
  }

  @Test
  void recoveryIsToldOnceAndClosesDaysLater() {
    observe(START.plus(hours(4)), falling(-20));
    observe(START.plus(hours(12)), recovered());
    observe(START.plus(hours(13)), recovered());
    assertThat(told).containsExactly(News.OPENED, News.RECOVERED);
    assertThat(only().state()).isEqualTo(State.RECOVERED);

    observe(START.plus(Duration.ofDays(5)), recovered());
    assertThat(only().state()).isEqualTo(State.CLOSED);
    assertThat(told).hasSize(2);
  }

  @Test
  void aDropThatIsOverWhenItIsNoticedIsToldInOneMessage() {
    observe(START.plus(hours(12)), recovered());
    observe(START.plus(hours(13)), recovered());

    assertThat(told).containsExactly(News.PASSED);
    assertThat(only().state()).isEqualTo(State.RECOVERED);
    assertThat(desk.events(only().id()))
        .extracting(IncidentEvent::note)
        .containsExactly("was over when it was noticed", "");
  }

  @Test
  void whatFallsAgainBeforeItSettledIsToldAsFallingAgain() {
    observe(START.plus(hours(4)), drop(START, START.plus(hours(3)), -20, true));
    observe(START.plus(hours(5)), drop(START, START.plus(hours(3)), -20, false));
    observe(START.plus(hours(7)), drop(START, START.plus(hours(7)), -20, true));

    assertThat(told).containsExactly(News.OPENED, News.RECOVERED, News.REOPENED);
  }

  @Test
  void anIncidentStoredBeforeAListWasKnownIsReadWithAnEmptyOne() {
    observe(START.plus(hours(4)), falling(-20));
    forgetInReport(",\"messagesBefore\":[]");

    assertThat(only().explanation().drivers().getFirst().messagesBefore()).isEmpty();
    observe(START.plus(hours(5)), falling(-22));
    assertThat(only().drop().after()).isEqualTo(-22);
    assertThat(told).containsExactly(News.OPENED);
  }

  @Test
  void aDropOfLongAgoIsRecordedWithoutWakingAnybody() {
    observe(START.plus(Duration.ofDays(30)), recovered());

    assertThat(told).isEmpty();
    assertThat(only().state()).isEqualTo(State.CLOSED);
    assertThat(desk.events(only().id())).extracting(IncidentEvent::kind).startsWith("opened");
  }

  @Test
  void anAnnouncedEventIsRecordedButNotTold() {
    annotations.add(
        new Annotation(
            0, TOPIC, START.minus(hours(2)), START.plus(hours(20)), CAMPAIGN, "sale", true, "me"),
        START);

    observe(START.plus(hours(4)), falling(-20));

    assertThat(told).isEmpty();
    assertThat(only().state()).isEqualTo(State.EXPECTED);
  }

  @Test
  void anAnnotationOfAnotherTopicSilencesNothing() {
    annotations.add(
        new Annotation(
            0, "other", START.minus(hours(2)), START.plus(hours(20)), CAMPAIGN, "", true, "me"),
        START);

    observe(START.plus(hours(4)), falling(-20));

    assertThat(told).containsExactly(News.OPENED);
  }

  @Test
  void whatIsOnlySuspectedIsWatchedAndOpenedWhenCertain() {
    Findings suspicion = new Findings(List.of(), List.of(falling(-10)), this::explain);
    book.observe(TOPIC, suspicion, START.plus(hours(3)));
    assertThat(desk.newest(TOPIC, 10)).isEmpty();
    assertThat(told).isEmpty();

    observe(START.plus(hours(4)), falling(-20));
    assertThat(only().state()).isEqualTo(State.OPEN);
    assertThat(told).containsExactly(News.OPENED);
    assertThat(desk.evidence(only().id())).hasSize(1);
  }

  @Test
  void aSuspicionThatPassesLeavesNoTrace() {
    book.observe(
        TOPIC, new Findings(List.of(), List.of(falling(-10)), this::explain), START.plus(hours(3)));
    observe(START.plus(hours(4)));

    assertThat(desk.touching(TOPIC, START, START.plus(hours(10)))).isEmpty();
  }

  @Test
  void anOpenDropThatVanishesFromTheDataEnds() {
    observe(START.plus(hours(4)), falling(-20));
    observe(START.plus(hours(5)));

    assertThat(only().state()).isEqualTo(State.RECOVERED);
    assertThat(told).containsExactly(News.OPENED, News.RECOVERED);
  }

  @Test
  void peopleAcknowledgeJudgeAndTheTimelineKnowsWho() {
    observe(START.plus(hours(4)), falling(-20));
    long id = only().id();
    desk.acknowledge(id, "ana", START.plus(hours(5)));
    desk.acknowledge(id, "ben", START.plus(hours(6)));
    desk.assign(id, "ben", "ana", START.plus(hours(6)));
    desk.note(id, "carrier confirms", "ben", START.plus(hours(7)));
    desk.judge(id, Verdict.WRONG, "ben", START.plus(hours(8)));

    assertThat(only().acknowledgedAt()).isEqualTo(START.plus(hours(5)));
    assertThat(only().owner()).isEqualTo("ben");
    assertThat(only().state()).isEqualTo(State.WRONG);
    assertThat(only().verdict()).isEqualTo(Verdict.WRONG);
    assertThat(desk.events(id))
        .extracting(IncidentEvent::actor)
        .containsExactly("earshot", "ana", "ben", "ana", "ben", "ben");

    observe(START.plus(hours(20)), falling(-60));
    assertThat(told).containsExactly(News.OPENED);
  }

  @Test
  void aSnoozedIncidentIsQuietUntilItRecovers() {
    observe(START.plus(hours(4)), falling(-20));
    desk.snooze(only().id(), IncidentDesk.UNTIL_RECOVERED, "ana", START.plus(hours(4)));
    observe(START.plus(hours(12)), falling(-60));
    observe(START.plus(hours(13)), recovered());

    assertThat(told).containsExactly(News.OPENED, News.RECOVERED);
  }

  @Test
  void whoSnoozedIsToldOnceWhenTheSnoozeIsOverAndTheDropGoesOn() {
    observe(START.plus(hours(4)), falling(-20));
    desk.snooze(only().id(), START.plus(hours(5)), "ana", START.plus(hours(4)));
    observe(START.plus(hours(4)).plusSeconds(1800), falling(-60));
    assertThat(told).as("deeper, but snoozed").containsExactly(News.OPENED);

    observe(START.plus(hours(5)), falling(-21));
    observe(START.plus(hours(6)), falling(-21));
    assertThat(told).containsExactly(News.OPENED, News.LASTS);
    assertThat(only().snoozedUntil()).isNull();
  }

  @Test
  void aDropThatFellFurtherInASnoozeIsToldAsSuchWhenItIsOver() {
    observe(START.plus(hours(4)), falling(-20));
    desk.snooze(only().id(), START.plus(hours(5)), "ana", START.plus(hours(4)));
    observe(START.plus(hours(5)), falling(-60));
    observe(START.plus(hours(6)), falling(-60));

    assertThat(told).containsExactly(News.OPENED, News.WORSENED);
  }

  @Test
  void recoveryIsToldInASnoozeAndEndsIt() {
    observe(START.plus(hours(4)), falling(-20));
    desk.snooze(only().id(), START.plus(hours(28)).plusNanos(5), "ana", START.plus(hours(4)));
    assertThat(desk.events(only().id()).getLast().until()).contains(START.plus(hours(28)));
    observe(START.plus(hours(12)), recovered());
    observe(START.plus(hours(29)), recovered());

    assertThat(told).containsExactly(News.OPENED, News.RECOVERED);
    assertThat(only().snoozedUntil()).isNull();
  }

  @Test
  void twoIncidentsThatTurnOutToBeOneAreMerged() {
    Drop early = drop(START, START.plus(hours(3)), -20, false);
    Drop late = drop(START.plus(hours(12)), START.plus(hours(14)), -20, true);
    observe(START.plus(hours(14)), early, late);
    assertThat(desk.newest(TOPIC, 10)).hasSize(2);

    Incident later = desk.newest(TOPIC, 1).getFirst();

    observe(START.plus(hours(15)), drop(START, START.plus(hours(15)), -25, true));
    assertThat(only().state()).isEqualTo(State.OPEN);
    assertThat(desk.find(later.id()).orElseThrow().state()).isEqualTo(State.CLOSED);
    assertThat(desk.find(later.id()).orElseThrow().partOf()).isEqualTo(only().id());
  }

  @Test
  void aFallBeforeTheLastOneSettledIsToldOnceAsTheSameIncident() {
    Drop early = drop(START, START.plus(hours(3)), -20, false);
    Drop again = drop(START.plus(hours(6)), START.plus(hours(9)), -20, true);
    observe(START.plus(hours(4)), early);
    observe(START.plus(hours(9)), early, again);
    observe(START.plus(hours(9)), early, again);
    observe(START.plus(hours(10)), early, again);

    assertThat(only().state()).isEqualTo(State.OPEN);
    assertThat(only().drop().to()).isEqualTo(again.to());
    assertThat(told).containsExactly(News.PASSED, News.REOPENED);
  }

  @Test
  void whatWasPartOfAnotherNeverStandsInTheWayOfADropThatBeginsThere() {
    Drop early = drop(START, START.plus(hours(3)), -20, false);
    Drop late = drop(START.plus(hours(12)), START.plus(hours(14)), -20, true);
    observe(START.plus(hours(14)), early, late);
    observe(START.plus(hours(15)), drop(START, START.plus(hours(15)), -25, true));
    observe(START.plus(hours(16)), early, late);

    assertThat(desk.newest(TOPIC, 10)).hasSize(2);
  }

  @Test
  void aDropThatGoesOnLongAfterAnAnnouncedEventIsToldAfterAll() {
    annotations.add(
        new Annotation(
            0, TOPIC, START.minus(hours(2)), START.plus(hours(6)), CAMPAIGN, "sale", true, "me"),
        START);
    observe(START.plus(hours(4)), falling(-20));
    observe(START.plus(hours(11)), drop(START, START.plus(hours(11)), -20, true));
    assertThat(told).isEmpty();

    observe(START.plus(hours(13)), drop(START, START.plus(hours(13)), -20, true));
    assertThat(told).containsExactly(News.OPENED);
    assertThat(only().state()).isEqualTo(State.OPEN);
  }

  @Test
  void whatAPersonCalledExpectedStaysSo() {
    observe(START.plus(hours(4)), falling(-20));
    desk.judge(only().id(), Verdict.EXPECTED, "ana", START.plus(hours(5)));
    observe(START.plus(hours(48)), drop(START, START.plus(hours(48)), -20, true));

    assertThat(only().state()).isEqualTo(State.EXPECTED);
    assertThat(told).containsExactly(News.OPENED);
  }

  @Test
  void aJudgementCanBeTakenBack() {
    observe(START.plus(hours(4)), falling(-20));
    long id = only().id();
    desk.acknowledge(id, "ana", START.plus(hours(5)));
    desk.judge(id, Verdict.WRONG, "ana", START.plus(hours(5)));
    desk.reopen(id, "ana", START.plus(hours(6)));

    assertThat(only().state()).isEqualTo(State.ACKNOWLEDGED);
    assertThat(only().verdict()).isNull();
    desk.judge(id, Verdict.WRONG, "ana", START.plus(hours(7)));
    desk.judge(id, Verdict.USEFUL, "ana", START.plus(hours(8)));
    assertThat(only().state()).isEqualTo(State.ACKNOWLEDGED);
    assertThat(desk.precision(TOPIC, Rule.DROP)).isEqualTo(new Precision(1, 0, 0));
  }

  @Test
  void anActFromAnOldPageChangesNothingAndIsNotTold() {
    observe(START.plus(hours(30)), recovered());
    long id = only().id();
    int lines = desk.events(id).size();
    desk.acknowledge(id, "ana", START.plus(hours(31)));
    desk.snooze(id, IncidentDesk.UNTIL_RECOVERED, "ana", START.plus(hours(31)));

    assertThat(only().state()).isEqualTo(State.RECOVERED);
    assertThat(desk.events(id)).hasSize(lines);
  }

  @Test
  void aSnoozeOfWhatHasEndedIsNotKept() {
    observe(START.plus(hours(30)), recovered());
    desk.snooze(only().id(), IncidentDesk.UNTIL_RECOVERED, "ana", START.plus(hours(31)));

    assertThat(only().snoozedUntil()).isNull();
  }

  @Test
  void theSameCauseInAnotherTopicIsLinkedAndAnotherCauseIsNot() {
    observe(START.plus(hours(4)), falling(-20));
    book.observe("sub-brand", findings("parcel, depot", falling(-18)), START.plus(hours(4)));
    book.observe("rival", findings("login, app", falling(-18)), START.plus(hours(4)));

    assertThat(desk.sameCause(only())).extracting(Incident::topic).containsExactly("sub-brand");
  }

  @Test
  void anUnknownIncidentIsSaidToBeUnknown() {
    assertThatThrownBy(() -> desk.acknowledge(99, "ana", START))
        .hasMessage("There is no incident 99.");
  }

  private Incident only() {
    List<Incident> all = desk.touching(TOPIC, START.minus(hours(1)), START.plus(hours(90)));
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private void forgetInReport(String field) {
    String report = database.jdbc().sql("select report from incident").query(String.class).single();
    assertThat(report).contains(field);
    database.jdbc().sql("update incident set report = ?").param(report.replace(field, "")).update();
  }

  private void observe(Instant now, Drop... drops) {
    book.observe(TOPIC, new Findings(List.of(drops), List.of(), this::explain), now);
  }

  private Explained explain(Drop drop) {
    explained++;
    return explain("parcel", "test:1", drop);
  }

  private static Findings findings(String theme, Drop drop) {
    return new Findings(List.of(drop), List.of(), each -> explain(theme, theme + ":1", each));
  }

  private static Explained explain(String theme, String message, Drop drop) {
    Driver driver =
        new Driver(
            theme,
            Driver.Kind.THEME,
            drop.change(),
            drop.change(),
            0,
            drop.change() / 2,
            40,
            4,
            9,
            List.of(theme.split(", ")),
            List.of(message),
            List.of(),
            false);
    return new Explained(
        new DropExplanation(drop.before(), drop.after(), List.of(driver)), List.of(evidence()));
  }

  private static Mention evidence() {
    return Mentions.mention("1", Label.NEGATIVE, "Where is my parcel?");
  }

  private static Drop falling(double after) {
    return drop(START, START.plus(hours(4)), after, true);
  }

  private static Drop recovered() {
    return drop(START, START.plus(hours(11)), -22, false);
  }

  private static Drop drop(Instant from, Instant to, double after, boolean open) {
    return new Drop(from, from.plus(hours(2)), from, to, 15, after, .999, .999, open);
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }
}
