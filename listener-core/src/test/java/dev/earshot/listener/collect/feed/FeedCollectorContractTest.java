package dev.earshot.listener.collect.feed;

import dev.earshot.listener.collect.Collector;
import dev.earshot.listener.collect.CollectorContract;
import dev.earshot.listener.collect.MutableClock;
import dev.earshot.listener.mention.Posts;
import dev.earshot.listener.topic.SourceSettings;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class FeedCollectorContractTest implements CollectorContract {

  private final MutableClock clock = new MutableClock(Posts.NOON);
  private final StringBuilder items = new StringBuilder();
  private FeedServer server;

  @BeforeEach
  void start() throws IOException {
    server = new FeedServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  public Collector open() {
    return new FeedCollector(
        new SourceSettings.OfFeed("blog", Duration.ofMinutes(5), server.uri("/feed")), clock, true);
  }

  @Override
  public void publish(String id, String text) {
    items.append(
        """
        <item><guid>%s</guid><description>%s</description>
        <pubDate>Mon, 2 Mar 2026 11:00:00 GMT</pubDate></item>
        """
            .formatted(id, text));
    mend();
  }

  @Override
  public void publishBroken() {
    items.append("<item><guid>nothing</guid></item>");
    mend();
  }

  @Override
  public void breakDown() {
    server.on("/feed", FeedServer.status(500));
  }

  @Override
  public void mend() {
    server.on(
        "/feed",
        "application/rss+xml",
        "<rss version='2.0'><channel>" + items + "</channel></rss>");
  }
}
