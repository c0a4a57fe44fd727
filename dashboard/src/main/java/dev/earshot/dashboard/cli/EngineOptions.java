package dev.earshot.dashboard.cli;

import dev.earshot.sentiment.score.ReasonedScorer;
import dev.earshot.sentiment.score.ScorerMode;
import dev.earshot.sentiment.score.Scorers;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of commands that score texts: which tiers judge them. */
final class EngineOptions {

  @Option(
      names = "--engine",
      paramLabel = "MODE",
      defaultValue = "BOTH",
      description =
          "linear: fastest; both: most accurate; cascade: the second tier only where the first is"
              + " unsure; corenlp: CoreNLP's annotator, where its models are. Default: both.")
  private ScorerMode mode = ScorerMode.BOTH;

  @Option(
      names = "--unsure",
      paramLabel = "MARGIN",
      description =
          "For cascade: ask the second tier where the two likeliest labels of the first are nearer"
              + " than this, 0 to 1. Default: ${DEFAULT-VALUE}.",
      defaultValue = "" + Scorers.DEFAULT_UNSURE)
  private double unsure = Scorers.DEFAULT_UNSURE;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "Models of your own, written by train sentiment. Default: those of Earshot.")
  private @Nullable Path models;

  EngineOptions() {}

  ReasonedScorer scorer() {
    return models == null ? Scorers.shipped(mode, unsure) : Scorers.of(models, mode, unsure);
  }
}
