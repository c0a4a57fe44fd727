package dev.earshot.dashboard.web;

import dev.earshot.dashboard.sample.SampleWorkspace;
import dev.earshot.dashboard.state.CoverageBook;
import dev.earshot.dashboard.state.SourceHealth;
import dev.earshot.dashboard.state.SourceHealthBook;
import dev.earshot.dashboard.topic.Sources;
import dev.earshot.dashboard.web.SentimentPage.Empty;
import dev.earshot.dashboard.web.SourcesPage.Gap;
import dev.earshot.dashboard.web.SourcesPage.Line;
import dev.earshot.dashboard.web.SourcesPage.Stretch;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.topic.SourceSettings;
import dev.earshot.listener.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Makes the page of sources: how they are, and when they were heard. */
final class SourcesPresenter {

  static final String PATH = "/sources";
  private static final int MOST_GAPS = 50;

  private final Supplier<Topics> topics;
  private final MentionStore store;
  private final CoverageBook coverage;
  private final SourceHealthBook health;
  private final SourceRoll roll;
  private final ZoneId zone;

  SourcesPresenter(
      Supplier<Topics> topics,
      MentionStore store,
      CoverageBook coverage,
      SourceHealthBook health,
      SourceRoll roll,
      ZoneId zone) {
    this.topics = topics;
    this.store = store;
    this.coverage = coverage;
    this.health = health;
    this.roll = roll;
    this.zone = zone;
  }

  SourcesPage page(View view) {
    Times times = new Times(zone, view.now());
    Period period = view.period();
    Map<String, Long> counts =
        store.facets(MentionQuery.of("", period.from(), period.to())).sources();
    Map<String, SourceSettings> settings = new TreeMap<>();
    topics.get().sources().forEach(source -> settings.put(source.id(), source));
    Set<String> all = roll.ids(period);
    return new SourcesPage(
        roll.words(all),
        PeriodLinks.of(PATH, view, times),
        new FilterPresenter(store, view, PATH).present(),
        times.at(period.from()),
        times.at(period.to()),
        zone.getId(),
        all.stream()
            .map(id -> line(id, Optional.ofNullable(settings.get(id)), counts, view))
            .toList(),
        all.isEmpty() ? empty() : null);
  }

  private static Empty empty() {
    return new Empty(
        "No sources yet",
        "A source is a file, a feed or Bluesky. Sources are written in topics.yml.",
        "See the topics",
        "/topics");
  }

  private Line line(
      String id, Optional<SourceSettings> settings, Map<String, Long> counts, View view) {
    Times times = new Times(zone, view.now());
    Period period = view.period();
    Duration every = settings.map(SourceSettings::every).orElse(Duration.ZERO);
    Hearing hearing = Hearing.of(coverage, id, period, every);
    List<Coverage> gaps = hearing.gaps();
    Optional<SourceHealth> last = health.health(id);
    View list = view.withTopic("").withFilters(Filters.NONE.withSources(_ -> Set.of(id)));
    return new Line(
        Sources.name(id),
        state(id, settings.isPresent(), last),
        style(settings.isPresent(), last),
        Figures.messages(counts.getOrDefault(id, 0L)),
        Links.page("/messages", list),
        last.map(SourceHealth::error).orElse(""),
        hearing.words(),
        hearing.claims().stream()
            .flatMap(claim -> claim.within(period.from(), period.to()).stream())
            .map(claim -> stretch(claim, period, times))
            .toList(),
        facts(id, settings, last, times),
        Figures.count(gaps.size(), "gap", "gaps"),
        gaps.stream()
            .limit(MOST_GAPS)
            .map(gap -> new Gap(times.range(gap.from(), gap.to()), gap.reason()))
            .toList());
  }

  private static String state(String id, boolean configured, Optional<SourceHealth> last) {
    if (SampleWorkspace.sources().contains(id)) {
      return "part of the sample";
    }
    if (!configured) {
      return "imported or no longer configured";
    }
    if (last.isEmpty()) {
      return "not read yet";
    }
    return last.get().failures() == 0
        ? "works"
        : "failing, " + Figures.count(last.get().failures(), "round", "rounds");
  }

  private static String style(boolean configured, Optional<SourceHealth> last) {
    boolean failing = last.map(health -> health.failures() > 0).orElse(false);
    return configured && failing ? "hot" : configured && last.isPresent() ? "good" : "calm";
  }

  private static Stretch stretch(Coverage claim, Period period, Times times) {
    String words = claim.complete() ? "heard" : claim.reason();
    return new Stretch(
        percent(Duration.between(period.from(), claim.from()), period),
        percent(Duration.between(claim.from(), claim.to()), period),
        claim.complete(),
        times.range(claim.from(), claim.to()) + ": " + words);
  }

  private static String percent(Duration part, Period period) {
    return String.format(
        Locale.ROOT, "%.3f%%", 100.0 * part.toSeconds() / period.length().toSeconds());
  }

  private List<Fact> facts(
      String id, Optional<SourceSettings> settings, Optional<SourceHealth> last, Times times) {
    List<Fact> facts = new ArrayList<>();
    settings.ifPresent(source -> {
      facts.add(new Fact("Reads", where(source)));
      facts.add(new Fact("Every", Figures.duration(source.every())));
    });
    coverage.lastClaim(id).ifPresent(to -> facts.add(new Fact("Heard up to", times.at(to))));
    last.ifPresent(health -> {
      facts.add(new Fact("Last round", times.at(health.lastRoundAt())));
      Instant good = health.lastGoodAt();
      facts.add(new Fact("Last good round", good == null ? "none yet" : times.at(good)));
      facts.add(
          new Fact(
              "Since it was added",
              "%s read, %s matched, %s saved, %s rejected"
                  .formatted(
                      Figures.grouped(health.read()),
                      Figures.grouped(health.matched()),
                      Figures.grouped(health.saved()),
                      Figures.grouped(health.rejected()))));
    });
    return facts;
  }

  private static String where(SourceSettings source) {
    return switch (source) {
      case SourceSettings.OfFile file -> file.path().toString();
      case SourceSettings.OfFeed feed -> feed.url().toString();
      case SourceSettings.OfBluesky bluesky ->
          String.join(", ", bluesky.hosts().stream().map(Object::toString).toList());
    };
  }
}
