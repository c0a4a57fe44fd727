package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.Replay;
import dev.earshot.dashboard.incident.Suggestion;
import dev.earshot.dashboard.incident.Verdict;
import dev.earshot.dashboard.web.IncidentPage.ChartLinks;
import dev.earshot.dashboard.web.RulePage.Call;
import dev.earshot.dashboard.web.RulePage.Level;
import dev.earshot.dashboard.web.SentimentPage.Empty;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.drop.Drop;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Makes the page of a topic's alert rule and its replay. */
final class RulePresenter {

  static final String PATH = AlertPresenter.PATH + "/rules";

  /** How far the replay looks back. */
  static final int DAYS = 90;

  private final Replays replays;
  private final DropTrend trend;
  private final IncidentDesk desk;
  private final RuleSettings settings;
  private final ZoneId zone;

  RulePresenter(
      Replays replays, DropTrend trend, IncidentDesk desk, RuleSettings settings, ZoneId zone) {
    this.replays = replays;
    this.settings = settings;
    this.trend = trend;
    this.desk = desk;
    this.zone = zone;
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
        AlertTab.all(PATH, view), "", null, DAYS, List.of(), "", "", null, List.of(), empty);
  }

  RulePage page(Topic topic, Sensitivity shown, View asked) {
    View view = replayed(topic, asked);
    List<Replay> all = replays.all(view);
    Replay replay = of(shown, all);
    Suggestion suggestion = Suggestion.of(topic.sensitivity(), all, replays.judged(view));
    String data = Links.part(PATH + "/trend.json", view) + "&try=" + RuleSettings.key(shown);
    String leads = Links.page(SentimentPresenter.PATH, view.withPeriod(view.period()));
    return new RulePage(
        AlertTab.all(PATH, asked),
        topic.name(),
        settings.present(
            topic, shown, desk.precision(topic.id()), suggestion, new Times(zone, view.now())),
        DAYS,
        all.stream().map(each -> level(each, topic, shown, view)).toList(),
        summary(replay),
        DetailPresenter.learning(replays.learning(view)),
        new ChartLinks(data, leads),
        calls(replay, view),
        null);
  }

  /** The chart of what a sensitivity would have told. */
  Trend trend(Topic topic, Sensitivity shown, View asked) {
    View view = replayed(topic, asked);
    List<Drop> drops =
        of(shown, replays.all(view)).calls().stream().map(Replay.Call::drop).toList();
    return trend.present(
        view,
        drops,
        drop ->
            replays
                .opened(view, drop)
                .flatMap(incident -> incident.mainDriver())
                .map(DriverPresenter::name)
                .orElse(""));
  }

  private static Replay of(Sensitivity shown, List<Replay> all) {
    return all.stream().filter(replay -> replay.sensitivity() == shown).findFirst().orElseThrow();
  }

  private View replayed(Topic topic, View asked) {
    return asked.withTopic(topic.id()).withPeriod(Period.last(DAYS, asked.now(), zone));
  }

  private Level level(Replay replay, Topic topic, Sensitivity shown, View view) {
    Sensitivity each = replay.sensitivity();
    String promise =
        switch (each) {
          case STRICT -> "0.3";
          case BALANCED -> "1";
          case SENSITIVE -> "3";
        };
    return new Level(
        RuleSettings.key(each),
        promise,
        Figures.grouped(replay.alerts()),
        judged(replay, view),
        each == shown,
        each == topic.sensitivity(),
        Links.page(PATH, view) + "&try=" + RuleSettings.key(each));
  }

  private String judged(Replay replay, View view) {
    List<String> words = new ArrayList<>();
    for (Verdict verdict : List.of(Verdict.USEFUL, Verdict.WRONG)) {
      List<Drop> drops =
          replays.judged(view).stream()
              .filter(incident -> incident.verdict() == verdict)
              .map(incident -> incident.drop())
              .toList();
      if (!drops.isEmpty()) {
        long found = drops.stream().filter(replay::finds).count();
        words.add("%d of %d %s".formatted(found, drops.size(), verdict.key()));
      }
    }
    return words.isEmpty() ? "–" : String.join(", ", words);
  }

  private static String summary(Replay replay) {
    long silenced = replay.calls().size() - replay.alerts();
    String alerts = Figures.count(replay.alerts(), "alert", "alerts");
    return "%s would have been sent in the last %d days%s."
        .formatted(
            alerts,
            DAYS,
            silenced == 0 ? "" : ", and " + Figures.grouped(silenced) + " silenced as expected");
  }

  private List<Call> calls(Replay replay, View view) {
    Times times = new Times(zone, view.now());
    List<Call> calls = new ArrayList<>();
    for (Replay.Call call : replay.calls()) {
      calls.add(call(calls.size() + 1, call, view, times));
    }
    return calls.reversed();
  }

  private Call call(int number, Replay.Call call, View view, Times times) {
    Drop drop = call.drop();
    return new Call(
        number,
        times.range(drop.from(), drop.to()),
        Figures.points(drop.change()) + " pts",
        "detected after " + Figures.duration(Duration.between(drop.from(), drop.detectedAt())),
        call.silencedBy().map(AnnotationsPresenter::words).orElse(""),
        replays
            .opened(view, drop)
            .map(incident -> "incident " + incident.id() + ", " + incident.state().key())
            .orElse(""),
        replays
            .opened(view, drop)
            .map(incident -> IncidentWords.address(incident.id()))
            .orElseGet(() ->
                Links.page(
                    SentimentPresenter.PATH,
                    view.select(new Selection.Range(drop.from(), drop.to())))));
  }
}
