package dev.earshot.sentiment.drop;

import static dev.earshot.sentiment.drop.Weeks.hour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Series;
import dev.earshot.listener.topic.Topic.Sensitivity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DropDetectionTest {

  private static final DropDetector DETECTOR = DropDetection.detector(Sensitivity.BALANCED);

  @Test
  void findsADayOfTroubleWithItsBeginningAndItsEnd() {
    Series series =
        new Weeks(1).hours(240, 50, .2, .3).hours(24, 50, .5, .2).hours(120, 50, .2, .3).series();

    List<Drop> drops = DETECTOR.detect(series, List.of());

    assertThat(drops).hasSize(1);
    Drop drop = drops.getFirst();
    assertThat(drop.from()).isBetween(hour(238), hour(242));
    assertThat(drop.detectedAt()).isBetween(hour(241), hour(243));
    assertThat(drop.to()).isBetween(hour(262), hour(268));
    assertThat(drop.trough()).isBetween(hour(238), hour(264));
    assertThat(drop.before()).isBetween(5.0, 15.0);
    assertThat(drop.after()).isBetween(-36.0, -20.0);
    assertThat(drop.confidence()).isBetween(.9, 1.0);
    assertThat(drop.open()).isFalse();
  }

  @Test
  void findsPraiseThatFallsSilent() {
    Series series = new Weeks(2).hours(240, 50, .1, .5).hours(24, 50, .1, .15).series();

    List<Drop> drops = DETECTOR.detect(series, List.of());

    assertThat(drops).hasSize(1);
    assertThat(drops.getFirst().from()).isBetween(hour(238), hour(244));
    assertThat(drops.getFirst().open()).isTrue();
    assertThat(drops.getFirst().to()).isEqualTo(hour(264));
  }

  @Test
  void keepsSilentWhileNothingHappens() {
    assertThat(DETECTOR.detect(new Weeks(3).hours(720, 50, .2, .3).series(), List.of())).isEmpty();
    assertThat(DETECTOR.detect(new Weeks(4).hours(720, 0, .2, .3).series(), List.of())).isEmpty();
    assertThat(DETECTOR.detect(new Series(List.of()), List.of())).isEmpty();
  }

  @Test
  void callsNoDropForHoursThatWereNotCompletelyHeard() {
    Series series =
        new Weeks(5).hours(240, 50, .2, .3).hours(24, 50, .6, .1).hours(96, 50, .2, .3).series();
    Coverage gap =
        new Coverage(
            "x", hour(239).plusSeconds(1800), hour(263).plusSeconds(1), false, "outage of x");
    Coverage heard = new Coverage("x", hour(0), hour(360), true, "");

    assertThat(DETECTOR.detect(series, List.of(gap))).isEmpty();
    assertThat(DETECTOR.detect(series, List.of(heard))).hasSize(1);
  }

  @Test
  void saysOfAnHourOnlyWhatTheHoursBeforeAllow() {
    Series series =
        new Weeks(6).hours(200, 30, .2, .3).hours(30, 30, .5, .2).hours(99, 30, .2, .3).series();
    Drop whole = DETECTOR.detect(series, List.of()).getFirst();
    int detected = (int) Duration.between(hour(0), whole.detectedAt()).toHours();

    Series then = new Series(series.buckets().subList(0, detected));
    Series justBefore = new Series(series.buckets().subList(0, detected - 1));

    Drop prefix = DETECTOR.detect(then, List.of()).getFirst();
    assertThat(prefix.from()).isEqualTo(whole.from());
    assertThat(prefix.detectedAt()).isEqualTo(whole.detectedAt());
    assertThat(prefix.before()).isEqualTo(whole.before());
    assertThat(prefix.confidence()).isEqualTo(whole.confidence());
    assertThat(DETECTOR.detect(justBefore, List.of())).isEmpty();
    assertThat(DropDetection.expected(then, List.of()))
        .isEqualTo(DropDetection.expected(series, List.of()).subList(0, detected - 48));
  }

  @Test
  void nothingSaidOfAnHourChangesWhereverTheSeriesIsCutOff() {
    Series series =
        new Weeks(11)
            .hours(150, 20, .2, .3)
            .hours(20, 60, .5, .2)
            .hours(90, 5, .2, .3)
            .hours(30, 0, .2, .3)
            .hours(12, 40, .35, .2)
            .hours(12, 40, .6, .1)
            .hours(80, 20, .2, .3)
            .series();
    List<Drop> whole = DropDetection.detector(Sensitivity.SENSITIVE).detect(series, List.of());
    assertThat(whole).hasSizeGreaterThan(2);

    Random random = new Random(5);
    for (int cut = 0; cut < 60; cut++) {
      int end = 1 + random.nextInt(series.buckets().size());
      Series part = new Series(series.buckets().subList(0, end));
      assertThat(DropDetection.detector(Sensitivity.SENSITIVE).detect(part, List.of()))
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
              "to", "trough", "after", "open", "latestConfidence")
          .isEqualTo(whole.stream().filter(drop -> !drop.detectedAt().isAfter(hour(end))).toList());
    }
  }

  @Test
  void aDropThatLastsBecomesSurerWithTheHours() {
    Series series = new Weeks(21).hours(480, 5, .2, .3).hours(24, 5, .5, .1).series();
    Drop whole = DETECTOR.detect(series, List.of()).getFirst();
    int noticed = (int) Duration.between(hour(0), whole.detectedAt()).toHours();

    Drop first = DETECTOR.detect(part(series, noticed), List.of()).getFirst();
    Drop later = DETECTOR.detect(part(series, noticed + 6), List.of()).getFirst();

    assertThat(first.confidence()).isLessThan(.9);
    assertThat(first.latestConfidence()).isEqualTo(first.confidence());
    assertThat(later.confidence()).isEqualTo(first.confidence());
    assertThat(later.latestConfidence()).isGreaterThan(first.confidence());
    assertThat(whole.latestConfidence()).isGreaterThan(.99);
  }

  @Test
  void aFallThatIsSoonOverBecomesLessSure() {
    Series fall = new Weeks(21).hours(480, 5, .2, .3).hours(24, 5, .65, .1).series();
    Drop first = DETECTOR.detect(fall, List.of()).getFirst();
    int noticed = (int) Duration.between(hour(0), first.detectedAt()).toHours();
    Series series = new Weeks(21, part(fall, noticed)).hours(48, 5, .2, .3).series();

    Drop over = DETECTOR.detect(series, List.of()).getFirst();

    assertThat(over.detectedAt()).isEqualTo(first.detectedAt());
    assertThat(over.open()).isFalse();
    assertThat(over.latestConfidence()).isLessThan(over.confidence());
  }

  @Test
  void whatIsOverStaysAsSureAsItWas() {
    Series series =
        new Weeks(22).hours(480, 5, .2, .3).hours(24, 5, .65, .1).hours(72, 5, .2, .3).series();
    Series goingOn = new Weeks(23, series).hours(30, 5, .5, .1).hours(90, 5, .2, .3).series();
    Drop over = DETECTOR.detect(series, List.of()).getFirst();

    assertThat(over.open()).isFalse();
    assertThat(DETECTOR.detect(goingOn, List.of()).getFirst()).isEqualTo(over);
  }

  @Test
  void hoursThatWereNotHeardMakeADropNeitherMoreNorLessSure() {
    Series series = new Weeks(21).hours(480, 5, .2, .3).hours(48, 5, .65, .1).series();
    Coverage gap = new Coverage("x", hour(492), hour(516), false, "outage of x");

    Drop before = DETECTOR.detect(part(series, 492), List.of()).getFirst();
    Drop during = DETECTOR.detect(part(series, 516), List.of(gap)).getFirst();
    Drop after = DETECTOR.detect(series, List.of(gap)).getFirst();

    assertThat(during.open()).isTrue();
    assertThat(during.latestConfidence()).isEqualTo(before.latestConfidence());
    assertThat(after.latestConfidence()).isGreaterThan(before.latestConfidence());
  }

  private static Series part(Series series, int hours) {
    return new Series(series.buckets().subList(0, hours));
  }

  @Test
  void takesASeriesThatBeginsInAStormForNoDrop() {
    Series series =
        new Weeks(7).hours(110, 0, .2, .3).hours(1, 4, .2, .3).hours(80, 60, .6, .1).series();

    assertThat(DETECTOR.detect(series, List.of())).isEmpty();
  }

  @Test
  void needsFourDaysOfBaselineAtMost() {
    Series series = new Weeks(8).hours(96, 20, .55, .15).hours(48, 40, .8, .05).series();

    assertThat(DETECTOR.detect(series, List.of())).hasSize(1);
  }

  @Test
  void expectsWhatWasUsualAndForgetsTheDrop() {
    Series series = new Weeks(9).hours(240, 50, .2, .3).hours(48, 50, .6, .2).series();

    List<Expectation> expected = DropDetection.expected(series, List.of());

    assertThat(expected).hasSize(240);
    assertThat(expected.getFirst().start()).isEqualTo(hour(48));
    assertThat(expected.getLast().net()).isBetween(2.0, 18.0);
  }

  @Test
  void saysHowFarItHasLearnt() {
    Learning learning =
        DropDetection.learning(new Weeks(10).hours(30, 5, .2, .3).series(), List.of());

    assertThat(learning.done()).isFalse();
    assertThat(learning.messages()).isEqualTo(30);
    assertThat(learning.heard()).isEqualTo(Duration.ofHours(30));
    assertThat(
            DropDetection.learning(new Weeks(10).hours(60, 5, .2, .3).series(), List.of()).done())
        .isTrue();
  }

  @Test
  void refusesBucketsThatAreNoHours() {
    Instant start = hour(0);
    Series days = new Series(List.of(new Bucket(start, start.plusSeconds(86400), 1, 1, 1)));

    assertThatThrownBy(() -> DETECTOR.detect(days, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hour 0 of the series must be");
  }
}
