package dev.earshot.sentiment.drop;

import dev.earshot.sentiment.theme.Members;
import java.util.List;

/** Messages that something holds together and that may be named as a driver. */
record Candidate(Driver.Kind kind, String name, List<String> terms, Members members) {}
