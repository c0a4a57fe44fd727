package dev.earshot.listener.collect.feed;

import dev.earshot.listener.collect.Clean;
import dev.earshot.listener.collect.Rejection;
import dev.earshot.listener.mention.Author;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonFeed() {}

  static ParsedFeed parse(byte[] body) throws FeedException {
    JsonNode feed;
    try {
      feed = JSON.readTree(body);
    } catch (JacksonException e) {
      // The parser's own message would quote the text.
      throw new FeedException("is broken JSON");
    }
    if (!text(feed, "version").startsWith("https://jsonfeed.org/version/")
        || !feed.path("items").isArray()) {
      throw new FeedException("is JSON, but no JSON Feed");
    }
    List<Entry> entries = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      if (item.isObject()) {
        entries.add(entry(feed, item));
      } else {
        rejections.add(new Rejection("an item of the feed", "is no JSON object"));
      }
    }
    return new ParsedFeed(entries, rejections);
  }

  private static Entry entry(JsonNode feed, JsonNode item) {
    String plain = text(item, "content_text");
    String html = text(item, "content_html");
    String body =
        !plain.isEmpty()
            ? Clean.text(plain)
            : !html.isEmpty() ? Markup.text(html) : Clean.text(text(item, "summary"));
    return new Entry(
        text(item, "id"),
        first(text(item, "url"), text(item, "external_url")),
        Clean.text(text(item, "title")),
        body,
        author(item, feed),
        Clean.language(first(text(item, "language"), text(feed, "language"))),
        time(first(text(item, "date_published"), text(item, "date_modified"))),
        "");
  }

  private static Author author(JsonNode item, JsonNode feed) {
    for (JsonNode holder : List.of(item, feed)) {
      JsonNode author = holder.path("authors").path(0);
      JsonNode one = author.isObject() ? author : holder.path("author");
      String name = Clean.text(text(one, "name"));
      if (!name.isEmpty()) {
        return new Author(first(text(one, "url"), name), "", name, null);
      }
    }
    return Author.UNKNOWN;
  }

  private static @Nullable Instant time(String written) {
    try {
      return written.isEmpty() ? null : OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String text(JsonNode holder, String field) {
    JsonNode value = holder.path(field);
    return value.isString() || value.isNumber() ? value.asString().strip() : "";
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }
}
