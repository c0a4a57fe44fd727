package dev.earshot.listener.collect.bluesky;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a record says of parts of its text. Only links matter here: handles and hashtags stand in
 * the text as they are, but a long address is cut there ({@code example.org/a-long-na...}) and
 * whole in the facet.
 */
final class Facets {

  private static final String LINK = "app.bsky.richtext.facet#link";

  /** A link and the chars of the text it stands behind. */
  private record Link(int from, int to, String address) {}

  private Facets() {}

  /** The text with addresses that were cut for display written out. */
  static String writeOut(String text, JsonNode facets) {
    List<Link> links = new ArrayList<>();
    for (JsonNode facet : facets) {
      for (JsonNode feature : facet.path("features")) {
        JsonNode address = feature.path("uri");
        if (LINK.equals(feature.path("$type").stringValue("")) && address.isString()) {
          int from = charAt(text, facet.path("index").path("byteStart").asLong(-1));
          int to = charAt(text, facet.path("index").path("byteEnd").asLong(-1));
          if (from >= 0 && from < to && isCut(text.substring(from, to))) {
            links.add(new Link(from, to, address.stringValue()));
          }
        }
      }
    }
    links.sort(Comparator.comparingInt(Link::from).reversed());
    StringBuilder out = new StringBuilder(text);
    int behind = text.length();
    for (Link link : links) {
      if (link.to() <= behind) {
        out.replace(link.from(), link.to(), link.address());
        behind = link.from();
      }
    }
    return out.toString();
  }

  private static boolean isCut(String shown) {
    return shown.endsWith("...") || shown.endsWith("…");
  }

  /**
   * The char at an offset in bytes of UTF-8, as facets count.
   *
   * @return −1 when there is no such char
   */
  static int charAt(String text, long byteOffset) {
    long bytes = 0;
    int at = 0;
    while (at < text.length() && bytes < byteOffset) {
      int point = text.codePointAt(at);
      bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      at += Character.charCount(point);
    }
    return bytes == byteOffset ? at : -1;
  }
}
