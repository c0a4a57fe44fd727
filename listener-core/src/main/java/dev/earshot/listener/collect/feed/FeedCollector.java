package dev.earshot.listener.collect.feed;

import dev.earshot.listener.collect.Batch;
import dev.earshot.listener.collect.CollectException;
import dev.earshot.listener.collect.CollectException.Kind;
import dev.earshot.listener.collect.Collector;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.collect.Cursor;
import dev.earshot.listener.collect.Rejection;
import dev.earshot.listener.topic.SourceSettings;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads an RSS, Atom or JSON feed with conditional requests.
 *
 * <p>The cursor holds the server's validators and a digest of each entry, so that only new and
 * edited entries become posts. An edited entry keeps its id and so replaces what was stored of it.
 */
public final class FeedCollector implements Collector {

  private static final Logger log = LoggerFactory.getLogger(FeedCollector.class);

  private final SourceSettings.OfFeed settings;
  private final Clock clock;
  private final FeedHttp http;

  /** A feed anywhere on the public internet. */
  public FeedCollector(SourceSettings.OfFeed settings, Clock clock) {
    this(settings, clock, false);
  }

  /**
   * @param privateAddresses whether the feed, and what it redirects to, may be in a private network
   *     or on this machine: yes only where the address was given by somebody who runs Earshot
   */
  public FeedCollector(SourceSettings.OfFeed settings, Clock clock, boolean privateAddresses) {
    this(settings, clock, privateAddresses, FeedLimits.USUAL);
  }

  FeedCollector(
      SourceSettings.OfFeed settings, Clock clock, boolean privateAddresses, FeedLimits limits) {
    this.settings = settings;
    this.clock = clock;
    this.http = new FeedHttp(new AddressGuard(privateAddresses), limits, clock);
  }

  @Override
  public String source() {
    return settings.id();
  }

  @Override
  public Batch collect(Cursor cursor) throws CollectException, InterruptedException {
    FeedState state = FeedState.parse(cursor, settings.url());
    FeedAnswer answer;
    try {
      answer = http.fetch(state.address(), state.etag(), state.lastModified());
    } catch (CollectException e) {
      if (e.kind() != Kind.REFUSED || state.address().equals(settings.url())) {
        throw e;
      }
      log.info("Feed is not where it moved, asking its old address source={}", source());
      state = state.atConfiguredAddress();
      answer = http.fetch(state.address(), "", "");
    }
    return switch (answer) {
      case FeedAnswer.Unchanged _ -> unchanged(state);
      case FeedAnswer.Changed changed -> read(state, changed);
    };
  }

  private Batch unchanged(FeedState state) {
    Instant now = clock.instant();
    return new Batch(
        List.of(), List.of(), List.of(), state.readAt(now).cursor(), heard(state, now, ""), false);
  }

  private Batch read(FeedState state, FeedAnswer.Changed answer) throws CollectException {
    Instant now = clock.instant();
    ParsedFeed feed = parse(answer);
    EntryReader entries = new EntryReader(source(), state.known(), now);
    feed.entries().forEach(entries::read);
    FeedState next =
        new FeedState(
            settings.url(),
            answer.address(),
            answer.etag(),
            answer.lastModified(),
            now,
            entries.seen());
    String missed =
        entries.gap()
            ? "no entry known from the last reading is left in the feed: some may have been missed"
            : "";
    List<Rejection> rejections = new ArrayList<>(feed.rejections());
    rejections.addAll(entries.rejections());
    return new Batch(
        entries.posts(), List.of(), rejections, next.cursor(), heard(state, now, missed), false);
  }

  private ParsedFeed parse(FeedAnswer.Changed answer) throws CollectException {
    byte[] body = new byte[answer.body().remaining()];
    answer.body().duplicate().get(body);
    try {
      return isJson(answer.body())
          ? JsonFeed.parse(body)
          : XmlFeed.parse(body, answer.contentType());
    } catch (FeedException e) {
      throw new CollectException(
          Kind.MALFORMED, FeedHttp.shown(answer.address()) + " " + e.problem(), e);
    }
  }

  /** By the first character, because servers send feeds under all kinds of types. */
  private static boolean isJson(ByteBuffer body) {
    int at = body.limit() >= 3 && body.get(0) == (byte) 0xEF ? 3 : 0;
    while (at < body.limit() && Character.isWhitespace(body.get(at))) {
      at++;
    }
    return at < body.limit() && body.get(at) == '{';
  }

  /** What was heard since the last reading; nothing is claimed of the time before the first. */
  private List<Coverage> heard(FeedState state, Instant now, String missed) {
    Instant since = state.readAt();
    return since == null || !since.isBefore(now)
        ? List.of()
        : List.of(new Coverage(source(), since, now, missed.isEmpty(), missed));
  }

  @Override
  public void close() {
    http.close();
  }
}
