package dev.earshot.sentiment.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Judge;
import dev.earshot.listener.store.Verdicts;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class NetIntervalTest {

  private static final Judge ENGLISH = new Judge("linear+embedding", "5+5", "en");

  private static NetInterval interval(Judge judge, long negative, long neutral, long positive) {
    return interval(judge, negative, neutral, positive, (double) (positive - negative));
  }

  private static NetInterval interval(
      Judge judge, long negative, long neutral, long positive, double scores) {
    return NetInterval.of(bucket(judge, negative, neutral, positive, scores), Optional.empty());
  }

  private static Bucket bucket(
      Judge judge, long negative, long neutral, long positive, double scores) {
    Verdicts verdicts = new Verdicts(judge, negative, neutral, positive, scores);
    Instant start = Instant.EPOCH;
    return new Bucket(
        start, start.plusSeconds(3600), negative, neutral, positive, List.of(verdicts));
  }

  private static double width(NetInterval interval) {
    return interval.high() - interval.low();
  }

  @Test
  void holdsTheTruthInAboutFourOfFiveSamplesThatPeopleRead() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    int held = 0;
    for (int sample = 0; sample < 2000; sample++) {
      int[] counts = new int[3];
      for (int message = 0; message < 40; message++) {
        double draw = random.nextDouble();
        counts[draw < .3 ? 0 : draw < .7 ? 1 : 2]++;
      }
      NetInterval interval = interval(Judge.PEOPLE, counts[0], counts[1], counts[2]);
      held += interval.low() <= 0 && interval.high() >= 0 ? 1 : 0;
    }

    // Wider than 80 % of independent messages, for messages are not independent.
    assertThat(held).isBetween(1600, 1800);
  }

  @Test
  void saysNothingOfAnEmptyBucketAndLittleOfOneMessage() {
    assertThat(interval(ENGLISH, 0, 0, 0)).isEqualTo(new NetInterval(-100, 100));
    assertThat(width(interval(Judge.PEOPLE, 1, 0, 0))).isGreaterThan(80);
    assertThat(interval(Judge.PEOPLE, 0, 0, 5000).high()).isBetween(98.0, 100.0);
    assertThat(interval(ENGLISH, 5000, 0, 0).low()).isBetween(-100.0, -98.0);
  }

  @Test
  void isWiderTheFurtherProbabilitiesAreFromTheCount() {
    NetInterval asCounted = interval(ENGLISH, 200, 600, 200, 0);
    NetInterval lower = interval(ENGLISH, 200, 600, 200, -300);
    assertThat(width(lower)).isGreaterThan(width(asCounted) + 15);
    assertThat(lower.low() + lower.high()).isLessThan(asCounted.low() + asCounted.high());
  }

  @Test
  void ofAnAdaptedScorerLiesLowerThanTheCountWhereProbabilitiesAreLower() {
    Judge adapted = new Judge("linear", "5, adapted 2", "en");
    NetInterval asCounted = interval(adapted, 200, 600, 200, 0);
    NetInterval lower = interval(adapted, 200, 600, 200, -300);
    assertThat(lower.low() + lower.high()).isLessThan(asCounted.low() + asCounted.high() - 20);
  }

  @Test
  void spansFromProbabilitiesToAdjustedCountsWhereTheyDisagree() {
    // 55 % of labels are negative and 23 % positive; the probabilities say −15 only, and adjusted
    // for what the scorer overlooks the labels say −46.
    NetInterval interval = interval(ENGLISH, 550, 220, 230, -150);
    assertThat(interval.low()).isLessThan(-45);
    assertThat(interval.high()).isGreaterThan(-16);
  }

  @Test
  void isWiderTheLessIsKnownOfWhoJudged() {
    NetInterval people = interval(Judge.PEOPLE, 300, 400, 300);
    NetInterval english = interval(ENGLISH, 300, 400, 300);
    NetInterval german = interval(new Judge("linear", "5", "de"), 300, 400, 300);
    NetInterval adapted = interval(new Judge("linear", "5, adapted 2", "en"), 300, 400, 300);
    NetInterval emoji = interval(new Judge("emoji", "5", "th"), 300, 400, 300);
    assertThat(width(people)).isLessThan(width(english));
    assertThat(width(english)).isLessThan(width(emoji));
    assertThat(width(german)).isBetween(width(people), width(emoji));
    assertThat(width(adapted)).isBetween(width(people), width(emoji));
  }

  @Test
  void takesLabelsOfAnOlderIndexAsTheyAreAndWithMuchDoubt() {
    NetInterval older = interval(Judge.UNKNOWN, 300, 400, 300, -900);
    Bucket noVerdicts = new Bucket(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), 300, 400, 300);
    assertThat(older.low() + older.high()).isCloseTo(0, within(.1));
    assertThat(width(older)).isGreaterThan(40);
    assertThat(NetInterval.of(noVerdicts, Optional.empty())).isEqualTo(older);
  }

  @Test
  void ofAllBucketsTogetherIsNarrowerThanOfEach() {
    Bucket day = bucket(Judge.PEOPLE, 300, 400, 300, 0);
    NetInterval month = NetInterval.of(Collections.nCopies(30, day), Optional.empty());
    assertThat(width(month)).isLessThan(width(NetInterval.of(day, Optional.empty())) / 5);
  }

  @Test
  void followsASampleThatPeopleLabelledTheMoreTheLargerItIs() {
    Bucket bucket = bucket(ENGLISH, 550, 220, 230, -150);
    NetInterval without = NetInterval.of(bucket, Optional.empty());
    NetInterval small = NetInterval.of(bucket, Optional.of(new OwnSample(-.32, -.14, .01)));
    NetInterval large = NetInterval.of(bucket, Optional.of(new OwnSample(-.32, -.14, .001)));
    assertThat(width(small)).isLessThan(width(without));
    assertThat(width(large)).isLessThan(width(small));
    assertThat((large.low() + large.high()) / 2).isCloseTo(-45, within(3.0));
  }

  @Test
  void aSampleSaysLessOfTimesWithAnotherMood() {
    Optional<OwnSample> sample = Optional.of(new OwnSample(-.32, -.14, .001));
    Bucket same = bucket(ENGLISH, 550, 220, 230, -150);
    Bucket other = bucket(ENGLISH, 150, 220, 630, 250);
    double narrowed =
        width(NetInterval.of(same, sample)) / width(NetInterval.of(same, Optional.empty()));
    double hardly =
        width(NetInterval.of(other, sample)) / width(NetInterval.of(other, Optional.empty()));
    assertThat(narrowed).isLessThan(hardly - .1);
  }

  @Test
  void aSampleChangesNothingWherePeopleCorrectedAll() {
    Bucket corrected = bucket(Judge.PEOPLE, 300, 400, 300, 0);
    NetInterval with = NetInterval.of(corrected, Optional.of(new OwnSample(0, -.3, .001)));
    NetInterval without = NetInterval.of(corrected, Optional.empty());
    assertThat(with.low()).isCloseTo(without.low(), within(.01));
    assertThat(with.high()).isCloseTo(without.high(), within(.01));
  }
}
