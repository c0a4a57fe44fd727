package dev.earshot.listener.collect.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.collect.Batch;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.collect.Cursor;
import dev.earshot.listener.collect.MutableClock;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.Posts;
import dev.earshot.listener.topic.SourceSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a feed that can be read. */
final class FeedCollectorTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final MutableClock clock = new MutableClock(Posts.NOON);
  private FeedServer server;
  private FeedCollector collector;

  @BeforeEach
  void start() throws IOException {
    server = new FeedServer();
    collector =
        new FeedCollector(
            new SourceSettings.OfFeed("blog", HOUR, server.uri("/feed")), clock, true);
  }

  @AfterEach
  void stop() {
    collector.close();
    server.close();
  }

  @Test
  void an_rss_item_becomes_a_post_without_markup() throws Exception {
    Post post =
        only(
            """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel><title>Trail news</title><language>en-us</language>
                <item>
                  <title>Tent &amp;amp; stove</title>
                  <link>https://trail.example/1</link>
                  <guid isPermaLink="false">trail-1</guid>
                  <pubDate>Mon, 02 Mar 2026 10:00:00 +0100</pubDate>
                  <dc:creator>Kim Oh</dc:creator>
                  <description>short</description>
                  <content:encoded><![CDATA[<p>It <b>leaks</b>
                    again,&nbsp;twice.</p><script>alert(1)</script><ul><li>one<li>two</ul>
                    a<br>b]]></content:encoded>
                </item>
              </channel>
            </rss>
            """);
    assertThat(post.nativeId()).isEqualTo("trail-1");
    assertThat(post.url()).isEqualTo("https://trail.example/1");
    assertThat(post.text()).isEqualTo("Tent & stove\n\nIt leaks again, twice.\n\none\ntwo\n\na\nb");
    assertThat(post.author().display()).isEqualTo("Kim Oh");
    assertThat(post.publishedAt()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
    assertThat(post.language()).isEqualTo("en-us");
  }

  @Test
  void an_atom_entry_keeps_its_plain_title_and_what_it_answers() throws Exception {
    Post post =
        only(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"
                xmlns:thr="http://purl.org/syndication/thread/1.0">
              <title>Forum</title><id>tag:forum.example,2026:f</id>
              <author><name>The forum</name></author>
              <entry>
                <id>tag:forum.example,2026:2</id>
                <title type="text">Is 3 &lt; 4?</title>
                <link href="https://forum.example/2"/>
                <published>2026-03-01T08:00:00Z</published>
                <updated>2026-03-02T08:00:00Z</updated>
                <thr:in-reply-to ref="tag:forum.example,2026:1"/>
                <author><name>Lee</name><uri>https://forum.example/lee</uri></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
                  <p>Yes,<br/>it is.</p></div></content>
              </entry>
            </feed>
            """);
    assertThat(post.text()).isEqualTo("Is 3 < 4?\n\nYes,\nit is.");
    assertThat(post.replyTo()).isEqualTo("tag:forum.example,2026:1");
    assertThat(post.publishedAt()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
    assertThat(post.author().id()).isEqualTo("https://forum.example/lee");
    assertThat(post.author().name()).isEqualTo("Lee");
  }

  @Test
  void a_json_feed_item_becomes_a_post() throws Exception {
    Post post =
        only(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Notes","language":"de",
             "authors":[{"name":"Kim","url":"https://kim.example"}],
             "items":[{"id":7,"url":"https://kim.example/7","title":"Zelt",
               "content_html":"<p>undicht &amp; nass</p>",
               "date_published":"2026-03-02T10:00:00+01:00"}]}
            """);
    assertThat(post.nativeId()).isEqualTo("7");
    assertThat(post.text()).isEqualTo("Zelt\n\nundicht & nass");
    assertThat(post.language()).isEqualTo("de");
    assertThat(post.author().id()).isEqualTo("https://kim.example");
    assertThat(post.publishedAt()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<guid>g</guid><link>https://a.example/1</link> | g",
        "<link>https://a.example/1</link> | https://a.example/1",
        "<guid> </guid> | digest:.{22}"
      })
  void the_id_is_the_guid_or_the_link_or_a_digest(String fields, String id) throws Exception {
    assertThat(only(rss("<item>" + fields + "<title>x</title></item>")).nativeId()).matches(id);
  }

  @Test
  void a_title_that_only_begins_the_text_is_not_said_twice() throws Exception {
    assertThat(only(rss(item("1", "Our new tent is…", "Our new tent is here"))).text())
        .isEqualTo("Our new tent is here");
  }

  @Test
  void a_link_that_is_no_web_address_is_left_out() throws Exception {
    Post post =
        only(rss("<item><guid>1</guid><link>javascript:alert(1)</link><title>x</title></item>"));
    assertThat(post.url()).isEmpty();
  }

  @Test
  void the_servers_validators_go_back_verbatim_and_304_is_no_news() throws Exception {
    byte[] feed = rss(item("1", "one", "")).getBytes(StandardCharsets.UTF_8);
    server.on(
        "/feed",
        FeedServer.body(
            "application/rss+xml",
            feed,
            "ETag",
            "W/\"a-b;c\"",
            "Last-Modified",
            "yesterday, about noon"));
    Batch first = collector.collect(Cursor.START);
    assertThat(first.coverage()).isEmpty();

    server.on("/feed", FeedServer.status(304));
    clock.advance(HOUR);
    Batch second = collector.collect(first.next());
    assertThat(server.requests().getLast().getFirst("If-None-Match")).isEqualTo("W/\"a-b;c\"");
    assertThat(server.requests().getLast().getFirst("If-Modified-Since"))
        .isEqualTo("yesterday, about noon");
    assertThat(second.posts()).isEmpty();
    assertThat(second.coverage())
        .containsExactly(new Coverage("blog", Posts.NOON, Posts.NOON.plus(HOUR), true, ""));

    clock.advance(HOUR);
    collector.collect(second.next());
    assertThat(server.requests().getLast().getFirst("If-None-Match")).isEqualTo("W/\"a-b;c\"");
  }

  @Test
  void without_validators_only_new_and_edited_entries_are_posts() throws Exception {
    Cursor cursor = read(rss(item("1", "one", "") + item("2", "two", ""))).next();
    Batch edited =
        read(cursor, rss(item("3", "three", "") + item("1", "one!", "") + item("2", "two", "")));
    assertThat(edited.posts()).extracting(Post::nativeId).containsExactly("3", "1");
    Batch same =
        read(
            edited.next(),
            rss(item("3", "three", "") + item("1", "one!", "") + item("2", "two", "")));
    assertThat(same.posts()).isEmpty();
  }

  @Test
  void an_entry_with_a_new_date_is_an_edit_of_the_same_post() throws Exception {
    Cursor cursor = read(rss(dated("1", "2026-03-01T00:00:00Z"))).next();
    Batch later = read(cursor, rss(dated("1", "2026-03-02T00:00:00Z")));
    assertThat(later.posts()).extracting(Post::nativeId).containsExactly("1");
    assertThat(later.posts().getFirst().publishedAt())
        .isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
  }

  @Test
  void an_entry_without_a_date_or_with_one_to_come_keeps_the_time_it_was_seen_first()
      throws Exception {
    Batch first = read(rss(item("1", "undated", "") + dated("2", "2099-01-01T00:00:00Z")));
    assertThat(first.posts()).extracting(Post::publishedAt).containsOnly(Posts.NOON);
    clock.advance(HOUR);
    Batch edited =
        read(first.next(), rss(item("1", "edited", "") + dated("2", "2098-01-01T00:00:00Z")));
    assertThat(edited.posts()).hasSize(2);
    assertThat(edited.posts()).extracting(Post::publishedAt).containsOnly(Posts.NOON);
  }

  @Test
  void a_feed_that_kept_nothing_known_may_have_lost_some_and_says_so() throws Exception {
    Cursor cursor = read(rss(item("1", "one", "") + item("2", "two", ""))).next();
    clock.advance(HOUR);
    Batch overlapping = read(cursor, rss(item("3", "three", "") + item("2", "two", "")));
    assertThat(overlapping.coverage()).extracting(Coverage::complete).containsExactly(true);
    clock.advance(HOUR);
    Batch torn = read(overlapping.next(), rss(item("9", "nine", "") + item("8", "eight", "")));
    Coverage gap = torn.coverage().getFirst();
    assertThat(gap.complete()).isFalse();
    assertThat(gap.from()).isEqualTo(Posts.NOON.plus(HOUR));
    assertThat(gap.to()).isEqualTo(Posts.NOON.plus(HOUR).plus(HOUR));
    assertThat(gap.reason()).contains("may have been missed");
    assertThat(torn.posts()).hasSize(2);
  }

  @Test
  void two_entries_of_one_id_give_one_post_and_one_rejection_once() throws Exception {
    String feed = rss(item("1", "one", "") + item("1", "one", "") + item("1", "another", ""));
    Batch batch = read(feed);
    assertThat(batch.posts()).extracting(Post::text).containsExactly("one");
    assertThat(batch.rejections()).hasSize(1);
    assertThat(read(batch.next(), feed).rejections()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "application/rss+xml,UTF-8,''",
    "text/xml,UTF-8,''",
    "text/plain,UTF-8,''",
    "'',ISO-8859-1,ISO-8859-1",
    "application/xml,UTF-16,UTF-16",
    "application/xml;charset=windows-1252,windows-1252,''",
    "text/html; charset=utf-8,UTF-8,''"
  })
  void any_declared_encoding_and_any_content_type_is_read(
      String contentType, String charset, String declared) throws Exception {
    String prolog =
        declared.isEmpty() ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>\n";
    byte[] body = (prolog + rss(item("1", "grün für 5 é", ""))).getBytes(Charset.forName(charset));
    server.on("/feed", FeedServer.body(contentType, body));
    assertThat(collector.collect(Cursor.START).posts().getFirst().text()).isEqualTo("grün für 5 é");
  }

  @Test
  void characters_that_xml_forbids_do_not_cost_the_feed() throws Exception {
    assertThat(only(rss(item("1", "a\u0008b &nbsp; c", ""))).text()).isEqualTo("a\uFFFDb c");
  }

  @Test
  void a_packed_answer_is_unpacked() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(rss(item("1", "one", "")).getBytes(StandardCharsets.UTF_8));
    }
    server.on(
        "/feed",
        FeedServer.body("application/rss+xml", packed.toByteArray(), "Content-Encoding", "gzip"));
    assertThat(collector.collect(Cursor.START).posts()).hasSize(1);
    assertThat(server.requests().getLast().getFirst("Accept-Encoding")).isEqualTo("gzip");
  }

  @Test
  void a_feed_that_moved_for_good_is_asked_at_its_new_address() throws Exception {
    server.on("/feed", FeedServer.status(301, "Location", "/new"));
    server.on("/new", FeedServer.status(308, "Location", server.uri("/newest").toString()));
    server.on("/newest", "application/rss+xml", rss(item("1", "one", "")));
    Cursor cursor = collector.collect(Cursor.START).next();
    assertThat(server.requests()).hasSize(3);
    collector.collect(cursor);
    assertThat(server.requests()).hasSize(4);

    server.on("/newest", FeedServer.status(410));
    server.on("/feed", "application/rss+xml", rss(item("2", "back", "")));
    assertThat(collector.collect(cursor).posts()).extracting(Post::text).containsExactly("back");
  }

  @Test
  void a_feed_that_is_elsewhere_for_a_while_is_asked_at_its_own_address() throws Exception {
    server.on("/feed", FeedServer.status(302, "Location", "/elsewhere"));
    server.on("/elsewhere", "application/rss+xml", rss(item("1", "one", "")));
    Cursor cursor = collector.collect(Cursor.START).next();
    collector.collect(cursor);
    assertThat(server.requests()).hasSize(4);
  }

  private Post only(String feed) throws Exception {
    Batch batch = read(feed);
    assertThat(batch.rejections()).isEmpty();
    assertThat(batch.posts()).hasSize(1);
    return batch.posts().getFirst();
  }

  private Batch read(String feed) throws Exception {
    return read(Cursor.START, feed);
  }

  private Batch read(Cursor cursor, String feed) throws Exception {
    server.on("/feed", "application/octet-stream", feed);
    return collector.collect(cursor);
  }

  private static String rss(String items) {
    return "<rss version=\"2.0\"><channel><title>t</title>" + items + "</channel></rss>";
  }

  private static String item(String id, String title, String text) {
    return "<item><guid>%s</guid><title>%s</title><description>%s</description></item>"
        .formatted(id, title, text);
  }

  private static String dated(String id, String time) {
    return "<item><guid>%s</guid><title>x</title><pubDate>%s</pubDate></item>".formatted(id, time);
  }
}
