package dev.earshot.listener.topic;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads single values; a bad one is reported and empty. */
final class Values {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern HANDLE = Pattern.compile("[\\p{L}\\p{N}_.-]+(@[\\p{L}\\p{N}.-]+)?");
  private static final Pattern HOST =
      Pattern.compile("(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}{2,}");
  private static final Pattern SHORT_DURATION =
      Pattern.compile("(?:\\d{1,6}d)?(?:\\d{1,6}h)?(?:\\d{1,6}m)?(?:\\d{1,6}s)?");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final Problems problems;

  Values(Problems problems) {
    this.problems = problems;
  }

  /** Lower-case letters, digits and hyphens, as it becomes part of addresses. */
  Optional<String> id(ScalarNode node) {
    String id = node.getValue();
    if (ID.matcher(id).matches()) {
      return Optional.of(id);
    }
    String better = slug(id);
    problems.add(
        node,
        "\"%s\" cannot be an id: use up to 64 lower-case letters, digits and hyphens%s"
            .formatted(id, better.isEmpty() ? "" : ", such as " + better));
    return Optional.empty();
  }

  /** An id made of a name; empty when the name has no Latin letters or digits. */
  static String slug(String name) {
    String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return slug.substring(0, Math.min(64, slug.length())).replaceAll("^-|-$", "");
  }

  /** A handle without its @, lower case. */
  Optional<String> handle(ScalarNode node) {
    String handle = node.getValue().strip().toLowerCase(Locale.ROOT).replaceFirst("^[@＠]", "");
    if (HANDLE.matcher(handle).matches()) {
      return Optional.of(handle);
    }
    problems.add(
        node,
        "\"%s\" is no account: write its handle, such as \"@acme\" or \"@acme@mastodon.social\""
            .formatted(node.getValue()));
    return Optional.empty();
  }

  /** A host name, lower case, without www. */
  Optional<String> site(ScalarNode node) {
    String site =
        node.getValue()
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^https?://", "")
            .replaceFirst("^www\\.", "")
            .replaceFirst("/$", "");
    if (HOST.matcher(site).matches()) {
      return Optional.of(site);
    }
    problems.add(
        node,
        "\"%s\" is no site: write its host name, such as acme.com".formatted(node.getValue()));
    return Optional.empty();
  }

  /** A BCP 47 tag. */
  Optional<String> language(ScalarNode node) {
    String typed = node.getValue().strip();
    try {
      Locale locale = new Locale.Builder().setLanguageTag(typed).build();
      boolean three = locale.getLanguage().length() == 3;
      if (three || LANGUAGES.contains(locale.getLanguage())) {
        return Optional.of(locale.toLanguageTag());
      }
    } catch (IllformedLocaleException _) {
      // Reported below, as a language nobody knows.
    }
    String guess =
        LANGUAGES.stream()
            .filter(
                code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(typed))
            .findFirst()
            .map(code -> "did you mean " + code + "?")
            .orElse("write a code such as en, pt or zh");
    problems.add(node, "unknown language \"%s\": %s".formatted(typed, guess));
    return Optional.empty();
  }

  /** {@code 90s}, {@code 15m}, {@code 1h30m}, {@code 1d} or ISO 8601, within bounds. */
  Optional<Duration> duration(ScalarNode node, Duration least, Duration most) {
    String typed = node.getValue().strip();
    try {
      Duration duration = duration(typed);
      if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
        return Optional.of(duration);
      }
      problems.add(
          node,
          "%s is out of range: use %s to %s".formatted(typed, shortForm(least), shortForm(most)));
    } catch (DateTimeParseException _) {
      problems.add(
          node,
          "\"%s\" is no length of time: write a number and a unit, such as 90s, 15m, 2h or 1d"
              .formatted(typed));
    }
    return Optional.empty();
  }

  private static Duration duration(String typed) {
    if (typed.isEmpty() || !SHORT_DURATION.matcher(typed).matches()) {
      return Duration.parse(typed);
    }
    String upper = typed.toUpperCase(Locale.ROOT);
    int days = upper.indexOf('D') + 1;
    String time = upper.substring(days);
    return Duration.parse("P" + upper.substring(0, days) + (time.isEmpty() ? "" : "T" + time));
  }

  private static String shortForm(Duration duration) {
    return duration.toSeconds() % 86_400 == 0
        ? duration.toDays() + "d"
        : duration.toSeconds() % 60 == 0 ? duration.toMinutes() + "m" : duration.toSeconds() + "s";
  }

  /** An absolute address with a host. */
  Optional<URI> address(ScalarNode node, List<String> schemes, String example) {
    String typed = node.getValue().strip();
    try {
      URI uri = new URI(typed);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (schemes.contains(scheme) && uri.getHost() != null) {
        return Optional.of(uri);
      }
      problems.add(
          node,
          "\"%s\" is no address of the kind %s://…: write it in full, such as %s"
              .formatted(typed, String.join(":// or ", schemes), example));
    } catch (URISyntaxException e) {
      problems.add(
          node,
          "\"%s\" is no valid address (%s): write it in full, such as %s"
              .formatted(typed, e.getReason(), example));
    }
    return Optional.empty();
  }

  /** A constant of an enum by its lower-case name. */
  <E extends Enum<E>> Optional<E> choice(ScalarNode node, Class<E> type) {
    String typed = node.getValue().strip();
    List<String> names =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    if (names.contains(typed)) {
      return Optional.of(Enum.valueOf(type, typed.toUpperCase(Locale.ROOT)));
    }
    problems.add(
        node, "\"%s\" is not one of %s%s".formatted(typed, list(names), guess(typed, names)));
    return Optional.empty();
  }

  static String guess(String typed, List<String> names) {
    return Suggestion.of(typed, names).map(it -> ": did you mean " + it + "?").orElse("");
  }

  static String list(List<String> names) {
    return String.join(", ", names);
  }
}
