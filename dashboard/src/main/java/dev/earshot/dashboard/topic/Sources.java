package dev.earshot.dashboard.topic;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/** Ids of sources and languages as people call them. */
public final class Sources {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          entry("amazon", "Amazon"),
          entry("appstore", "App Store"),
          entry("blog", "Blog"),
          entry("blogs", "Blogs"),
          entry("bluesky", "Bluesky"),
          entry("discord", "Discord"),
          entry("email", "E-mail"),
          entry("facebook", "Facebook"),
          entry("forum", "Forum"),
          entry("forums", "Forums"),
          entry("github", "GitHub"),
          entry("googleplay", "Google Play"),
          entry("googlereviews", "Google reviews"),
          entry("hackernews", "Hacker News"),
          entry("instagram", "Instagram"),
          entry("lemmy", "Lemmy"),
          entry("linkedin", "LinkedIn"),
          entry("mastodon", "Mastodon"),
          entry("news", "News"),
          entry("pinterest", "Pinterest"),
          entry("playstore", "Google Play"),
          entry("quora", "Quora"),
          entry("reddit", "Reddit"),
          entry("reviews", "Reviews"),
          entry("stackoverflow", "Stack Overflow"),
          entry("support", "Support"),
          entry("surveys", "Surveys"),
          entry("telegram", "Telegram"),
          entry("threads", "Threads"),
          entry("tiktok", "TikTok"),
          entry("tripadvisor", "Tripadvisor"),
          entry("trustpilot", "Trustpilot"),
          entry("tumblr", "Tumblr"),
          entry("twitch", "Twitch"),
          entry("twitter", "Twitter"),
          entry("vk", "VK"),
          entry("weibo", "Weibo"),
          entry("whatsapp", "WhatsApp"),
          entry("x", "X"),
          entry("yelp", "Yelp"),
          entry("youtube", "YouTube"));

  /** Begins the ids of the sample's sources. */
  private static final String SAMPLE = "sample-";

  private Sources() {}

  /** The name of a well-known source, however its id is written; any other id as it is. */
  public static String name(String source) {
    String known = source.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
    return source.startsWith(SAMPLE)
        ? name(source.substring(SAMPLE.length())) + " (sample)"
        : NAMES.getOrDefault(known, source);
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
