package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.Annotations;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.web.DropLookup.Found;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.topic.Topic.Sensitivity;
import java.time.ZoneId;
import java.util.List;

/** Draws the trend of a view with drops or spikes that are given, such as those of a replay. */
final class DropTrend {

  private final MentionStore store;
  private final DropLookup lookup;
  private final IncidentDesk incidents;
  private final Annotations annotations;
  private final MeasuredPresenter accuracy;
  private final ZoneId zone;

  DropTrend(
      MentionStore store,
      DropLookup lookup,
      IncidentDesk incidents,
      Annotations annotations,
      MeasuredPresenter accuracy,
      ZoneId zone) {
    this.store = store;
    this.lookup = lookup;
    this.incidents = incidents;
    this.annotations = annotations;
    this.accuracy = accuracy;
    this.zone = zone;
  }

  /**
   * With the spikes that were told.
   *
   * @param drops in time order
   */
  Trend present(View view, List<PinnedDrop> drops) {
    Times times = new Times(zone, view.now());
    return present(view, drops, SurgePresenter.marks(incidents, view, times));
  }

  /** With spikes that are given, too. */
  Trend present(View view, List<PinnedDrop> drops, List<Trend.Spike> spikes) {
    Found found = lookup.find(view, Sensitivity.BALANCED);
    Times times = new Times(zone, view.now());
    return new TrendPresenter(store, times, view, accuracy.reading(view.topic()))
        .present(
            Step.cut(store, view.query(), zone),
            drops,
            spikes,
            found.expected(),
            found.gaps(),
            annotations.touching(view.topic(), view.period().from(), view.period().to()));
  }
}
