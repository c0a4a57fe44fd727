package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.Replay;
import dev.earshot.dashboard.incident.Suggestion;
import dev.earshot.dashboard.incident.Verdict;
import dev.earshot.dashboard.web.IncidentPage.ChartLinks;
import dev.earshot.dashboard.web.Replays.Spikes;
import dev.earshot.dashboard.web.RulePage.Call;
import dev.earshot.dashboard.web.RulePage.Level;
import dev.earshot.dashboard.web.SentimentPage.Empty;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topic.Rule;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.spike.Spike;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the page of a topic's alert rules and their replay. */
final class RulePresenter {

  static final String PATH = AlertPresenter.PATH + "/rules";

  /** How far the replay looks back. */
  static final int DAYS = 90;

  private final Replays replays;
  private final ReplayCalls calls;
  private final DropTrend trend;
  private final IncidentDesk desk;
  private final RuleSettings settings;
  private final ZoneId zone;

  RulePresenter(
      Replays replays, DropTrend trend, IncidentDesk desk, RuleSettings settings, ZoneId zone) {
    this.replays = replays;
    this.calls = new ReplayCalls(replays, zone);
    this.settings = settings;
    this.trend = trend;
    this.desk = desk;
    this.zone = zone;
  }

  /**
   * What is asked for.
   *
   * @param shown the sensitivity whose replay is shown
   * @param view of the topic, over the time of the replay
   */
  private record Asked(Topic topic, Rule rule, Sensitivity shown, View view) {

    String page(Sensitivity tried) {
      return link(rule, view) + "&try=" + RuleSettings.key(tried);
    }

    <T> Replay<T> of(List<Replay<T>> all) {
      return all.stream().filter(replay -> replay.sensitivity() == shown).findFirst().orElseThrow();
    }
  }

  /** The page of a rule. */
  static String link(Rule rule, View view) {
    return Links.page(PATH, view) + "&rule=" + RuleSettings.key(rule);
  }

  /** The page where there is no topic to have a rule. */
  static RulePage none(View view) {
    Empty empty =
        new Empty(
            "No topics yet",
            "A topic says what to listen for, and how readily its drops become alerts.",
            "See the topics",
            TopicsPresenter.PATH);
    return new RulePage(
        AlertTab.all(PATH, view),
        List.of(),
        "",
        null,
        DAYS,
        List.of(),
        "",
        "",
        null,
        List.of(),
        empty);
  }

  RulePage page(Topic topic, Rule rule, Sensitivity shown, View view) {
    Asked asked = new Asked(topic, rule, shown, replayed(topic, view));
    if (rule == Rule.DROP) {
      List<Replay<Drop>> all = replays.drops(asked.view);
      return page(asked, all, calls.drops(asked.of(all), asked.view), view);
    }
    Spikes spikes = replays.spikes(asked.view);
    List<Call> told = calls.spikes(asked.of(spikes.replays()), spikes, asked.view);
    return page(asked, spikes.replays(), told, view);
  }

  private <T> RulePage page(Asked asked, List<Replay<T>> all, List<Call> told, View from) {
    View view = asked.view;
    List<Incident> judged = replays.judged(view, asked.rule);
    Sensitivity used = asked.topic.sensitivity(asked.rule);
    String data =
        Links.part(PATH + "/trend.json", view)
            + "&rule=%s&try=%s"
                .formatted(RuleSettings.key(asked.rule), RuleSettings.key(asked.shown));
    String leads = Links.page(SentimentPresenter.PATH, view.withPeriod(view.period()));
    return new RulePage(
        AlertTab.all(PATH, from),
        Stream.of(Rule.values()).map(rule -> tab(rule, asked, from)).toList(),
        asked.topic.name(),
        settings.present(
            asked.topic,
            asked.rule,
            asked.shown,
            desk.precision(asked.topic.id(), asked.rule),
            Suggestion.of(used, all, judged),
            new Times(zone, view.now())),
        DAYS,
        all.stream().map(each -> level(each, asked, judged)).toList(),
        summary(asked.of(all)),
        DetailPresenter.learning(
            replays.learning(view), asked.rule == Rule.DROP ? "Drops" : "Spikes"),
        new ChartLinks(data, leads),
        told,
        null);
  }

  private static AlertTab tab(Rule rule, Asked asked, View view) {
    return new AlertTab(RuleSettings.name(rule), link(rule, view), rule == asked.rule);
  }

  /** The chart of what a sensitivity would have told. */
  Trend trend(Topic topic, Rule rule, Sensitivity shown, View view) {
    Asked asked = new Asked(topic, rule, shown, replayed(topic, view));
    if (rule == Rule.SPIKE) {
      Spikes spikes = replays.spikes(asked.view);
      Replay<Spike> replay = asked.of(spikes.replays());
      return trend.present(asked.view, List.of(), calls.marks(replay, spikes, asked.view));
    }
    List<Drop> drops =
        asked.of(replays.drops(asked.view)).calls().stream().map(Replay.Call::found).toList();
    return trend.present(
        asked.view,
        IntStream.range(0, drops.size())
            .mapToObj(i -> replayed(i + 1, drops.get(i), asked.view))
            .toList());
  }

  /** Numbered as in the list beneath; told as its incident was, where one was opened. */
  private PinnedDrop replayed(int place, Drop drop, View view) {
    return replays
        .opened(view, Rule.DROP, drop.from(), drop.to())
        .map(incident -> PinnedDrop.explained(place, drop, incident.explanation()))
        .orElseGet(() -> PinnedDrop.unexplained(place, drop));
  }

  private View replayed(Topic topic, View asked) {
    return asked.withTopic(topic.id()).withPeriod(Period.last(DAYS, asked.now(), zone));
  }

  private static Level level(Replay<?> replay, Asked asked, List<Incident> judged) {
    Sensitivity each = replay.sensitivity();
    return new Level(
        RuleSettings.key(each),
        RuleSettings.promise(asked.rule, each),
        Figures.grouped(replay.alerts()),
        judged(replay, judged),
        each == asked.shown,
        each == asked.topic.sensitivity(asked.rule),
        asked.page(each));
  }

  private static String judged(Replay<?> replay, List<Incident> judged) {
    List<String> words = new ArrayList<>();
    for (Verdict verdict : List.of(Verdict.USEFUL, Verdict.WRONG)) {
      List<Drop> told =
          judged.stream()
              .filter(incident -> incident.verdict() == verdict)
              .map(Incident::drop)
              .toList();
      if (!told.isEmpty()) {
        long found = told.stream().filter(drop -> replay.finds(drop.from(), drop.to())).count();
        words.add("%d of %d %s".formatted(found, told.size(), verdict.key()));
      }
    }
    return words.isEmpty() ? "–" : String.join(", ", words);
  }

  private static String summary(Replay<?> replay) {
    long silenced = replay.calls().stream().filter(call -> call.silencedBy().isPresent()).count();
    long held = replay.calls().size() - replay.alerts() - silenced;
    String alerts = Figures.count(replay.alerts(), "alert", "alerts");
    return "%s would have been sent in the last %d days%s%s."
        .formatted(
            alerts,
            DAYS,
            silenced == 0 ? "" : ", and " + Figures.grouped(silenced) + " silenced as expected",
            held == 0
                ? ""
                : ", and " + Figures.grouped(held) + " recorded only, so soon after another");
  }
}
