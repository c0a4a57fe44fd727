package dev.earshot.dashboard.job;

import dev.earshot.dashboard.incident.Findings;
import dev.earshot.dashboard.incident.Findings.Explained;
import dev.earshot.dashboard.incident.IncidentBook;
import dev.earshot.dashboard.incident.SpikeBook;
import dev.earshot.dashboard.report.DropReport;
import dev.earshot.dashboard.report.DropReports;
import dev.earshot.dashboard.report.SpikeReports;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.listener.topic.Topics;
import dev.earshot.sentiment.drop.Drop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at every topic and tells the books of incidents what it found. */
public final class TopicWatch {

  private static final Logger log = LoggerFactory.getLogger(TopicWatch.class);

  private final Supplier<Topics> topics;
  private final DropReports reports;
  private final IncidentBook incidents;
  private final SpikeReports spikeReports;
  private final SpikeBook spikes;
  private final Duration history;
  private final Clock clock;

  /**
   * @param history how far back drops and spikes are looked for
   */
  public TopicWatch(
      Supplier<Topics> topics,
      DropReports reports,
      IncidentBook incidents,
      SpikeReports spikeReports,
      SpikeBook spikes,
      Duration history,
      Clock clock) {
    this.topics = topics;
    this.reports = reports;
    this.incidents = incidents;
    this.spikeReports = spikeReports;
    this.spikes = spikes;
    this.history = history;
    this.clock = clock;
  }

  /** Once over all topics; the failure of one does not keep the others from being looked at. */
  public void look() {
    Instant now = clock.instant();
    for (Topic topic : topics.get().topics()) {
      try {
        incidents.observe(topic.id(), find(topic, now), now);
        spikes.observe(topic.id(), spikeReports.find(topic, now.minus(history), now), now);
      } catch (RuntimeException failure) {
        log.warn("A topic could not be watched topic={}", topic.id(), failure);
      }
    }
  }

  private Findings find(Topic topic, Instant now) {
    Instant from = now.minus(history);
    List<Drop> suspected =
        topic.sensitivity() == Sensitivity.SENSITIVE
            ? List.of()
            : reports.drops(topic.id(), Sensitivity.SENSITIVE, from, now);
    return new Findings(
        reports.drops(topic, from, now), suspected, drop -> explained(topic.id(), drop));
  }

  private Explained explained(String topic, Drop drop) {
    DropReport report = reports.report(topic, drop);
    return new Explained(report.explanation(), report.evidence());
  }
}
