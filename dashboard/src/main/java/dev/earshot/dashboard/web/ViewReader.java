package dev.earshot.dashboard.web;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.store.MentionQuery.Tagging;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** Reads a link's parameters. What it cannot understand is said, not guessed. */
final class ViewReader {

  /** Of what is looked for, in chars; the fields of the pages take no more either. */
  private static final int MAX_TEXT = 1_000;

  /** What people may well type for a filter, and its name: passed over, it would seem to filter. */
  private static final Map<String, String> MISNAMED =
      Map.of(
          "sentiment", "label",
          "labels", "label",
          "sources", "source",
          "language", "lang",
          "languages", "lang",
          "themes", "theme",
          "search", "q");

  private final Clock clock;
  private final ZoneId zone;

  ViewReader(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * @param topic where the link names none
   * @throws BadLinkException saying which parameter is wrong
   */
  View read(MultiValueMap<String, String> params, String topic) {
    refuseMisnamed(params);
    Instant now = now(params);
    return new View(
        topic(params, topic),
        period(params, now),
        one(params, "compare", "").equals("on"),
        filters(params),
        selection(params),
        one(params, "driver", ""),
        choice(ListOrder.class, params, "order", ListOrder.TYPICAL),
        one(params, "view", "").equals("table"),
        now);
  }

  private static void refuseMisnamed(MultiValueMap<String, String> params) {
    for (String name : params.keySet()) {
      String right = MISNAMED.get(name);
      if (right != null) {
        throw new BadLinkException(
            "The link's ‘%s’ is not known here; it is called ‘%s’.".formatted(name, right));
      }
    }
  }

  private static String topic(MultiValueMap<String, String> params, String otherwise) {
    String asked = one(params, "topic", otherwise);
    return asked.equals(View.ALL_TOPICS) ? "" : asked;
  }

  /** The moment of the page a later part belongs to; never in the future. */
  private Instant now(MultiValueMap<String, String> params) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String asked = one(params, "now", "");
    if (asked.isEmpty()) {
      return now;
    }
    Instant page = instant("now", asked);
    return page.isAfter(now) ? now : page;
  }

  private Period period(MultiValueMap<String, String> params, Instant now) {
    String from = one(params, "from", "");
    String to = one(params, "to", "");
    if (!from.isEmpty() || !to.isEmpty()) {
      return between(instant("from", from), instant("to", to));
    }
    String period = one(params, "period", Period.DEFAULT_DAYS + "d");
    return switch (period) {
      case "7d", "28d", "90d" ->
          Period.last(Integer.parseInt(period.substring(0, period.length() - 1)), now, zone);
      default -> throw bad("period", period, "7d, 28d or 90d, or use ‘from’ and ‘to’");
    };
  }

  private Period between(Instant from, Instant to) {
    Times times = new Times(zone, clock.instant());
    String asked =
        "The time asked for begins on %s and ends on %s; ".formatted(times.at(from), times.at(to));
    if (!from.isBefore(to)) {
      throw new BadLinkException(asked + "its end must come after its beginning.");
    }
    if (ChronoUnit.DAYS.between(from, to) > 3660) {
      throw new BadLinkException(asked + "it can be ten years long.");
    }
    return Period.between(from, to);
  }

  private Filters filters(MultiValueMap<String, String> params) {
    EnumSet<Label> labels = EnumSet.noneOf(Label.class);
    several(params, "label").forEach(key -> labels.add(choice(Label.class, "label", key)));
    return new Filters(
        labels,
        several(params, "source"),
        several(params, "lang"),
        several(params, "theme"),
        choice(Tagging.class, params, "tagging", Tagging.ANY),
        text(params));
  }

  private static String text(MultiValueMap<String, String> params) {
    String text = one(params, "q", "").strip();
    if (text.length() > MAX_TEXT) {
      throw new BadLinkException(
          "The search has %s characters; it can have %s. Look for a few words of it."
              .formatted(Figures.grouped(text.length()), Figures.grouped(MAX_TEXT)));
    }
    return text;
  }

  private Selection selection(MultiValueMap<String, String> params) {
    String asked = one(params, "select", "");
    if (asked.isEmpty()) {
      return Selection.LATEST;
    }
    if (asked.equals("none")) {
      return Selection.NOTHING;
    }
    int dots = asked.indexOf("..");
    if (dots < 0) {
      throw bad("select", asked, "‘none’ or two times with .. between");
    }
    Instant from = instant("select", asked.substring(0, dots));
    Instant to = instant("select", asked.substring(dots + 2));
    between(from, to);
    return new Selection.Range(from, to);
  }

  /** A date is midnight in the workspace's zone. */
  private Instant instant(String name, String value) {
    try {
      return value.length() == 10
          ? LocalDate.parse(value).atStartOfDay(zone).toInstant()
          : Instant.parse(value);
    } catch (DateTimeException _) {
      throw bad(name, value, "a date such as 2026-03-02 or a time such as 2026-03-02T12:00:00Z");
    }
  }

  private static <E extends Enum<E>> E choice(
      Class<E> type, MultiValueMap<String, String> params, String name, E otherwise) {
    String value = one(params, name, "");
    return value.isEmpty() ? otherwise : choice(type, name, value);
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String name, String value) {
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      String known =
          Arrays.stream(type.getEnumConstants())
              .map(constant -> constant.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      throw bad(name, value, "one of " + known);
    }
  }

  private static String one(MultiValueMap<String, String> params, String name, String otherwise) {
    String value = params.getFirst(name);
    return value == null ? otherwise : value;
  }

  private static Set<String> several(MultiValueMap<String, String> params, String name) {
    Set<String> values = new LinkedHashSet<>(params.getOrDefault(name, List.of()));
    values.removeIf(String::isBlank);
    return values;
  }

  private static BadLinkException bad(String name, String value, String wanted) {
    return new BadLinkException(
        "The link's ‘%s’ is ‘%s’; it must be %s.".formatted(name, value, wanted));
  }
}
