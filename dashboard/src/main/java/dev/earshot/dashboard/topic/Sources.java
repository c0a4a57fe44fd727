package dev.earshot.dashboard.topic;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/** Ids of sources and languages as people call them. */
public final class Sources {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          entry("bluesky", "Bluesky"),
          entry("mastodon", "Mastodon"),
          entry("reddit", "Reddit"),
          entry("twitter", "Twitter"),
          entry("youtube", "YouTube"),
          entry("hackernews", "Hacker News"),
          entry("appstore", "App Store"),
          entry("trustpilot", "Trustpilot"),
          entry("reviews", "Reviews"),
          entry("news", "News"),
          entry("forum", "Forum"));

  /** Begins the ids of the sample's sources. */
  private static final String SAMPLE = "sample-";

  private Sources() {}

  /** The name of a well-known source, any other id as it is. */
  public static String name(String source) {
    return source.startsWith(SAMPLE)
        ? name(source.substring(SAMPLE.length())) + " (sample)"
        : NAMES.getOrDefault(source, source);
  }

  /** English for es; the tag itself where nobody knows it. */
  public static String language(String tag) {
    if (tag.isEmpty() || tag.equals("und")) {
      return "Unknown language";
    }
    String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    return name.isEmpty() ? tag : name;
  }
}
