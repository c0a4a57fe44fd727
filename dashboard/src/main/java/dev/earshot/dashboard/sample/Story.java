package dev.earshot.dashboard.sample;

import static dev.earshot.dashboard.sample.Mood.BAD;
import static dev.earshot.dashboard.sample.Mood.GOOD;
import static dev.earshot.dashboard.sample.Mood.PLAIN;

import dev.earshot.dashboard.sample.SampleSource.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What people talk about, and how much, at any hour: everyday talk with a rhythm of day and week,
 * and three episodes before the anchor: a campaign, an app that crashes, parcels that do not come.
 */
final class Story {

  /** By hour of the day, UTC. */
  private static final double[] DAY = {
    .75, .68, .63, .62, .62, .68, .80, .95, 1.03, 1.08, 1.10, 1.13,
    1.18, 1.16, 1.10, 1.08, 1.10, 1.16, 1.26, 1.32, 1.32, 1.24, 1.08, .92
  };

  /** From Monday to Sunday. */
  private static final double[] WEEK = {.95, .93, .95, .97, 1, 1.1, 1.12};

  private static final List<Talk> SOCIAL =
      List.of(
          Talk.of("praise", GOOD, 1.18),
          Talk.of("helped", GOOD, .42),
          Talk.of("repaired", GOOD, .28),
          Talk.of("arrived", GOOD, .40),
          Talk.of("green", GOOD, .14),
          Talk.of("gift", GOOD, .15),
          Talk.of("appgood", GOOD, .14),
          Talk.of("trip", PLAIN, .86),
          Talk.of("question", PLAIN, .62),
          Talk.of("ask", PLAIN, .16),
          Talk.of("compare", PLAIN, .20),
          Talk.of("ordered", PLAIN, .26),
          Talk.of("second", PLAIN, .22),
          Talk.of("deal", PLAIN, .20),
          Talk.of("store", PLAIN, .18),
          Talk.of("app", PLAIN, .16),
          Talk.of("stock", PLAIN, .14),
          Talk.of("broken", BAD, .38),
          Talk.of("fobbed", BAD, .27),
          Talk.of("late", BAD, .12),
          Talk.of("dear", BAD, .19),
          Talk.of("misfit", BAD, .14),
          Talk.of("soldout", BAD, .10),
          Talk.of("appbad", BAD, .08),
          Talk.of("noise", PLAIN, .09),
          Talk.of("official", PLAIN, .05));

  private static final List<Talk> REVIEWS =
      List.of(
          Talk.of("rated.good", GOOD, .80).titled("title.good"),
          Talk.of("rated.plain", PLAIN, .38).titled("title.plain"),
          Talk.of("rated.bad", BAD, .30).titled("title.bad"));

  private static final List<Talk> NEWS =
      List.of(Talk.of("news.plain", PLAIN, .20), Talk.of("news.good", GOOD, .04));

  private final List<Episode> social = new ArrayList<>();
  private final List<Episode> reviews = new ArrayList<>();
  private final List<Episode> news = new ArrayList<>();

  /**
   * @param anchor the episodes are on fixed hours of the days before
   */
  Story(Instant anchor) {
    Instant today = anchor.truncatedTo(ChronoUnit.DAYS);
    campaign(today.minus(Duration.ofDays(20)).plus(Duration.ofHours(8)));
    crash(today.minus(Duration.ofDays(12)).plus(Duration.ofHours(6)));
    parcels(today.minus(Duration.ofDays(4)).plus(Duration.ofHours(5)));
  }

  private void campaign(Instant from) {
    social.add(
        episode(
            from,
            42,
            4,
            20,
            Talk.of("campaign", PLAIN, 11),
            Talk.of("warm", GOOD, 8),
            Talk.of("campaign.sour", BAD, 2.4),
            Talk.of("official", PLAIN, .2)));
    news.add(episode(from, 30, 3, 12, Talk.of("news.campaign", PLAIN, .5)));
  }

  private void crash(Instant from) {
    social.add(
        episode(
            from,
            9,
            1,
            2,
            Talk.of("crash", BAD, 17),
            Talk.of("crashask", PLAIN, 2.5),
            Talk.of("official.crash", PLAIN, .2)));
    social.add(
        episode(
            from.plus(Duration.ofHours(8)),
            16,
            2,
            10,
            Talk.of("fixed", GOOD, 1.2),
            Talk.of("crash", BAD, 1)));
    reviews.add(episode(from, 12, 2, 6, Talk.of("crash", BAD, .9).titled("title.crash")));
    news.add(episode(from, 9, 2, 3, Talk.of("news.crash", BAD, .3)));
  }

  private void parcels(Instant from) {
    social.add(
        episode(
            from,
            36,
            3,
            5,
            Talk.of("stuck", BAD, 20),
            Talk.of("delay", PLAIN, 2.2),
            Talk.of("official.stuck", PLAIN, .15)));
    social.add(
        episode(
            from.plus(Duration.ofHours(32)),
            36,
            4,
            24,
            Talk.of("stuck", BAD, 1.2),
            Talk.of("unstuck", GOOD, 1.5),
            Talk.of("delay", PLAIN, .5)));
    reviews.add(episode(from, 40, 5, 10, Talk.of("stuck", BAD, 2.4).titled("title.stuck")));
    news.add(episode(from, 36, 8, 10, Talk.of("news.stuck", BAD, .5)));
  }

  private static Episode episode(Instant from, int hours, int rise, int fall, Talk... talks) {
    return new Episode(
        from,
        Duration.ofHours(hours),
        Duration.ofHours(rise),
        Duration.ofHours(fall),
        List.of(talks));
  }

  /** All talk of one source in the hour that begins at {@code at}, in messages per hour. */
  List<Talk> talks(Instant at, SampleSource source) {
    double rhythm = rhythm(at) * source.share();
    List<Talk> talks = new ArrayList<>();
    everyday(source.kind()).forEach(talk -> talks.add(talk.times(rhythm)));
    for (Episode episode : episodes(source.kind())) {
      double strength = episode.strength(at) * rhythm;
      if (strength > 0) {
        episode.talks().forEach(talk -> talks.add(talk.times(strength)));
      }
    }
    return talks;
  }

  private static List<Talk> everyday(Kind kind) {
    return switch (kind) {
      case MICRO, FORUM -> SOCIAL;
      case REVIEW -> REVIEWS;
      case NEWS -> NEWS;
    };
  }

  private List<Episode> episodes(Kind kind) {
    return switch (kind) {
      case MICRO, FORUM -> social;
      case REVIEW -> reviews;
      case NEWS -> news;
    };
  }

  private static double rhythm(Instant at) {
    OffsetDateTime utc = at.atOffset(ZoneOffset.UTC);
    return DAY[utc.getHour()] * WEEK[utc.getDayOfWeek().getValue() - 1];
  }
}
