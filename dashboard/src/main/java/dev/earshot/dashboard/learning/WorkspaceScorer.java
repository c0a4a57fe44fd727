package dev.earshot.dashboard.learning;

import dev.earshot.listener.mention.Sentiment;
import dev.earshot.sentiment.score.Adaptation;
import dev.earshot.sentiment.score.AdaptedScorer;
import dev.earshot.sentiment.score.ModelException;
import dev.earshot.sentiment.score.Reason;
import dev.earshot.sentiment.score.ReasonedScorer;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The scorer of a workspace: the shipped one, with the version of the adaptation in use on top. */
public final class WorkspaceScorer implements ReasonedScorer {

  private static final Logger log = LoggerFactory.getLogger(WorkspaceScorer.class);

  private final ReasonedScorer shipped;
  private volatile Current current;

  /**
   * Who judges now.
   *
   * @param version id of the adaptation in use, 0 for none
   */
  private record Current(ReasonedScorer scorer, long version) {}

  private WorkspaceScorer(ReasonedScorer shipped) {
    this.shipped = shipped;
    this.current = new Current(shipped, 0);
  }

  /**
   * With the version in use. One that was trained on other models, as before an update, is left
   * aside until it is trained again.
   */
  public static WorkspaceScorer of(ReasonedScorer shipped, VersionBook versions) {
    WorkspaceScorer scorer = new WorkspaceScorer(shipped);
    Optional<Version> version = versions.inUse();
    try {
      version.ifPresent(inUse -> scorer.use(inUse, versions));
    } catch (ModelException unfit) {
      log.warn(
          "The adaptation in use does not fit and is left aside version={} reason={}",
          version.map(Version::id).orElse(0L),
          unfit.getMessage());
    }
    return scorer;
  }

  /**
   * @throws ModelException when the version does not fit the shipped models
   */
  void use(Version version, VersionBook versions) {
    String where = "adaptation version " + version.id();
    Adaptation adaptation = Adaptation.of(versions.model(version.id()), where);
    current = new Current(new AdaptedScorer(shipped, adaptation), version.id());
  }

  void useShipped() {
    current = new Current(shipped, 0);
  }

  /** Id of the adaptation in use, 0 for none. */
  public long version() {
    return current.version();
  }

  /** Without any adaptation. */
  ReasonedScorer shipped() {
    return shipped;
  }

  @Override
  public String name() {
    return shipped.name();
  }

  @Override
  public Sentiment score(String text, String language) {
    return current.scorer().score(text, language);
  }

  @Override
  public List<Reason> reasons(String text, String language) {
    return current.scorer().reasons(text, language);
  }

  @Override
  public ReasonedScorer forBatch(int messages) {
    return current.scorer().forBatch(messages);
  }
}
