package dev.earshot.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.incident.Annotations;
import dev.earshot.dashboard.incident.Findings;
import dev.earshot.dashboard.incident.Findings.Explained;
import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.IncidentBook;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.State;
import dev.earshot.dashboard.incident.alert.Alert;
import dev.earshot.dashboard.incident.alert.AlertDesk;
import dev.earshot.dashboard.incident.alert.AlertSettings;
import dev.earshot.dashboard.incident.alert.AlertSettings.Digest;
import dev.earshot.dashboard.incident.alert.AlertSettings.Every;
import dev.earshot.dashboard.incident.alert.AlertSettings.Form;
import dev.earshot.dashboard.incident.alert.AlertSettings.Mail;
import dev.earshot.dashboard.incident.alert.AlertSettings.Quiet;
import dev.earshot.dashboard.incident.alert.AlertSettings.Webhook;
import dev.earshot.dashboard.incident.alert.NothingKnown;
import dev.earshot.dashboard.incident.alert.Outbox;
import dev.earshot.dashboard.incident.alert.SignedLinks;
import dev.earshot.dashboard.state.TestDatabase;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplanation;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;

/** What the links of an alert do when somebody, or a mail scanner, opens them. */
class LinkActionControllerTest {

  private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
  private static final Instant NOW = START.plus(Duration.ofHours(5));

  private final TestDatabase database = TestDatabase.inMemory();
  private final Outbox outbox = new Outbox(database.jdbc());
  private final IncidentDesk desk = new IncidentDesk(database.jdbc(), database.transaction());

  @Test
  void openingALinkChangesNothingAndTheClickDoesItOnce() {
    observe(4, drop(0, 4, true));
    String link = link("Acknowledge");

    assertThat(open(true, link).title()).isEqualTo("Acknowledge?");
    assertThat(open(true, link).title()).isEqualTo("Acknowledge?");
    assertThat(incident(1).state()).isEqualTo(State.OPEN);

    assertThat(click(true, link).title()).isEqualTo("Done");
    assertThat(incident(1).state()).isEqualTo(State.ACKNOWLEDGED);
    assertThat(click(true, link).title()).isEqualTo("This link does nothing any more");
    assertThat(open(true, link).title()).isEqualTo("This link does nothing any more");
  }

  @Test
  void linksSentBeforeTheyWereSwitchedOffDoNothing() {
    observe(4, drop(0, 4, true));
    String link = link("Wrong");

    assertThat(open(false, link).words()).startsWith("Links in alerts are switched off here.");
    assertThat(click(false, link).title()).isEqualTo("This link does nothing any more");
    assertThat(incident(1).state()).isEqualTo(State.OPEN);
  }

  @Test
  void aLinkAsksInASentenceAndSaysWhatItDid() {
    observe(4, drop(0, 4, true));
    String link = link("Useful");

    LinkActionController.ActPage question = open(true, link);
    assertThat(question.title()).isEqualTo("Was the alert useful?");
    assertThat(question.words()).startsWith("Incident 1, acme, open. It says that the alert told");
    assertThat(question.button()).isEqualTo("Useful");
    LinkActionController.ActPage done = click(true, link);
    assertThat(done.words()).isEqualTo("Incident 1 was judged useful.");
    assertThat(done.link()).isEqualTo("/alerts/1");
  }

  @Test
  void whatIsSnoozedIsSaidToBeSnoozedAndUntilWhen() {
    observe(4, drop(0, 4, true));
    String useful = link("Useful");

    click(true, link("Snooze 1 h"));
    assertThat(open(true, useful).words())
        .startsWith("Incident 1, acme, open, snoozed until 2 Mar, 13:00 (Europe/Berlin). It says");
    click(true, link("Snooze until recovered"));
    assertThat(open(true, useful).words())
        .startsWith("Incident 1, acme, open, snoozed until recovered. It says");
  }

  @Test
  void whatIsOverIsSaidToBeOver() {
    observe(4, drop(0, 4, true));
    String link = link("Snooze 1 h");
    observe(5, drop(0, 4, false));

    LinkActionController.ActPage page = click(true, link);
    assertThat(page.title()).isEqualTo("Nothing to do any more");
    assertThat(page.words()).isEqualTo("Incident 1 is already recovered.");
  }

  @Test
  void aLinkOfAnIncidentThatBecamePartOfAnotherActsOnTheWhole() {
    observe(14, drop(0, 3, false), drop(12, 14, true));
    String link = link("Acknowledge");
    observe(15, drop(0, 15, true));

    click(true, link);
    assertThat(incident(1).state()).isEqualTo(State.ACKNOWLEDGED);
  }

  @Test
  void aLinkOfAnIncidentThatIsGoneIsDead() {
    observe(4, drop(0, 4, true));
    String link = link("Acknowledge");
    desk.forget("acme");

    assertThat(click(true, link).title()).isEqualTo("This link does nothing any more");
  }

  private void observe(int hour, Drop... drops) {
    AlertDesk alerts =
        new AlertDesk(
            outbox,
            settings(true),
            new NothingKnown(),
            new SignedLinks(database.jdbc()),
            ZoneOffset.UTC);
    new IncidentBook(
            database.jdbc(),
            new Annotations(database.jdbc()),
            alerts,
            database.transaction(),
            Duration.ofHours(24))
        .observe(
            "acme",
            new Findings(List.of(drops), List.of(), LinkActionControllerTest::explain),
            START.plus(Duration.ofHours(hour)));
  }

  private static Explained explain(Drop drop) {
    return new Explained(new DropExplanation(drop.before(), drop.after(), List.of()), List.of());
  }

  private static Drop drop(int from, int to, boolean open) {
    Instant begins = START.plus(Duration.ofHours(from));
    Instant ends = START.plus(Duration.ofHours(to));
    return new Drop(begins, begins, begins, ends, 15, -20, .9, .9, open);
  }

  /** The token of a link in the newest alert. */
  private String link(String name) {
    String url =
        outbox.newest("care").orElseThrow().alert().actions().stream()
            .filter(action -> action.name().equals(name))
            .map(Alert.Action::url)
            .findFirst()
            .orElseThrow();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private Incident incident(long id) {
    return desk.find(id).orElseThrow();
  }

  private LinkActionController.ActPage open(boolean allowed, String token) {
    ExtendedModelMap model = new ExtendedModelMap();
    controller(allowed).ask(token, model);
    return page(model);
  }

  private LinkActionController.ActPage click(boolean allowed, String token) {
    ExtendedModelMap model = new ExtendedModelMap();
    controller(allowed).act(token, model);
    return page(model);
  }

  private static LinkActionController.ActPage page(ExtendedModelMap model) {
    return (LinkActionController.ActPage) Objects.requireNonNull(model.get("page"));
  }

  private LinkActionController controller(boolean allowed) {
    return new LinkActionController(
        new SignedLinks(database.jdbc()),
        desk,
        new NothingKnown(),
        settings(allowed),
        Clock.fixed(NOW, ZoneOffset.UTC),
        ZoneId.of("Europe/Berlin"));
  }

  private static AlertSettings settings(boolean links) {
    Webhook care =
        new Webhook("care", Form.SLACK, URI.create("http://localhost/hook"), "", Set.of());
    return new AlertSettings(
        URI.create("http://localhost"),
        links,
        new Mail("from@example.org", List.of(), Set.of(), List.of()),
        List.of(care),
        new Quiet(null, null),
        new Digest(Every.OFF, LocalTime.NOON));
  }
}
