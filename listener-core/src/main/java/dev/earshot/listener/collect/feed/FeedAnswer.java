package dev.earshot.listener.collect.feed;

import java.net.URI;
import java.nio.ByteBuffer;

/** What a feed's server said. */
sealed interface FeedAnswer {

  /** Nothing changed since the last round. */
  record Unchanged() implements FeedAnswer {}

  /**
   * The feed as it is now.
   *
   * @param address where it moved for good, or the address asked
   * @param body unpacked
   * @param contentType as the server said, or empty
   * @param etag to send next time, verbatim, or empty
   * @param lastModified to send next time, in the server's own words, or empty
   */
  record Changed(URI address, ByteBuffer body, String contentType, String etag, String lastModified)
      implements FeedAnswer {}
}
