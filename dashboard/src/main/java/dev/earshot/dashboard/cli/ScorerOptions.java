package dev.earshot.dashboard.cli;

import dev.earshot.sentiment.score.Adaptation;
import dev.earshot.sentiment.score.AdaptedScorer;
import dev.earshot.sentiment.score.ReasonedScorer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of commands that judge texts: which tiers, and what a team taught them. */
final class ScorerOptions {

  @Mixin private EngineOptions engine = new EngineOptions();

  @Option(
      names = "--adaptation",
      paramLabel = "FILE",
      description = "What was learned from corrections, written by train adaptation.")
  private @Nullable Path adaptation;

  ScorerOptions() {}

  ReasonedScorer scorer() {
    ReasonedScorer shipped = engine.scorer();
    return adaptation == null ? shipped : new AdaptedScorer(shipped, Adaptation.read(adaptation));
  }
}
