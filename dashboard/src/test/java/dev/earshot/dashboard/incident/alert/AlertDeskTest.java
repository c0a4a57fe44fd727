package dev.earshot.dashboard.incident.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.incident.Annotations;
import dev.earshot.dashboard.incident.Findings;
import dev.earshot.dashboard.incident.Findings.Explained;
import dev.earshot.dashboard.incident.IncidentBook;
import dev.earshot.dashboard.incident.Surge;
import dev.earshot.dashboard.incident.alert.Alert.Kind;
import dev.earshot.dashboard.incident.alert.AlertSettings.Digest;
import dev.earshot.dashboard.incident.alert.AlertSettings.Every;
import dev.earshot.dashboard.incident.alert.AlertSettings.Form;
import dev.earshot.dashboard.incident.alert.AlertSettings.Mail;
import dev.earshot.dashboard.incident.alert.AlertSettings.Quiet;
import dev.earshot.dashboard.incident.alert.AlertSettings.Webhook;
import dev.earshot.dashboard.state.TestDatabase;
import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplanation;
import dev.earshot.sentiment.spike.SpikeDriver;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people are told of drops that begin and end, by day and in quiet hours. */
class AlertDeskTest {

  private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
  private static final Quiet NEVER = new Quiet(null, null);
  private static final Quiet MORNING = new Quiet(LocalTime.of(5, 0), LocalTime.of(20, 0));

  private final TestDatabase database = TestDatabase.inMemory();
  private final Outbox outbox = new Outbox(database.jdbc());

  @Test
  void aDropThatIsOverWhenItIsNoticedIsOneMessageWithItsBeginningAndItsEnd() {
    IncidentBook book = book(NEVER);
    observe(book, 6, fall(4, false));
    observe(book, 7, fall(4, false));

    Alert only = alerts("care").getFirst();
    assertThat(alerts("care")).hasSize(1);
    assertThat(only.kind()).isEqualTo(Kind.PASSED);
    assertThat(only.headline()).isEqualTo("Sentiment drop, already over · acme: Reddit (sample)");
    assertThat(only.summary().getFirst())
        .isEqualTo(
            "Over before it could be told: net sentiment fell from +12 (28 Feb – 2 Mar) to −22"
                + " from 2 Mar, 06:00 to 2 Mar, 10:00, a change of −34 points in 40 messages.");
    assertThat(only.change()).as("of the same two figures").isEqualTo(-34);
    assertThat(only.context().getFirst())
        .isEqualTo(
            "Detected 2 h after it began, and then more than 99% likely to be real rather than"
                + " chance. At that time +15 was expected, the dashed line of the chart.");
    assertThat(only.summary().getLast()).contains("“Reddit (sample)” accounts for 34 of 34 points");
  }

  @Test
  void aLaterAlertSaysHowSureTheDropHasBecomeSinceItWasFound() {
    IncidentBook book = book(NEVER);
    observe(book, 4, fall(4, true, .59));
    observe(book, 16, fall(14, false, .9));

    List<Alert> told = alerts("care");
    assertThat(told).extracting(Alert::kind).containsExactly(Kind.OPENED, Kind.RECOVERED);
    assertThat(told.getFirst().context().getFirst())
        .isEqualTo(
            "Detected 2 h after it began, and then 59% likely to be real rather than chance. At"
                + " that time +15 was expected, the dashed line of the chart.");
    assertThat(told.getLast().context().getFirst())
        .startsWith("Detected 2 h after it began, and then 59% likely to be real")
        .endsWith("the dashed line of the chart. By its end it was 90% likely to be real.");
  }

  @Test
  void ofWhatIsOverOnlyTheAnswersAreAskedFor() {
    observe(book(NEVER), 6, fall(4, false));

    assertThat(alerts("care").getFirst().actions())
        .extracting(Alert.Action::name)
        .containsExactly("Useful", "Expected", "Wrong");
  }

  @Test
  void aDropIsToldWhenItBeginsAndWhenItEnds() {
    IncidentBook book = book(NEVER);
    observe(book, 4, fall(4, true));
    observe(book, 6, fall(5, false));

    assertThat(alerts("care")).extracting(Alert::kind).containsExactly(Kind.OPENED, Kind.RECOVERED);
  }

  @Test
  void whatBeginsAndEndsInQuietHoursIsOneMessageInTheMorning() {
    IncidentBook book = book(MORNING);
    observe(book, 4, fall(4, true));
    observe(book, 6, fall(5, false));

    List<OutboxRow> rows = outbox.newest(9);
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().alert().kind()).isEqualTo(Kind.PASSED);
    assertThat(rows.getFirst().alert().summary().getFirst())
        .contains("from 2 Mar, 06:00 to 2 Mar, 11:00");
    assertThat(rows.getFirst().dueAt()).isEqualTo(Instant.parse("2026-03-02T20:00:00Z"));
  }

  @Test
  void whatWasToldBeforeTheQuietHoursEndsInThemAsARecovery() {
    IncidentBook book = book(new Quiet(LocalTime.of(11, 0), LocalTime.of(20, 0)));
    observe(book, 4, fall(4, true));
    observe(book, 6, fall(5, false));

    assertThat(alerts("care")).extracting(Alert::kind).containsExactly(Kind.OPENED, Kind.RECOVERED);
  }

  @Test
  void whatBecomesPartOfAnEarlierDropEndsItsOwnConversationAndLeadsToThatOne() {
    IncidentBook book = book(NEVER);
    observe(book, 4, fall(3, false));
    observe(book, 16, fall(3, false), between(12, 16, true));
    observe(book, 17, fall(17, true));

    List<Alert> told = alerts("care");
    assertThat(told)
        .extracting(Alert::kind)
        .containsExactly(Kind.PASSED, Kind.OPENED, Kind.MERGED, Kind.REOPENED);
    Alert last = told.get(2);
    assertThat(last.thread()).isEqualTo(told.get(1).thread()).isNotEqualTo(told.get(3).thread());
    assertThat(last.url()).isEqualTo("http://localhost/alerts/1");
    assertThat(last.headline()).startsWith("Part of an earlier drop · acme");
    assertThat(last.summary().getFirst())
        .startsWith("This drop and incident 1 turned out to be one.");
    assertThat(last.actions()).isEmpty();
  }

  @Test
  void whatHadRecoveredWhenItBecamePartOfAnotherIsNotEndedTwice() {
    IncidentBook book = book(NEVER);
    observe(book, 4, fall(3, false));
    observe(book, 16, fall(3, false), between(12, 16, true));
    observe(book, 18, fall(3, false), between(12, 17, false));
    observe(book, 19, fall(19, true));

    assertThat(alerts("care"))
        .extracting(Alert::kind)
        .containsExactly(Kind.PASSED, Kind.OPENED, Kind.RECOVERED, Kind.REOPENED);
  }

  @Test
  void aSpikeThatIsOverSaysFromWhenToWhen() {
    SpikeDriver part = new SpikeDriver("es", Driver.Kind.LANGUAGE, 70, 10, List.of());
    Surge surge = new Surge(80, 20, List.of(part));

    assertThat(SpikeWords.headline(Kind.PASSED, "Acme", surge))
        .isEqualTo("Mention spike, already over · Acme: Spanish");
  }

  private IncidentBook book(Quiet quiet) {
    AlertSettings settings =
        new AlertSettings(
            URI.create("http://localhost"),
            true,
            new Mail("from@example.org", List.of(), Set.of(), List.of()),
            List.of(
                new Webhook("care", Form.SLACK, URI.create("http://localhost/hook"), "", Set.of())),
            quiet,
            new Digest(Every.OFF, LocalTime.NOON));
    AlertDesk desk =
        new AlertDesk(
            outbox, settings, new NothingKnown(), new SignedLinks(database.jdbc()), ZoneOffset.UTC);
    return new IncidentBook(
        database.jdbc(),
        new Annotations(database.jdbc()),
        desk,
        database.transaction(),
        Duration.ofHours(24));
  }

  private static void observe(IncidentBook book, int hour, Drop... drops) {
    book.observe(
        "acme",
        new Findings(List.of(drops), List.of(), AlertDeskTest::explain),
        START.plus(Duration.ofHours(hour)));
  }

  private static Explained explain(Drop drop) {
    Driver driver =
        new Driver(
            "sample-reddit",
            Driver.Kind.SOURCE,
            -34,
            -34,
            0,
            -17,
            40,
            4,
            9,
            List.of(),
            List.of("test:1"),
            List.of(),
            false);
    // The detector's figures are others: a distance to what was expected, not to the time before.
    DropExplanation why = new DropExplanation(drop.before() - 3, drop.after() - 2, List.of(driver));
    return new Explained(why, List.of());
  }

  private static Drop fall(int hours, boolean open) {
    Instant to = START.plus(Duration.ofHours(hours));
    return new Drop(START, START.plus(Duration.ofHours(2)), START, to, 15, -20, .999, .999, open);
  }

  /** Found when it was 59% likely to be real. */
  private static Drop fall(int hours, boolean open, double latest) {
    Instant to = START.plus(Duration.ofHours(hours));
    return new Drop(START, START.plus(Duration.ofHours(2)), START, to, 15, -20, .59, latest, open);
  }

  private static Drop between(int from, int to, boolean open) {
    Instant begins = START.plus(Duration.ofHours(from));
    Instant ends = START.plus(Duration.ofHours(to));
    return new Drop(
        begins, begins.plus(Duration.ofHours(2)), begins, ends, 15, -20, .999, .999, open);
  }

  private List<Alert> alerts(String channel) {
    return outbox.newest(9).reversed().stream()
        .filter(row -> Objects.equals(row.channel(), channel))
        .map(OutboxRow::alert)
        .toList();
  }
}
