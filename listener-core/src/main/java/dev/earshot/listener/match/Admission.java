package dev.earshot.listener.match;

import dev.earshot.listener.mention.Post;
import dev.earshot.listener.topic.Topic;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Whether a post counts for a topic whose words it has: languages, sources, the brand itself. */
final class Admission {

  private final Topic topic;
  private final int place;
  private final Set<String> languages = new HashSet<>();
  private final Set<String> accounts;

  /**
   * @param place of the topic in topics.yml, from 0
   */
  Admission(Topic topic, int place) {
    this.topic = topic;
    this.place = place;
    this.accounts = Set.copyOf(topic.owned().accounts());
    topic.languages().forEach(language -> languages.add(language.toLowerCase(Locale.ROOT)));
  }

  int place() {
    return place;
  }

  boolean admits(Post post) {
    return (topic.sources().isEmpty() || topic.sources().contains(post.source()))
        && speaks(post.language().toLowerCase(Locale.ROOT))
        && !isOwn(post);
  }

  /** A language nobody could tell does not speak against a post: short ones are often such. */
  private boolean speaks(String language) {
    if (languages.isEmpty() || language.isEmpty() || language.equals("und")) {
      return true;
    }
    return languages.stream()
        .anyMatch(wanted ->
            wanted.equals(language)
                || language.startsWith(wanted + "-")
                || wanted.startsWith(language + "-"));
  }

  private boolean isOwn(Post post) {
    return accounts.contains(post.author().handle().toLowerCase(Locale.ROOT))
        || (!topic.owned().sites().isEmpty() && isOwnSite(host(post.url())));
  }

  private boolean isOwnSite(String host) {
    return topic.owned().sites().stream()
        .anyMatch(site -> host.equals(site) || host.endsWith("." + site));
  }

  /** By hand, as addresses in posts are often not valid by the letter of URI's rules. */
  private static String host(String url) {
    int start = url.indexOf("://") + 3;
    if (start < 3) {
      return "";
    }
    int end = start;
    while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return url.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
