package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.Replay;
import dev.earshot.dashboard.incident.Surge;
import dev.earshot.dashboard.report.SpikeReports;
import dev.earshot.dashboard.web.Replays.Spikes;
import dev.earshot.dashboard.web.RulePage.Call;
import dev.earshot.listener.topic.Topic.Rule;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.spike.Spike;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the list of what a replay would have told, the newest first, and its marks on the chart.
 */
final class ReplayCalls {

  private final Replays replays;
  private final ZoneId zone;

  ReplayCalls(Replays replays, ZoneId zone) {
    this.replays = replays;
    this.zone = zone;
  }

  List<Call> drops(Replay<Drop> replay, View view) {
    List<Call> calls = new ArrayList<>();
    for (Replay.Call<Drop> call : replay.calls()) {
      calls.add(
          call(
              call,
              Rule.DROP,
              Integer.toString(calls.size() + 1),
              depth(call.found(), opened(call, Rule.DROP, view)),
              "",
              view));
    }
    return calls.reversed();
  }

  /** As its incident tells it; of one that was never opened, how far from what was expected. */
  private static String depth(Drop drop, Optional<Incident> opened) {
    return opened
        .map(Incident::explanation)
        .map(why -> Figures.signed(Math.round(why.after()) - Math.round(why.before())) + " pts")
        .orElseGet(() -> Figures.points(drop.change()) + " pts against expected");
  }

  /**
   * @param all what the replay was made from
   */
  List<Call> spikes(Replay<Spike> replay, Spikes all, View view) {
    return replay.calls().reversed().stream()
        .map(call -> {
          Surge surge = surge(call.found(), all);
          String volume =
              "%s instead of %s; "
                  .formatted(
                      Figures.messages(surge.messages()),
                      Figures.grouped(Math.round(surge.usual())));
          return call(call, Rule.SPIKE, "▲", Figures.times(surge.times()), volume, view);
        })
        .toList();
  }

  List<Trend.Spike> marks(Replay<Spike> replay, Spikes all, View view) {
    Times times = new Times(zone, view.now());
    return replay.calls().stream()
        .map(call -> {
          Surge surge = surge(call.found(), all);
          String when = times.range(call.from(), call.to());
          return new Trend.Spike(
              call.from(),
              call.to(),
              Figures.times(surge.times()),
              "Mention spike, %s: %s".formatted(when, SurgePresenter.volume(surge)),
              link(call, opened(call, Rule.SPIKE, view), view));
        })
        .toList();
  }

  private static Surge surge(Spike spike, Spikes all) {
    return new Surge(all.messages(spike), SpikeReports.usual(spike), List.of());
  }

  private Call call(
      Replay.Call<?> call, Rule rule, String mark, String size, String volume, View view) {
    Times times = new Times(zone, view.now());
    Optional<Incident> opened = opened(call, rule, view);
    return new Call(
        mark,
        times.range(call.from(), call.to()),
        size,
        volume
            + "detected after "
            + Figures.duration(Duration.between(call.from(), call.detectedAt())),
        unsent(call),
        opened
            .map(incident -> "incident " + incident.id() + ", " + incident.state().key())
            .orElse(""),
        link(call, opened, view));
  }

  /** Why people would not have been alerted, empty where they would. */
  private static String unsent(Replay.Call<?> call) {
    return call.silencedBy()
        .map(AnnotationsPresenter::words)
        .orElse(call.held() ? "not sent, the last alert was less than 24 hours before" : "");
  }

  private Optional<Incident> opened(Replay.Call<?> call, Rule rule, View view) {
    return replays.opened(view, rule, call.from(), call.to());
  }

  private static String link(Replay.Call<?> call, Optional<Incident> opened, View view) {
    return opened
        .map(incident -> IncidentWords.address(incident.id()))
        .orElseGet(() ->
            Links.page(
                SentimentPresenter.PATH, view.select(new Selection.Range(call.from(), call.to()))));
  }
}
