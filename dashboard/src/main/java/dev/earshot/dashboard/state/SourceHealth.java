package dev.earshot.dashboard.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the rounds of one source went.
 *
 * @param lastGoodAt end of the last round without an error, or null when there was none
 * @param failures rounds that failed since the last good one
 * @param errorKind the kind of the last error, empty after a good round
 * @param error the last error in plain words, empty after a good round
 * @param read posts and broken entries read since the source was added; so are the other counts
 */
public record SourceHealth(
    String source,
    Instant lastRoundAt,
    @Nullable Instant lastGoodAt,
    int failures,
    String errorKind,
    String error,
    long read,
    long matched,
    long saved,
    long rejected) {}
