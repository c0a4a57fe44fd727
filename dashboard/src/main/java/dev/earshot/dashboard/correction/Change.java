package dev.earshot.dashboard.correction;

/**
 * What was changed at once.
 *
 * @param id for {@link Corrections#undo}
 * @param messages how many have another label now, or the same by another person
 */
public record Change(String id, int messages) {}
