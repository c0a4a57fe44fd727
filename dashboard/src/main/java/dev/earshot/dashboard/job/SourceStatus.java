package dev.earshot.dashboard.job;

import dev.earshot.dashboard.state.SourceHealth;
import dev.earshot.listener.topic.SourceSettings;
import java.time.Instant;
import java.util.Optional;

/**
 * How a configured source is doing.
 *
 * @param health empty before the first round
 * @param nextRoundAt empty when it was stopped and waits for a person
 */
public record SourceStatus(
    SourceSettings source, Optional<SourceHealth> health, Optional<Instant> nextRoundAt) {}
