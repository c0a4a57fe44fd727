package dev.earshot.listener.collect.feed;

import dev.earshot.listener.collect.Rejection;
import java.util.List;

/**
 * What a feed holds.
 *
 * @param entries in the order of the feed
 * @param rejections what cannot be an entry
 */
record ParsedFeed(List<Entry> entries, List<Rejection> rejections) {

  ParsedFeed {
    entries = List.copyOf(entries);
    rejections = List.copyOf(rejections);
  }
}
