package dev.earshot.dashboard.learning;

import dev.earshot.dashboard.correction.Corrections;
import dev.earshot.dashboard.correction.Entry;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.sentiment.score.Adaptation;
import dev.earshot.sentiment.score.ModelException;
import dev.earshot.sentiment.train.AdaptationTraining;
import dev.earshot.sentiment.train.Corrected;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains when there is something new to learn, and puts versions to use. */
public final class Learning {

  private static final Logger log = LoggerFactory.getLogger(Learning.class);

  private final Corrections corrections;
  private final VersionBook versions;
  private final WorkspaceScorer scorer;
  private final TowardScorer toward;
  private final Clock clock;
  private volatile String note = "";

  /**
   * @param toward tells which part of a message a label toward one topic is of
   */
  public Learning(
      Corrections corrections,
      VersionBook versions,
      WorkspaceScorer scorer,
      TowardScorer toward,
      Clock clock) {
    this.corrections = corrections;
    this.versions = versions;
    this.scorer = scorer;
    this.toward = toward;
    this.clock = clock;
  }

  /** What learning is doing or waits for, for people to read; may be empty. */
  public String note() {
    return note;
  }

  /** Id of the version that judges, 0 for the shipped models alone. */
  public long inUse() {
    return scorer.version();
  }

  /** The version that was to be used and was learned on other models than those of today. */
  public Optional<Version> leftAside() {
    return versions.inUse().filter(version -> version.id() != inUse());
  }

  /** Trains a version if anything was corrected, or the shipped models changed, since the last. */
  public synchronized void look() {
    if (!Adaptation.fits(scorer.shipped())) {
      note = "The engine in use cannot learn; linear, cascade and both can.";
      return;
    }
    long newest =
        corrections.newest(Long.MAX_VALUE, 1).stream().findFirst().map(Entry::id).orElse(0L);
    Optional<Version> last = versions.newest(1).stream().findFirst();
    String base = Adaptation.base(scorer.shipped());
    boolean known =
        last.isPresent() && last.get().lastCorrection() == newest && last.get().base().equals(base);
    if (newest > 0 && !known) {
      train(newest);
    }
  }

  private void train(long newest) {
    Lessons lessons = new Lessons(toward, scorer.shipped());
    List<Corrected> said =
        corrections.corrected().stream().flatMap(one -> lessons.of(one).stream()).toList();
    if (said.size() < AdaptationTraining.LEAST) {
      note =
          "Labels of people to learn from: %d; learning begins with %d."
              .formatted(said.size(), AdaptationTraining.LEAST);
      return;
    }
    try {
      AdaptationTraining training =
          new AdaptationTraining(scorer.shipped(), line -> note = "Learning: " + line + ".");
      // Scores tell this name; no two versions share their newest correction and their models.
      keep(newest, said.size(), training.train(said, String.valueOf(newest)));
      note = "";
    } catch (IllegalArgumentException cannot) {
      note = "Nothing to learn yet: " + cannot.getMessage() + ".";
    }
  }

  private void keep(long newest, int said, AdaptationTraining.Result result) {
    versions.add(
        new Version(
            0,
            clock.instant(),
            result.adaptation().base(),
            newest,
            said,
            result.after().n(),
            result.before().accuracy(),
            result.after().accuracy(),
            result.after().macroRecall(),
            result.after().ece(),
            false),
        result.adaptation().bytes());
    Version added = versions.newest(1).getFirst();
    // Whoever chose a version does not want the next one to undo that, as long as it can be had.
    boolean used = added.better() && (versions.chosenBy().isEmpty() || leftAside().isPresent());
    if (used) {
      use(added, "");
    }
    log.info(
        "Learned from corrections version={} corrections={} accuracy={} before={} used={}",
        added.id(),
        said,
        added.accuracy(),
        added.accuracyBefore(),
        used);
  }

  /** Leaves the choice to Earshot again: the newest version, where it is better than shipped. */
  public synchronized void chooseNewest() {
    Optional<Version> newest = versions.newest(1).stream().filter(Version::better).findFirst();
    newest.ifPresentOrElse(version -> use(version, ""), () -> choose(0, ""));
  }

  private void use(Version version, String by) {
    scorer.use(version, versions);
    versions.use(version.id(), by);
  }

  /**
   * Puts a version to use.
   *
   * @param id 0 for the shipped models alone
   * @return whether there is such a version
   * @throws ModelException when it was trained on other models
   */
  public synchronized boolean choose(long id, String by) {
    if (id == 0) {
      scorer.useShipped();
      versions.use(0, by);
      return true;
    }
    Optional<Version> version = versions.find(id);
    version.ifPresent(chosen -> use(chosen, by));
    return version.isPresent();
  }
}
