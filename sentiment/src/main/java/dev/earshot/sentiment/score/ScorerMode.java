package dev.earshot.sentiment.score;

/** Which tiers judge a message. */
public enum ScorerMode {
  /** The linear model alone: fastest, least memory. */
  LINEAR,
  /** The encoder only where the linear model is unsure. */
  CASCADE,
  /** Both tiers on every English message: most accurate, slowest. */
  BOTH
}
