package dev.earshot.dashboard.labelling;

import dev.earshot.listener.mention.Label;

/** What somebody said of a message. */
record Said(String person, Label label) {}
