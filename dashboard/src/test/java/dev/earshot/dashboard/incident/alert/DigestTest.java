package dev.earshot.dashboard.incident.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.incident.Annotations;
import dev.earshot.dashboard.incident.Findings;
import dev.earshot.dashboard.incident.Findings.Explained;
import dev.earshot.dashboard.incident.IncidentBook;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.alert.AlertSettings.Every;
import dev.earshot.dashboard.incident.alert.AlertSettings.Mail;
import dev.earshot.dashboard.incident.alert.AlertSettings.Quiet;
import dev.earshot.dashboard.incident.alert.AlertSettings.Recipients;
import dev.earshot.dashboard.state.TestDatabase;
import dev.earshot.listener.store.lucene.LuceneMentionStore;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topics;
import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplanation;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When a digest is sent, to whom, and about what. In Lisbon, an hour before UTC in summer. */
class DigestTest {

  private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
  private static final AlertSettings.Digest DAILY =
      new AlertSettings.Digest(Every.DAILY, LocalTime.of(8, 30));
  private static final AlertSettings.Digest WEEKLY =
      new AlertSettings.Digest(Every.WEEKLY, LocalTime.of(8, 30));

  private final TestDatabase database = TestDatabase.inMemory();
  private final Outbox outbox = new Outbox(database.jdbc());

  @Test
  void itIsSentWhenItsLocalTimeHasComeAndOnceADay() {
    send(DAILY, "2026-07-02T07:29:59Z");
    assertThat(rows()).isEmpty();

    send(DAILY, "2026-07-02T07:30:00Z");
    send(DAILY, "2026-07-02T07:31:00Z");
    send(DAILY, "2026-07-02T21:00:00Z");
    assertThat(rows()).hasSize(2);

    send(DAILY, "2026-07-03T07:30:00Z");
    assertThat(rows()).hasSize(4);
  }

  @Test
  void whatWasDueWhileTheProgramWasStoppedIsSentLater() {
    send(DAILY, "2026-07-02T13:00:00Z");

    assertThat(rows()).hasSize(2);
  }

  @Test
  void aWeeklyOneIsSentOnMondaysOfTheZone() {
    send(WEEKLY, "2026-07-05T23:30:00Z");
    send(WEEKLY, "2026-07-07T09:00:00Z");
    assertThat(rows()).as("half past midnight is too early, Tuesday too late").isEmpty();

    send(WEEKLY, "2026-07-06T09:00:00Z");
    assertThat(rows()).hasSize(2);
    assertThat(rows().getFirst().alert().headline())
        .isEqualTo("Your week in Earshot, 29 Jun – 5 Jul");
    assertThat(rows().getFirst().alert().from()).isEqualTo("2026-06-28T23:00:00Z");
  }

  @Test
  void nobodyIsToldOfTopicsThatTheyDoNotFollow() {
    send(DAILY, "2026-07-02T09:00:00Z");

    assertThat(summary(AlertDesk.MAIL)).hasSize(2);
    assertThat(summary("mail-shop")).singleElement().asString().startsWith("Shop: ");
  }

  @Test
  void itTellsWhatHappenedAndWhereThatIsRead() {
    Instant fell = Instant.parse("2026-07-01T10:00:00Z");
    Drop drop = new Drop(fell, fell, fell, fell.plusSeconds(7200), 15, -20, .59, .97, false);
    new IncidentBook(
            database.jdbc(),
            new Annotations(database.jdbc()),
            desk(settings(DAILY)),
            database.transaction(),
            Duration.ofHours(24))
        .observe(
            "acme",
            new Findings(List.of(drop), List.of(), DigestTest::explain),
            fell.plusSeconds(9000));

    send(DAILY, "2026-07-02T09:00:00Z");
    assertThat(summary(AlertDesk.MAIL))
        .containsExactly(
            "Acme: no messages (none before), 1 drop, no spike.",
            "1 Jul, 11:00: net sentiment fell from +15 to −20, mainly parcel, late; 97%"
                + " likely to be real, recovered. http://localhost/alerts/1",
            "Shop: no messages (none before), no drop, no spike.");
  }

  private static Explained explain(Drop drop) {
    Driver parcels =
        new Driver(
            "parcel, late",
            Driver.Kind.THEME,
            -20,
            -20,
            0,
            -9,
            30,
            10,
            3,
            List.of("parcel", "late"),
            List.of(),
            List.of(),
            false);
    return new Explained(
        new DropExplanation(drop.before(), drop.after(), List.of(parcels)), List.of());
  }

  @Test
  void offSendsNone() {
    send(new AlertSettings.Digest(Every.OFF, LocalTime.MIN), "2026-07-06T09:00:00Z");

    assertThat(rows()).isEmpty();
  }

  private void send(AlertSettings.Digest wanted, String now) {
    AlertSettings settings = settings(wanted);
    new Digest(
            () -> new Topics(List.of(topic("acme", "Acme"), topic("shop", "Shop")), List.of()),
            LuceneMentionStore.inMemory(),
            new IncidentDesk(database.jdbc(), database.transaction()),
            desk(settings),
            settings.address(),
            LISBON)
        .send(wanted, Instant.parse(now));
  }

  private static AlertSettings settings(AlertSettings.Digest wanted) {
    Recipients shop = new Recipients("shop", List.of("shop@example.org"), Set.of("shop"));
    Recipients none = new Recipients("none", List.of("none@example.org"), Set.of("gone"));
    return new AlertSettings(
        URI.create("http://localhost"),
        false,
        new Mail("a@example.org", List.of("b@example.org"), Set.of(), List.of(shop, none)),
        List.of(),
        new Quiet(null, null),
        wanted);
  }

  private AlertDesk desk(AlertSettings settings) {
    SignedLinks links = new SignedLinks(database.jdbc());
    return new AlertDesk(outbox, settings, new NothingKnown(), links, LISBON);
  }

  private static Topic topic(String id, String name) {
    return new Topic(
        id,
        name,
        List.of(id),
        List.of(),
        List.of(),
        "",
        new Topic.Owned(List.of(), List.of()),
        Set.of(),
        Set.of(),
        Topic.Sensitivity.BALANCED);
  }

  private List<OutboxRow> rows() {
    return outbox.newest(99);
  }

  private List<String> summary(String channel) {
    return outbox.newest(channel).orElseThrow().alert().summary();
  }
}
