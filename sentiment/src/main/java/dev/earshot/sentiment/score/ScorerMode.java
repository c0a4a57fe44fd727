package dev.earshot.sentiment.score;

/** Which engine judges a message. */
public enum ScorerMode {
  /** The linear model alone: fastest, least memory. */
  LINEAR,
  /**
   * The encoder only where the linear model is unsure; on every English message of a small batch.
   */
  CASCADE,
  /** Both tiers on every English message: most accurate, slowest. */
  BOTH,
  /** Stanford CoreNLP's neural annotator on English, for comparison; needs its own models. */
  CORENLP
}
