package dev.earshot.dashboard.report;

import dev.earshot.dashboard.state.CoverageBook;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.store.Hit;
import dev.earshot.listener.store.Interval;
import dev.earshot.listener.store.MentionPage;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropDetection;
import dev.earshot.sentiment.drop.DropExplainer;
import dev.earshot.sentiment.drop.DropExplanation;
import dev.earshot.sentiment.drop.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Drops of a topic and what moved them, asked in the same way by pages, commands and the watch, so
 * that all three say the same.
 */
public final class DropReports {

  private final MentionStore store;
  private final DropExplainer explainer;
  private final Duration history;
  private final Listening listening;

  /**
   * @param history how far before a range the detector begins to learn
   */
  public DropReports(
      MentionStore store, CoverageBook coverage, DropExplainer explainer, Duration history) {
    this.store = store;
    this.explainer = explainer;
    this.history = history;
    this.listening = new Listening(store, coverage);
  }

  /** Drops that touch [from, to), by the topic's own sensitivity, in time order. */
  public List<Drop> drops(Topic topic, Instant from, Instant to) {
    return drops(topic.id(), topic.sensitivity(), from, to);
  }

  /** Drops that touch [from, to), in time order. Hours not over by {@code to} do not count. */
  public List<Drop> drops(String topic, Sensitivity sensitivity, Instant from, Instant to) {
    TopicHours heard = hours(topic, from.minus(history), to);
    return DropDetection.detector(sensitivity).detect(heard.hours(), heard.gaps()).stream()
        .filter(drop -> drop.from().isBefore(to) && drop.to().isAfter(from))
        .toList();
  }

  /** How far before a range the detector begins to learn. */
  public Duration history() {
    return history;
  }

  /** What moved a drop, with messages that show it. */
  public DropReport report(String topic, Drop drop) {
    Comparison comparison = Comparison.of(drop);
    MentionQuery asked = MentionQuery.of(topic, comparison.from(), comparison.to());
    List<Mention> after = messages(asked);
    DropExplanation explanation =
        explainer.explain(topic, before(asked, comparison), after, unlike(asked, comparison));
    return new DropReport(drop, comparison, explanation, evidence(topic, explanation, after));
  }

  /** What moved any range against the time before it. */
  public DropExplanation explain(String topic, Comparison comparison) {
    MentionQuery asked = MentionQuery.of(topic, comparison.from(), comparison.to());
    return explain(asked, comparison, unlike(asked, comparison));
  }

  /**
   * The same of the messages of a query, whatever its time.
   *
   * @param unlike as {@link #unlike} tells them
   */
  public DropExplanation explain(MentionQuery asked, Comparison comparison, Set<String> unlike) {
    List<Mention> after = messages(asked.during(comparison.from(), comparison.to()));
    return explainer.explain(asked.topic(), before(asked, comparison), after, unlike);
  }

  /** Sources that were not heard alike in a range and in the time before it. */
  public Set<String> unlike(MentionQuery asked, Comparison comparison) {
    return listening.unlike(
        asked, comparison, asked.during(comparison.from().minus(history), comparison.to()));
  }

  /** Of the messages that are usual to detectors before a range, the share of some sources. */
  double share(Set<String> sources, MentionQuery asked, Comparison comparison) {
    return listening.share(
        sources, asked.during(comparison.from().minus(history), comparison.to()), comparison);
  }

  private List<Mention> before(MentionQuery asked, Comparison comparison) {
    return messages(asked.during(comparison.beforeFrom(), comparison.from()));
  }

  /**
   * Of the driver that moved it most in its direction: those of its messages that pull that way,
   * where there are any. A friendly message may be typical and shows no fall.
   */
  private static List<Mention> evidence(
      String topic, DropExplanation explanation, List<Mention> after) {
    Map<String, Mention> byId =
        after.stream().collect(Collectors.toMap(Mention::id, Function.identity(), (a, _) -> a));
    List<Mention> typicalFirst =
        explanation.drivers().stream()
            .filter(driver -> driver.points() * explanation.change() > 0)
            .findFirst()
            .map(driver -> driver.messages().stream().map(byId::get).toList())
            .orElse(List.of());
    Label toward = explanation.change() < 0 ? Label.NEGATIVE : Label.POSITIVE;
    List<Mention> pulling =
        typicalFirst.stream().filter(mention -> mention.label(topic) == toward).toList();
    List<Mention> shown = pulling.isEmpty() ? typicalFirst : pulling;
    return Evidence.choose(shown).stream().map(Evidence::mention).toList();
  }

  /** What a detector sees of [from, to): its complete hours, and what is missing in them. */
  public TopicHours hours(String topic, Instant from, Instant to) {
    return hours(MentionQuery.of(topic, from, to));
  }

  /** The same of any query, such as one narrowed to a source. */
  public TopicHours hours(MentionQuery query) {
    MentionQuery whole =
        query.during(Interval.HOUR.floor(query.from()), Interval.HOUR.floor(query.to()));
    Listening.Heard heard = listening.of(whole, Interval.HOUR);
    return new TopicHours(
        heard.series(), heard.silent(), heard.missing(), heard.asBegun(), heard.comparableFrom());
  }

  /** Volume by interval, as a detector of spikes is to see it. */
  Listening.Heard volume(MentionQuery query, Interval interval) {
    return listening.of(query, interval);
  }

  /** What is to be said of coverage in a time: what was not heard, and sources that were new. */
  public List<Coverage> missing(MentionQuery query) {
    return listening.missing(query, query.during(query.from().minus(history), query.to()));
  }

  /** All messages of a query, oldest first; read page by page. */
  public List<Mention> messages(MentionQuery query) {
    List<Mention> messages = new ArrayList<>();
    String after = "";
    do {
      MentionPage page = store.search(query, new Page(Page.MAX_SIZE, Page.Order.OLDEST, after));
      page.hits().stream().map(Hit::mention).forEach(messages::add);
      after = page.next();
    } while (!after.isEmpty());
    return messages;
  }
}
