package dev.earshot.dashboard.web;

import dev.earshot.dashboard.learning.Learning;
import dev.earshot.dashboard.learning.Rescoring;
import dev.earshot.dashboard.learning.Version;
import dev.earshot.dashboard.learning.VersionBook;
import dev.earshot.dashboard.web.AccuracyPage.Line;
import dev.earshot.dashboard.web.MessageRow.When;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Makes the page of what was learned. */
final class AccuracyPresenter {

  static final String PATH = "/accuracy";

  /** A version is chosen there. */
  static final String CHOOSE = PATH + "/version";

  /** The history is scored again there. */
  static final String AGAIN = PATH + "/history";

  /** What people labelled is downloaded there. */
  static final String LABELS = PATH + "/labels.tsv";

  private static final int MOST_VERSIONS = 50;

  private final MeasuredPresenter measured;
  private final VersionBook versions;
  private final Learning learning;
  private final Rescoring rescoring;
  private final ZoneId zone;

  AccuracyPresenter(
      MeasuredPresenter measured,
      VersionBook versions,
      Learning learning,
      Rescoring rescoring,
      ZoneId zone) {
    this.measured = measured;
    this.versions = versions;
    this.learning = learning;
    this.rescoring = rescoring;
    this.zone = zone;
  }

  AccuracyPage page(View view) {
    Times times = new Times(zone, view.now());
    List<Version> newest = versions.newest(MOST_VERSIONS);
    String by = versions.chosenBy();
    return new AccuracyPage(
        Tabs.of(view),
        measured.present(view.topic()),
        Links.page(LabelController.PATH, view),
        Links.page(LabelController.DRAW, view),
        Links.page(LABELS, view),
        times.days(view.period().from(), view.period().to()),
        Links.page(CHOOSE, view),
        learning.note(),
        newest.stream().map(version -> line(version, times)).toList(),
        learning.inUse() == 0,
        learning
            .leftAside()
            .map(AccuracyPresenter::aside)
            .orElseGet(() -> chosen(by, learning.inUse() == 0)),
        by.isEmpty(),
        rescore(),
        Links.page(AGAIN, view));
  }

  /**
   * @param by who chose, empty when nobody did
   * @param shipped whether the shipped models are in use
   */
  static String chosen(String by, boolean shipped) {
    if (!by.isEmpty()) {
      return "Chosen by " + by + ".";
    }
    return shipped
        ? "None is better than the shipped models; the next that is will be used."
        : "The newest better version is used.";
  }

  private static String aside(Version version) {
    return ("Version %d was learned on other models (%s) than those of this Earshot and is left aside;"
            + " the next better one is used.")
        .formatted(version.id(), version.base());
  }

  private Line line(Version version, Times times) {
    double gain = 100 * (version.accuracy() - version.accuracyBefore());
    return new Line(
        version.id(),
        new When(times.at(version.at()), times.iso(version.at()), times.full(version.at())),
        version.base(),
        Figures.grouped(version.judged()),
        percent(version.accuracyBefore()),
        percent(version.accuracy()),
        Figures.points(gain) + " pts",
        Tone.of(gain),
        percent(version.macroRecall()),
        String.format(Locale.ROOT, "%.3f", version.ece()),
        version.id() == learning.inUse());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  Walked rescore() {
    return Walked.of(rescoring.progress(), rescoring.isRunning(), "scored again", "label");
  }
}
