package dev.earshot.dashboard.web;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.store.MentionQuery.Tagging;
import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import org.springframework.web.util.UriComponentsBuilder;

/** Writes the link of a view; {@link ViewReader} reads it back. What is usual is left out. */
final class Links {

  private Links() {}

  /** A page people can keep: it moves on with the clock. */
  static String page(String path, View view) {
    return text(parameters(path, view));
  }

  /** A part of a page that is shown: it stays at the page's moment. */
  static String part(String path, View view) {
    return text(parameters(path, view).queryParam("now", view.now()));
  }

  /** The next rows of a list. */
  static String next(String path, View view, String after) {
    return text(
        parameters(path, view).queryParam("now", view.now()).queryParam("after", encoded(after)));
  }

  /** The list of exactly the messages of one label. */
  static String labelled(View view, Label label) {
    return page(
        "/messages", view.withLabelFilters(view.filters().withLabels(java.util.List.of(label))));
  }

  /** One message. */
  static String message(String id, String topic) {
    return text(
        UriComponentsBuilder.fromPath("/message")
            .queryParam("id", encoded(id))
            .queryParam("topic", encoded(topic.isEmpty() ? View.ALL_TOPICS : topic)));
  }

  /** The address at a message's source, or empty unless it is plain http or https. */
  static String outside(String url) {
    try {
      URI uri = URI.create(url.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null ? uri.toString() : "";
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  private static UriComponentsBuilder parameters(String path, View view) {
    UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
    add(link, "topic", view.topic().isEmpty() ? View.ALL_TOPICS : view.topic());
    period(link, view.period());
    if (view.compare()) {
      link.queryParam("compare", "on");
    }
    filters(link, view.filters());
    switch (view.selection()) {
      case Selection.Latest() -> {}
      case Selection.Nothing() -> link.queryParam("select", "none");
      case Selection.Range(var from, var to) -> link.queryParam("select", from + ".." + to);
    }
    add(link, "driver", view.driver());
    if (view.order() != ListOrder.TYPICAL) {
      link.queryParam("order", view.order().key());
    }
    if (view.table()) {
      link.queryParam("view", "table");
    }
    return link;
  }

  private static void period(UriComponentsBuilder link, Period period) {
    if (period.days() == 0) {
      link.queryParam("from", period.from()).queryParam("to", period.to());
    } else {
      link.queryParam("period", period.days() + "d");
    }
  }

  private static void filters(UriComponentsBuilder link, Filters filters) {
    all(link, "label", filters.labels().stream().sorted().map(Label::key).toList());
    all(link, "source", filters.sources().stream().sorted().toList());
    all(link, "lang", filters.languages().stream().sorted().toList());
    all(link, "theme", filters.themes().stream().sorted().toList());
    if (filters.tagging() != Tagging.ANY) {
      link.queryParam("tagging", filters.tagging().name().toLowerCase(Locale.ROOT));
    }
    add(link, "q", filters.text());
  }

  private static void all(UriComponentsBuilder link, String name, Collection<String> values) {
    values.forEach(value -> add(link, name, value));
  }

  private static void add(UriComponentsBuilder link, String name, String value) {
    if (!value.isEmpty()) {
      link.queryParam(name, encoded(value));
    }
  }

  private static String encoded(String value) {
    return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20");
  }

  private static String text(UriComponentsBuilder link) {
    return link.build(true).toUriString();
  }
}
