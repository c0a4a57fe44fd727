package dev.earshot.dashboard.incident.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.incident.alert.Delivery.Done;
import dev.earshot.dashboard.incident.alert.Delivery.Later;
import dev.earshot.dashboard.incident.alert.Delivery.Refused;
import dev.earshot.dashboard.incident.alert.OutboxRow.Status;
import dev.earshot.dashboard.state.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OutboxTest {

  private final TestDatabase database = TestDatabase.inMemory();
  private final Outbox outbox = new Outbox(database.jdbc());
  private final TickingClock clock = new TickingClock(Alerts.AT);
  private final List<String> received = new ArrayList<>();
  private final List<Alert> told = new ArrayList<>();

  @Test
  void aDeliveredAlertIsNotSentAgain() {
    add("k1");
    Courier courier = courier(_ -> new Done());

    assertThat(courier.deliverDue()).isEqualTo(1);
    assertThat(courier.deliverDue()).isZero();
    assertThat(received).containsExactly("k1");
  }

  @Test
  void theSameAlertIsAddedOnce() {
    add("k1");
    add("k1");

    assertThat(outbox.newest(10)).hasSize(1);
  }

  @Test
  void aFailedAlertWaitsLongerEachTime() {
    add("k1");
    Courier courier = courier(_ -> new Later("down", null));
    courier.deliverDue();
    assertThat(courier.deliverDue()).isZero();
    assertThat(received).hasSize(1);

    clock.forward(Duration.ofSeconds(10));
    courier.deliverDue();
    assertThat(received).hasSize(2);
    assertThat(outbox.newest(1).getFirst().dueAt()).isEqualTo(clock.instant().plusSeconds(20));
    assertThat(outbox.newest(1).getFirst().error()).isEqualTo("down");
  }

  @Test
  void theWaitAskedForIsKept() {
    add("k1");
    courier(_ -> new Later("busy", Duration.ofMinutes(7))).deliverDue();

    assertThat(outbox.newest(1).getFirst().dueAt()).isEqualTo(Alerts.AT.plusSeconds(420));
  }

  @Test
  void anAlertIsGivenUpAfterTwoDaysAndCanBeRetried() {
    add("k1");
    Courier down = courier(_ -> new Later("down", null));
    for (int i = 0; i < BackOff.ATTEMPTS; i++) {
      down.deliverDue();
      clock.forward(Duration.ofHours(7));
    }
    assertThat(outbox.newest(1).getFirst().status()).isEqualTo(Status.DEAD);

    outbox.retry(outbox.newest(1).getFirst().id(), clock.instant());
    assertThat(courier(_ -> new Done()).deliverDue()).isEqualTo(1);
    assertThat(outbox.newest(1).getFirst().status()).isEqualTo(Status.DELIVERED);
  }

  @Test
  void aRefusedAlertIsDeadAtOnce() {
    add("k1");
    courier(_ -> new Refused("404")).deliverDue();

    assertThat(outbox.newest(1).getFirst().status()).isEqualTo(Status.DEAD);
  }

  @Test
  void anAlertForAChannelThatIsGoneIsDeadAndSaysSo() {
    outbox.add(Alerts.alert("k1", Alert.Kind.OPENED), "gone", Alerts.AT, Alerts.AT);
    courier(_ -> new Done()).deliverDue();

    assertThat(outbox.newest(1).getFirst().error()).contains("gone");
  }

  @Test
  void aThousandAlertsReachAFlakyReceiverThatCrashesBetweenSendingAndNoting() {
    for (int i = 0; i < 1000; i++) {
      add("k" + i);
    }
    Random chance = new Random(7);
    Map<String, Integer> crashes = new HashMap<>();
    int rounds = 0;
    while (outbox.newest(2000).stream().anyMatch(row -> row.status() == Status.WAITING)) {
      assertThat(rounds++).isLessThan(5000);
      Courier flaky =
          courier(alert -> {
            if (chance.nextInt(100) == 0) {
              crashes.merge(alert.key(), 1, Integer::sum);
              throw new Killed();
            }
            if (chance.nextInt(3) == 0) {
              received.removeLast();
              return new Later("503", null);
            }
            return new Done();
          });
      try {
        flaky.deliverDue();
      } catch (Killed _) {
        // the next round is the program started again
      }
      clock.forward(Duration.ofMinutes(1));
    }
    assertThat(outbox.newest(2000)).allMatch(row -> row.status() == Status.DELIVERED);
    Map<String, Integer> times = new HashMap<>();
    received.forEach(key -> times.merge(key, 1, Integer::sum));
    assertThat(times).hasSize(1000);
    assertThat(crashes).isNotEmpty();
    times.forEach((key, count) ->
        assertThat(count).as(key).isLessThanOrEqualTo(1 + crashes.getOrDefault(key, 0)));
  }

  @Test
  void aRecoveryNeverOvertakesTheBeginningThatStillWaits() {
    addBeginningAndEnd();
    courier(_ -> new Later("down", null)).deliverDue();
    courier(_ -> new Done()).deliverDue();
    assertThat(received).as("k2 is due, k1 is not").containsExactly("k1");

    clock.forward(Duration.ofMinutes(1));
    Courier up = courier(_ -> new Done());
    up.deliverDue();
    up.deliverDue();
    assertThat(received).containsExactly("k1", "k1", "k2");
  }

  @Test
  void whatWasGivenUpHoldsNothingBackAndIsRetriedInOrder() {
    addBeginningAndEnd();
    Courier gone = courier(_ -> new Refused("404"));
    gone.deliverDue();
    gone.deliverDue();
    assertThat(outbox.count(Status.DEAD)).isEqualTo(2);
    received.clear();

    outbox.retry(outbox.newest("team").orElseThrow().id(), Alerts.AT);
    Courier back = courier(_ -> new Done());
    back.deliverDue();
    back.deliverDue();
    assertThat(received).containsExactly("k1", "k2");
  }

  @Test
  void whatIsRetriedAfterItsEndWasToldSaysThatItIsOldAndWhenItWasSo() {
    addBeginningAndEnd();
    courier(alert -> alert.key().equals("k1") ? new Refused("404") : new Done()).deliverDue();
    courier(_ -> new Done()).deliverDue();
    OutboxRow beginning = outbox.dead(1).getFirst();
    outbox.retry(beginning.id(), clock.instant());
    told.clear();
    courier(_ -> new Done()).deliverDue();

    assertThat(told).hasSize(1);
    assertThat(told.getFirst().headline())
        .isEqualTo("Sent late · Sentiment drop · Acme: parcel, tracking");
    assertThat(told.getFirst().summary())
        .containsExactly(
            "Sent late: this was so on 2 Mar, 11:00, and newer news of it has been sent before.",
            beginning.alert().summary().getFirst());
  }

  @Test
  void whatWaitedForHoursSaysWhenItWasSoAndWhatDidNotSaysNothing() {
    add("k1");
    courier(_ -> new Later("down", Duration.ofHours(3))).deliverDue();
    clock.forward(Duration.ofHours(3));
    courier(_ -> new Done()).deliverDue();

    assertThat(told).extracting(alert -> alert.summary().size()).containsExactly(1, 2);
    assertThat(told.getLast().summary().getFirst()).isEqualTo("This was so on 2 Mar, 11:00.");
    assertThat(told.getLast().headline()).isEqualTo(told.getFirst().headline());
  }

  @Test
  void aSecondClickOnRetryIsHarmless() {
    add("k1");
    courier(_ -> new Refused("404")).deliverDue();
    long id = outbox.newest(1).getFirst().id();

    assertThat(outbox.retry(id, Alerts.AT)).isTrue();
    assertThat(outbox.retry(id, Alerts.AT)).isTrue();
    assertThat(outbox.retry(id + 1, Alerts.AT)).isFalse();
    assertThat(outbox.count(Status.WAITING)).isEqualTo(1);
  }

  @Test
  void aChannelThatStumblesKeepsNoOtherAlertFromLeaving() {
    add("k1");
    add("k2");
    courier(
            alert -> {
              if (alert.key().equals("k1")) {
                throw new IllegalArgumentException("URI with undefined scheme");
              }
              return new Done();
            })
        .deliverDue();

    assertThat(received).containsExactly("k1", "k2");
    assertThat(outbox.count(Status.DELIVERED)).isEqualTo(1);
    assertThat(outbox.due("team", clock.instant().plusSeconds(60), 9).getFirst().error())
        .contains("URI with undefined scheme");
  }

  @Test
  void aChannelThatIsDownIsNotTriedWithEveryAlertOfARound() {
    for (int i = 0; i < 20; i++) {
      outbox.add(Alerts.alert("d" + i, Alert.Kind.DIGEST, 0), "team", Alerts.AT, Alerts.AT);
    }
    Courier down = courier(_ -> new Later("time-out after ten seconds", null));

    down.deliverDue();
    assertThat(received).hasSize(3);
    down.deliverDue();
    assertThat(received).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void whatADeliveryLackedIsKept() {
    add("k1");
    courier(_ -> new Done("not to ben@example.org")).deliverDue();

    assertThat(outbox.newest(1).getFirst().status()).isEqualTo(Status.DELIVERED);
    assertThat(outbox.newest(1).getFirst().error()).isEqualTo("not to ben@example.org");
  }

  @Test
  void quietHoursHoldAlertsUntilMorningInTheWorkspacesZone() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    QuietHours quiet =
        new QuietHours(
            new AlertSettings.Quiet(java.time.LocalTime.of(22, 0), java.time.LocalTime.of(7, 0)),
            berlin);

    assertThat(quiet.next(Instant.parse("2026-03-02T22:30:00Z")))
        .isEqualTo(Instant.parse("2026-03-03T06:00:00Z"));
    assertThat(quiet.next(Instant.parse("2026-03-03T03:00:00Z")))
        .isEqualTo(Instant.parse("2026-03-03T06:00:00Z"));
    assertThat(quiet.next(Alerts.AT)).isEqualTo(Alerts.AT);
  }

  /** Two alerts of one incident, k1 and k2. */
  @Test
  void aChannelThatDoesNotAnswerKeepsNoOtherWaiting() {
    CountDownLatch arrived = new CountDownLatch(1);
    AlertChannel silent = channel("a-silent", () -> reached(arrived));
    AlertChannel prompt =
        channel(
            "b-prompt",
            () -> {
              arrived.countDown();
              return new Done();
            });
    outbox.add(
        Alerts.alert("k1", Alert.Kind.OPENED), silent.name(), clock.instant(), clock.instant());
    outbox.add(
        Alerts.alert("k2", Alert.Kind.OPENED), prompt.name(), clock.instant(), clock.instant());

    assertThat(new Courier(outbox, List.of(silent, prompt), clock, () -> 0).deliverDue())
        .as("the silent one answers once the other was told")
        .isEqualTo(2);
  }

  private static Delivery reached(CountDownLatch arrived) {
    try {
      return arrived.await(10, TimeUnit.SECONDS) ? new Done() : new Later("no answer", null);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static AlertChannel channel(String name, Supplier<Delivery> answer) {
    return new AlertChannel() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Delivery deliver(Alert alert) {
        return answer.get();
      }
    };
  }

  private void addBeginningAndEnd() {
    database
        .jdbc()
        .sql(
            """
            insert into incident (id, topic, state, drop_from, detected_at, trough, drop_to,
              drop_open, before_points, after_points, confidence, report, opened_at, updated_at)
            values (7, 'acme', 'OPEN', now(), now(), now(), now(), true, 1, 0, 1, '', now(), now())\
            """)
        .update();
    outbox.add(Alerts.alert("k1", Alert.Kind.OPENED, 9, 7), "team", Alerts.AT, Alerts.AT);
    outbox.add(Alerts.alert("k2", Alert.Kind.RECOVERED, 9, 7), "team", Alerts.AT, Alerts.AT);
  }

  private void add(String key) {
    outbox.add(Alerts.alert(key, Alert.Kind.OPENED), "team", Alerts.AT, Alerts.AT);
  }

  private Courier courier(Function<Alert, Delivery> receiver) {
    AlertChannel team =
        new AlertChannel() {
          @Override
          public String name() {
            return "team";
          }

          @Override
          public Delivery deliver(Alert alert) {
            received.add(alert.key());
            told.add(alert);
            return receiver.apply(alert);
          }
        };
    return new Courier(outbox, List.of(team), clock, () -> 0);
  }

  /** Stands for the end of the program. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static final class TickingClock extends Clock {
    private Instant now;

    TickingClock(Instant now) {
      this.now = now;
    }

    void forward(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return InstantSource.fixed(now).withZone(zone);
    }
  }
}
