package dev.earshot.dashboard.sample;

import dev.earshot.listener.mention.Author;

/** An invented person who writes, and how. */
record Writer(Author author, String language, Voice voice) {}
