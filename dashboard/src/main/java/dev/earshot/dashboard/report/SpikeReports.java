package dev.earshot.dashboard.report;

import dev.earshot.dashboard.incident.SpikeFindings;
import dev.earshot.dashboard.incident.SpikeFindings.Explained;
import dev.earshot.dashboard.incident.Surge;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.store.Interval;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topic.Rule;
import dev.earshot.sentiment.drop.DropExplainer;
import dev.earshot.sentiment.drop.DropExplanation;
import dev.earshot.sentiment.drop.Evidence;
import dev.earshot.sentiment.spike.Count;
import dev.earshot.sentiment.spike.Spike;
import dev.earshot.sentiment.spike.SpikeDetection;
import dev.earshot.sentiment.spike.SpikeDriver;
import dev.earshot.sentiment.spike.SpikeExplainer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Spikes of a topic's volume and what they were made of. */
public final class SpikeReports {

  /** Short enough to notice a spike within the hour, long enough to be cheap. */
  private static final Interval STEP = new Interval(Duration.ofMinutes(15), ZoneOffset.UTC);

  private final DropReports reports;
  private final DropExplainer mood;
  private final SpikeExplainer explainer;

  public SpikeReports(DropReports reports, DropExplainer mood, SpikeExplainer explainer) {
    this.reports = reports;
    this.mood = mood;
    this.explainer = explainer;
  }

  /**
   * Spikes in [from, to), by the topic's sensitivity. Steps not over by {@code to} do not count.
   */
  public SpikeFindings find(Topic topic, Instant from, Instant to) {
    TopicSteps steps = steps(topic.id(), from, to);
    List<Spike> spikes =
        SpikeDetection.detector(topic.sensitivity(Rule.SPIKE)).detect(steps.counts(), steps.gaps());
    return new SpikeFindings(spikes, spike -> explain(topic.id(), spike));
  }

  /**
   * What a detector sees of [from, to). Before the first message nothing was heard, which is not
   * the same as silence: no step of that time is counted.
   */
  public TopicSteps steps(String topic, Instant from, Instant to) {
    MentionQuery query = MentionQuery.of(topic, STEP.floor(from), STEP.floor(to));
    Listening.Heard heard = reports.volume(query, STEP);
    List<Count> counts =
        heard.series().buckets().stream()
            .dropWhile(bucket -> bucket.total() == 0)
            .map(bucket -> new Count(bucket.start(), bucket.total()))
            .toList();
    return new TopicSteps(counts, heard.silent());
  }

  /** How many messages are usual in a spike, as far as was known when it was noticed. */
  public static double usual(Spike spike) {
    double hours = Duration.between(spike.from(), spike.to()).toMinutes() / 60.0;
    return Math.max(1, spike.usual() * hours);
  }

  /**
   * By the sources that were heard alike in the spike and before, as a drop is: what another one
   * brought or did not bring is no part of it.
   */
  private Explained explain(String topic, Spike spike) {
    Comparison range = Comparison.of(spike.from(), spike.to());
    MentionQuery asked = MentionQuery.of(topic, range.from(), range.to());
    List<Mention> before = reports.messages(asked.during(range.beforeFrom(), range.from()));
    List<Mention> during = reports.messages(asked);
    DropExplanation moved = mood.explain(topic, before, during, reports.unlike(asked, range));
    List<Mention> alikeBefore = compared(moved, before);
    List<Mention> alike = compared(moved, during);
    double usual = Math.max(1, usual(spike) * share(moved, asked, range));
    List<SpikeDriver> drivers = explainer.explain(topic, alikeBefore, alike, usual);
    return new Explained(new Surge(alike.size(), usual, drivers), moved, evidence(drivers, alike));
  }

  private static List<Mention> compared(DropExplanation moved, List<Mention> mentions) {
    return moved.compared().isEmpty()
        ? mentions
        : mentions.stream()
            .filter(mention -> moved.compared().contains(mention.post().source()))
            .toList();
  }

  /** Of what the detector took for usual, the share of the sources compared. */
  private double share(DropExplanation moved, MentionQuery asked, Comparison range) {
    return moved.compared().isEmpty()
        ? 1
        : reports.share(Set.copyOf(moved.compared()), asked, range);
  }

  /** Of what brought the most messages above usual. */
  private static List<Mention> evidence(List<SpikeDriver> drivers, List<Mention> during) {
    Map<String, Mention> byId =
        during.stream().collect(Collectors.toMap(Mention::id, Function.identity(), (a, _) -> a));
    List<Mention> typicalFirst = drivers.getFirst().messages().stream().map(byId::get).toList();
    return Evidence.choose(typicalFirst).stream().map(Evidence::mention).toList();
  }
}
