package dev.earshot.dashboard.correction;

import dev.earshot.listener.mention.Correction;
import dev.earshot.listener.mention.Label;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message whose label was changed.
 *
 * @param id in the order of time
 * @param change shared by all messages that were changed at once
 * @param topic toward which the labels are meant, empty for the whole message
 * @param oldLabel the label that counted before
 * @param oldPerson what a person had said before, or null where the scorer's label counted
 * @param newLabel the label that counts from then on
 * @param byScorer whether that is the scorer's again
 * @param undone whether this change was taken back by another
 */
public record Entry(
    long id,
    String change,
    String mention,
    String topic,
    Label oldLabel,
    @Nullable Correction oldPerson,
    Label newLabel,
    boolean byScorer,
    String by,
    Instant at,
    boolean undone) {}
