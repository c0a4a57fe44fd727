package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.DriverName;
import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.Rounding;
import dev.earshot.dashboard.incident.State;
import dev.earshot.dashboard.incident.Surge;
import dev.earshot.dashboard.web.IncidentPage.More;
import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.spike.SpikeDriver;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/** What pages say of a spike. */
final class SurgePresenter {

  private SurgePresenter() {}

  static String headline(Surge surge) {
    String far = volume(surge);
    return surge.drivers().stream()
        .filter(driver -> driver.kind() != Driver.Kind.NOT_EXPLAINED && driver.more() > 0)
        .findFirst()
        .map(driver -> far + ", mainly " + name(driver))
        .orElse(far + "; nothing stands out in it");
  }

  /** How many messages came instead of how many. */
  static String volume(Surge surge) {
    return "%s the usual volume, %s instead of %s"
        .formatted(
            Figures.times(surge.times()),
            Figures.messages(surge.messages()),
            Figures.grouped(Math.round(surge.usual())));
  }

  /** What the messages above usual were about, rounded so that they add up; none of a drop. */
  static List<More> rows(Incident incident) {
    Surge surge = incident.surge();
    if (surge == null) {
      return List.of();
    }
    List<Double> exact = surge.drivers().stream().map(SpikeDriver::more).toList();
    long all = surge.messages() - Math.round(surge.usual());
    List<Long> more = Rounding.toSum(exact, all);
    return IntStream.range(0, exact.size())
        .mapToObj(i -> row(incident, surge.drivers().get(i), more.get(i)))
        .toList();
  }

  private static More row(Incident incident, SpikeDriver driver, long more) {
    return new More(
        name(driver),
        switch (driver.kind()) {
          case THEME, NOT_EXPLAINED -> "";
          case SOURCE, LANGUAGE, AUTHOR, TERM -> driver.kind().name().toLowerCase(Locale.ROOT);
        },
        Figures.signed(more),
        Figures.messages(driver.count()),
        "usually " + Figures.grouped(driver.count() - more),
        IncidentMessages.link(incident, driver));
  }

  static String name(SpikeDriver driver) {
    return driver.kind() == Driver.Kind.NOT_EXPLAINED
        ? "Everything else"
        : DriverName.of(driver.kind(), driver.name());
  }

  /** Spikes of a view's topic, whatever else the view is narrowed to, but those judged wrong. */
  static List<Trend.Spike> marks(IncidentDesk incidents, View view, Times times) {
    Period period = view.period();
    return incidents.spikes(view.topic(), period.from(), period.to()).stream()
        .filter(incident -> incident.state() != State.WRONG)
        .map(incident -> mark(incident, times))
        .toList();
  }

  /** The spike as the chart shows it. */
  static Trend.Spike mark(Incident incident, Times times) {
    Surge surge = Objects.requireNonNull(incident.surge());
    String when = times.range(incident.drop().from(), incident.drop().to());
    return new Trend.Spike(
        incident.drop().from(),
        incident.drop().to(),
        Figures.times(surge.times()),
        "Mention spike, %s: %s".formatted(when, headline(surge)),
        IncidentWords.address(incident.id()));
  }
}
