package dev.earshot.dashboard.labelling;

import dev.earshot.listener.mention.Mention;

/**
 * A message to be labelled.
 *
 * @param left how many wait for the same person, this one included
 */
public record Task(long id, Mention mention, long left) {}
