package dev.earshot.listener.collect.feed;

import dev.earshot.listener.mention.Author;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed, whatever its format. Strings are empty where the feed says nothing.
 *
 * @param id the entry's own id
 * @param title without markup
 * @param body without markup
 * @param publishedAt null when the feed does not say
 * @param replyTo id of the entry this one answers
 */
record Entry(
    String id,
    String link,
    String title,
    String body,
    Author author,
    String language,
    @Nullable Instant publishedAt,
    String replyTo) {

  /** Title and body; the title alone where the body is missing or only begins with it. */
  String text() {
    String bare = title.replaceFirst("(…|\\.\\.\\.)$", "").strip();
    if (bare.isEmpty() || body.startsWith(bare)) {
      return body.isEmpty() ? title : body;
    }
    return body.isEmpty() ? title : title + "\n\n" + body;
  }
}
