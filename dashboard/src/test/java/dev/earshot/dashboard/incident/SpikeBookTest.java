package dev.earshot.dashboard.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.incident.SpikeFindings.Explained;
import dev.earshot.dashboard.state.TestDatabase;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplanation;
import dev.earshot.sentiment.spike.Spike;
import dev.earshot.sentiment.spike.SpikeDriver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SpikeBookTest {

  private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
  private static final String TOPIC = "acme";

  private final TestDatabase database = TestDatabase.inMemory();
  private final Annotations annotations = new Annotations(database.jdbc());
  private final List<News> told = new ArrayList<>();
  private final NewsDesk news = (what, _, _, _) -> told.add(what);
  private final IncidentDesk desk = new IncidentDesk(database.jdbc(), database.transaction());
  private final SpikeBook book =
      new SpikeBook(database.jdbc(), annotations, news, database.transaction(), hours(24));
  private int explained;

  @Test
  void aSpikeIsOpenedOnceAndFollowedWhileItLasts() {
    observe(hours(1), lasting(hours(1)));
    observe(hours(1), lasting(hours(1)));
    observe(hours(3), lasting(hours(3)));

    assertThat(desk.spikes(TOPIC, START, START.plus(hours(9)))).hasSize(1);
    assertThat(only().drop().to()).isEqualTo(START.plus(hours(3)));
    assertThat(told).containsExactly(News.OPENED);
    assertThat(explained).isEqualTo(2);
  }

  @Test
  void whatTheManyWereAboutIsKeptWithIt() {
    observe(hours(1), lasting(hours(1)));

    Surge surge = Objects.requireNonNull(only().surge());
    assertThat(surge.times()).isEqualTo(8);
    assertThat(surge.drivers()).extracting(SpikeDriver::name).containsExactly("outage", "rest");
    assertThat(desk.evidence(only().id())).hasSize(1);
  }

  @Test
  void whileItLastsPeopleAreToldOnceIn24Hours() {
    for (int hour = 1; hour <= 60; hour++) {
      observe(hours(hour), lasting(hours(hour)));
    }

    assertThat(told).containsExactly(News.OPENED, News.LASTS, News.LASTS);
  }

  @Test
  void whoSnoozedIsToldWhenTheSnoozeIsOverAndItStillLasts() {
    observe(hours(1), lasting(hours(1)));
    desk.snooze(only().id(), START.plus(hours(2)), "ana", START.plus(hours(1)));
    observe(hours(2), lasting(hours(2)));
    observe(hours(3), lasting(hours(3)));

    assertThat(told).containsExactly(News.OPENED, News.LASTS);
  }

  @Test
  void whoTookNoteIsNotToldAgainThatItLasts() {
    observe(hours(1), lasting(hours(1)));
    desk.acknowledge(only().id(), "ana", START.plus(hours(2)));
    observe(hours(30), lasting(hours(30)));

    assertThat(told).containsExactly(News.OPENED);
  }

  @Test
  void anotherSpikeOfTheSameDayIsRecordedButNotTold() {
    observe(hours(1), lasting(hours(1)));
    observe(hours(9), over(Duration.ZERO, hours(2)), over(hours(7), hours(9)));

    assertThat(told).containsExactly(News.OPENED, News.RECOVERED);
    assertThat(desk.newest(TOPIC, 9)).hasSize(2);
  }

  @Test
  void aSpikeThatIsNoticedAgainWhileItLastsStaysOne() {
    observe(hours(30), over(Duration.ZERO, hours(30)), over(hours(25), hours(28)));

    assertThat(desk.newest(TOPIC, 9)).hasSize(1);
    assertThat(only().drop().to()).isEqualTo(START.plus(hours(30)));
  }

  @Test
  void itsEndIsToldOnceAndClosesItDaysLater() {
    observe(hours(1), lasting(hours(1)));
    observe(hours(5), over(Duration.ZERO, hours(4)));
    observe(hours(6), over(Duration.ZERO, hours(4)));
    assertThat(only().state()).isEqualTo(State.RECOVERED);

    observe(Duration.ofDays(5), over(Duration.ZERO, hours(4)));
    assertThat(only().state()).isEqualTo(State.CLOSED);
    assertThat(told).containsExactly(News.OPENED, News.RECOVERED);
  }

  @Test
  void aSpikeOfLongAgoAndAnAnnouncedOneWakeNobody() {
    observe(Duration.ofDays(30), over(Duration.ZERO, hours(4)));
    assertThat(only().state()).isEqualTo(State.CLOSED);

    Instant sale = START.plus(Duration.ofDays(31));
    annotations.add(
        new Annotation(
            0, TOPIC, sale, sale.plus(hours(9)), Annotation.Kind.CAMPAIGN, "sale", true, "me"),
        START);
    observe(Duration.ofDays(31).plusHours(1), lasting(Duration.ofDays(31), hours(1)));
    assertThat(desk.newest(TOPIC, 1).getFirst().state()).isEqualTo(State.EXPECTED);
    assertThat(told).isEmpty();
  }

  @Test
  void aSpikeThatIsOverWhenItIsNoticedIsToldInOneMessage() {
    observe(hours(5), over(Duration.ZERO, hours(3)));
    observe(hours(6), over(Duration.ZERO, hours(3)));

    assertThat(told).containsExactly(News.PASSED);
    assertThat(only().state()).isEqualTo(State.RECOVERED);
    assertThat(desk.events(only().id()))
        .extracting(IncidentEvent::note)
        .contains("was over when it was noticed");
  }

  @Test
  void anAnnouncedSpikeIsToldWhenItLastsSixHoursLongerThanTheEvent() {
    announce(hours(4));
    observe(hours(1), lasting(hours(1)));
    observe(hours(9), lasting(hours(9)));
    assertThat(only().state()).isEqualTo(State.EXPECTED);
    assertThat(told).isEmpty();

    observe(hours(11), lasting(hours(11)));
    observe(hours(12), lasting(hours(12)));

    assertThat(only().state()).isEqualTo(State.OPEN);
    assertThat(told).containsExactly(News.OPENED);
  }

  @Test
  void anAnnouncedSpikeThatEndedWithItsEventIsNeverTold() {
    announce(hours(4));
    observe(hours(1), lasting(hours(1)));
    observe(hours(11), over(Duration.ZERO, hours(5)));

    assertThat(only().state()).isEqualTo(State.EXPECTED);
    assertThat(told).isEmpty();
  }

  @Test
  void aSpikeThatVanishesFromTheMessagesIsEnded() {
    observe(hours(1), lasting(hours(1)));
    observe(hours(2));

    assertThat(only().state()).isEqualTo(State.RECOVERED);
    assertThat(desk.events(only().id()))
        .extracting(IncidentEvent::note)
        .contains("no longer found in the messages as they are now");
  }

  @Test
  void dropsAndSpikesThatBeginTogetherAreTwoIncidents() {
    IncidentBook drops =
        new IncidentBook(database.jdbc(), annotations, news, database.transaction(), hours(24));
    Drop drop = new Drop(START, START, START, START.plus(hours(1)), 10, -20, .99, .99, true);
    observe(hours(1), lasting(hours(1)));
    drops.observe(
        TOPIC,
        new Findings(List.of(drop), List.of(), _ -> new Findings.Explained(mood(), List.of())),
        START.plus(hours(1)));

    assertThat(desk.newest(TOPIC, 9)).hasSize(2);
    assertThat(desk.touching(TOPIC, START, START.plus(hours(1)))).hasSize(1);
    assertThat(only().state()).isEqualTo(State.OPEN);
  }

  private void announce(Duration length) {
    annotations.add(
        new Annotation(
            0, TOPIC, START, START.plus(length), Annotation.Kind.CAMPAIGN, "sale", true, "me"),
        START);
  }

  private void observe(Duration now, Spike... spikes) {
    book.observe(TOPIC, new SpikeFindings(List.of(spikes), this::explain), START.plus(now));
  }

  private Explained explain(Spike spike) {
    explained++;
    List<SpikeDriver> drivers =
        List.of(
            new SpikeDriver("outage", Driver.Kind.THEME, 70, 0, List.of("test:1")),
            new SpikeDriver("rest", Driver.Kind.NOT_EXPLAINED, 10, 10, List.of()));
    Mention shown = Mentions.mention("1", Label.NEGATIVE, "acme is down again");
    return new Explained(new Surge(80, 10, drivers), mood(), List.of(shown));
  }

  private static DropExplanation mood() {
    return new DropExplanation(10, -20, List.of());
  }

  private Incident only() {
    List<Incident> spikes = desk.spikes(TOPIC, Instant.EPOCH, START.plus(Duration.ofDays(99)));
    assertThat(spikes).hasSize(1);
    return spikes.getFirst();
  }

  private static Spike lasting(Duration to) {
    return lasting(Duration.ZERO, to);
  }

  private static Spike lasting(Duration from, Duration length) {
    Instant begin = START.plus(from);
    return new Spike(begin, begin.plusSeconds(900), begin.plus(length), true, 10, 8);
  }

  private static Spike over(Duration from, Duration to) {
    Instant begin = START.plus(from);
    return new Spike(begin, begin.plusSeconds(900), START.plus(to), false, 10, 8);
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }
}
