package dev.earshot.dashboard.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.dashboard.incident.SpikeFindings;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplanation;
import dev.earshot.sentiment.spike.Spike;
import dev.earshot.sentiment.spike.SpikeDriver;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Thirty days of a topic with two sources, of which one falls silent for a while. */
class SilencesTest {

  private static final Instant NOW = Instant.parse("2026-03-31T00:00:00Z");
  private static final Instant FIRST = NOW.minus(Duration.ofDays(30));
  private static final Instant FALL = NOW.minus(Duration.ofHours(20));

  private final HeardTopic topic = new HeardTopic();

  @AfterEach
  void close() {
    topic.close();
  }

  @Test
  void aDropOfTheOthersIsFoundWhileASourceIsSilent() {
    news(FALL.minus(Duration.ofHours(10)));
    reddit(10);

    assertThat(topic.drops(FIRST, NOW))
        .singleElement()
        .satisfies(drop -> assertThat(drop.from()).isAfter(FALL.minus(Duration.ofHours(3))))
        .extracting(Drop::open)
        .isEqualTo(true);
  }

  @Test
  void aSpikeOfTheOthersIsFoundWhileASourceIsSilent() {
    news(FALL.minus(Duration.ofHours(10)));
    reddit(3);
    topic.write("reddit", FALL, FALL.plus(Duration.ofHours(4)), 60, 20);

    assertThat(topic.spikes(FIRST, NOW))
        .singleElement()
        .extracting(Spike::from)
        .satisfies(from -> assertThat(from).isBetween(FALL, FALL.plus(Duration.ofHours(2))));
  }

  @Test
  void theSilenceOfTheCheerfulSourceIsNeitherADropNorASpike() {
    news(FALL);
    reddit(3);

    assertThat(topic.drops(FIRST, NOW)).isEmpty();
    assertThat(topic.spikes(FIRST, NOW)).isEmpty();
    assertThat(topic.reports().hours(Mentions.TOPIC, FIRST, NOW).missing())
        .as("drawn and told all the same")
        .extracting(Coverage::source, Coverage::from)
        .containsExactly(tuple("news", FALL));
  }

  @Test
  void whenMostIsSilentNothingIsSaid() {
    Instant silent = FALL.minus(Duration.ofHours(10));
    topic.write("news", FIRST, silent, 24, 2);
    topic.heard("news", FIRST, silent);
    reddit(10);

    assertThat(topic.drops(FIRST, NOW)).isEmpty();
    assertThat(topic.reports().hours(Mentions.TOPIC, FIRST, NOW).gaps())
        .containsExactly(new Coverage("news", silent, NOW, false, "not read up to here yet"));
  }

  @Test
  void whatWasNotReadOfTheLastHoursIsWaitedFor() {
    Instant read = NOW.minus(Duration.ofHours(2));
    news(read);
    reddit(3);

    assertThat(topic.reports().hours(Mentions.TOPIC, FIRST, NOW).gaps())
        .extracting(Coverage::from, Coverage::to)
        .containsExactly(tuple(read, NOW));
  }

  @Test
  void whenTheLoudestSourceIsGoneTheOthersAreJudgedWithoutIt() {
    Instant gone = NOW.minus(Duration.ofDays(8));
    topic.write("news", FIRST, gone, 40, 2);
    topic.heard("news", FIRST, gone);
    reddit(10);

    assertThat(topic.drops(FIRST, NOW))
        .singleElement()
        .satisfies(drop -> assertThat(drop.from()).isAfter(FALL.minus(Duration.ofHours(3))));
  }

  @Test
  void whenAllSourcesAreGoneWhatTheyOnceSaidStaysJudged() {
    Instant gone = NOW.minus(Duration.ofDays(8));
    Instant fall = gone.minus(Duration.ofHours(20));
    topic.write("news", FIRST, fall, 12, 3);
    topic.write("news", fall, gone, 12, 10);
    topic.heard("news", FIRST, gone);

    assertThat(topic.drops(FIRST, NOW)).hasSize(1);
  }

  @Test
  void theAbsenceOfASourceIsNoPartOfWhatMovedTheOthers() {
    news(FALL.minus(Duration.ofHours(10)));
    reddit(10);
    Comparison range = Comparison.of(FALL, NOW);

    DropExplanation why = topic.reports().explain(Mentions.TOPIC, range);
    assertThat(why.leftOut()).containsExactly("news");
    assertThat(why.compared()).containsExactly("reddit");
    assertThat(why.drivers()).extracting(Driver::name).doesNotContain("news");
    assertThat(why.drivers().stream().mapToInt(Driver::countBefore).sum())
        .as("of two days of the other source")
        .isEqualTo(2 * 24 * 12);
    assertThat(why.drivers().stream().mapToDouble(Driver::points).sum())
        .isCloseTo(why.change(), within(1e-9));
  }

  @Test
  void aSpikeIsMadeOfAndMeasuredByTheSourcesThatWereHeardAlike() {
    news(FALL.minus(Duration.ofHours(10)));
    reddit(3);
    topic.write("reddit", FALL, FALL.plus(Duration.ofHours(4)), 60, 20);

    SpikeFindings.Explained told = topic.latestSpike(FIRST, NOW);
    assertThat(told.mood().leftOut()).containsExactly("news");
    assertThat(told.surge().drivers()).extracting(SpikeDriver::name).doesNotContain("news");
    assertThat(told.surge().times())
        .as("12 + 60 an hour of the one source instead of its 12, whatever the other was")
        .isBetween(4.5, 7.0);
  }

  @Test
  void whatASourceThatHasBeenSilentForDaysUsuallyBringsIsNotUsualOfTheOthers() {
    news(FALL.minus(Duration.ofDays(5)));
    reddit(3);
    topic.write("reddit", FALL, FALL.plus(Duration.ofHours(4)), 60, 20);
    topic.write("news", FALL, NOW, 10, 0);
    topic.heard("news", FALL, NOW);

    SpikeFindings.Explained told = topic.latestSpike(FIRST, NOW);
    assertThat(told.mood().leftOut()).containsExactly("news");
    assertThat(told.surge().times()).isBetween(4.5, 7.0);
  }

  @Test
  void aSourceThatBeganIsNoPartOfWhatASpikeOfTheOthersIsMadeOf() {
    reddit(3);
    topic.write("forum", FALL.minus(Duration.ofHours(30)), NOW, 40, 10);
    topic.write("reddit", FALL, FALL.plus(Duration.ofHours(4)), 60, 20);

    SpikeFindings.Explained told = topic.latestSpike(FIRST, NOW);
    assertThat(told.mood().leftOut()).containsExactly("forum");
    assertThat(told.surge().drivers()).extracting(SpikeDriver::name).doesNotContain("forum");
    assertThat(told.surge().times()).isBetween(5.0, 7.0);
  }

  @Test
  void whatWasSilentAllTheTimeOfADropIsSaidOfIt() {
    news(FALL.minus(Duration.ofHours(10)));
    reddit(10);

    assertThat(topic.reports().missing(MentionQuery.of(Mentions.TOPIC, FALL, NOW)))
        .extracting(Coverage::source, Coverage::from, Coverage::to)
        .containsExactly(tuple("news", FALL, NOW));
  }

  @Test
  void thePauseBetweenTwoRoundsIsNoSilence() {
    news(NOW.minus(Duration.ofMinutes(20)));
    reddit(10);
    Comparison range = Comparison.of(NOW.minus(Duration.ofHours(1)), NOW);

    assertThat(topic.reports().explain(Mentions.TOPIC, range).leftOut()).isEmpty();
  }

  @Test
  void whatAllMissedAlikeShiftsNothingBetweenThem() {
    Instant stopped = NOW.minus(Duration.ofHours(10));
    topic.write("news", FIRST, stopped, 10, 0);
    topic.heard("news", FIRST, stopped);
    topic.write("reddit", FIRST, stopped, 10, 5);
    topic.heard("reddit", FIRST, stopped);

    DropExplanation why = topic.reports().explain(Mentions.TOPIC, Comparison.of(FALL, NOW));
    assertThat(why.leftOut()).isEmpty();
  }

  @Test
  void aSourceThatBeginsInTheTimeBeforeIsNoReason() {
    Instant begins = FALL.minus(Duration.ofHours(12));
    reddit(10);
    topic.write("forum", begins, NOW, 10, 8);

    DropExplanation why = topic.reports().explain(Mentions.TOPIC, Comparison.of(FALL, NOW));
    assertThat(why.leftOut()).containsExactly("forum");
  }

  /** Cheerful, and heard up to then. */
  private void news(Instant to) {
    topic.write("news", FIRST, to, 10, 0);
    topic.heard("news", FIRST, to);
  }

  /** Imported, so that nothing is known of what was heard; angrier after the fall. */
  private void reddit(int angryAfter) {
    topic.write("reddit", FIRST, FALL, 12, 3);
    topic.write("reddit", FALL, NOW, 12, angryAfter);
  }
}
