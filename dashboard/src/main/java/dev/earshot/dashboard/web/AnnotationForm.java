package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.Annotation;
import dev.earshot.dashboard.incident.Annotation.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * An annotation as somebody types it, times in the workspace's zone.
 *
 * @param id of the one to change, 0 for a new one
 * @param about id of a topic, empty for all
 * @param begins such as 2026-03-02T06:00
 * @param silences "on" where alerts are held back
 */
record AnnotationForm(
    long id,
    @Nullable String about,
    @Nullable String kind,
    @Nullable String begins,
    @Nullable String ends,
    @Nullable String note,
    @Nullable String silences) {

  static final int LONGEST_NOTE = 300;

  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

  AnnotationForm {
    about = Objects.requireNonNullElse(about, "");
    kind = Objects.requireNonNullElse(kind, "");
    begins = Objects.requireNonNullElse(begins, "");
    ends = Objects.requireNonNullElse(ends, "");
    note = Objects.requireNonNullElse(note, "").strip();
    silences = Objects.requireNonNullElse(silences, "");
  }

  static AnnotationForm empty(String topic, Instant from, Instant to, ZoneId zone) {
    return new AnnotationForm(
        0, topic, Kind.CAMPAIGN.key(), field(from, zone), field(to, zone), "", "");
  }

  static AnnotationForm of(Annotation annotation, ZoneId zone) {
    return new AnnotationForm(
        annotation.id(),
        annotation.topic(),
        annotation.kind().key(),
        field(annotation.from(), zone),
        field(annotation.to(), zone),
        annotation.note(),
        annotation.silences() ? "on" : "");
  }

  /** As a link carries it. */
  static AnnotationForm of(MultiValueMap<String, String> link) {
    return new AnnotationForm(
        0,
        link.getFirst("about"),
        link.getFirst("kind"),
        link.getFirst("begins"),
        link.getFirst("ends"),
        link.getFirst("note"),
        link.getFirst("silences"));
  }

  /** For a link: what {@link #of(MultiValueMap)} reads back. */
  Map<String, String> parameters() {
    return Map.of(
        "about", Objects.requireNonNull(about),
        "kind", Objects.requireNonNull(kind),
        "begins", Objects.requireNonNull(begins),
        "ends", Objects.requireNonNull(ends),
        "note", Objects.requireNonNull(note),
        "silences", Objects.requireNonNull(silences));
  }

  /**
   * What was meant.
   *
   * @throws BadFormException naming the field and what it must be
   */
  Annotation read(String by, ZoneId zone) {
    Instant from = instant("Begins", begins, zone);
    Instant to = instant("Ends", ends, zone);
    if (!from.isBefore(to)) {
      throw new BadFormException("It must end after it begins: set ‘Ends’ to a later time.");
    }
    String text = Objects.requireNonNull(note);
    if (text.isEmpty() || text.length() > LONGEST_NOTE) {
      throw new BadFormException(
          "‘What happened’ needs a few words, at most %d characters.".formatted(LONGEST_NOTE));
    }
    return new Annotation(
        id, Objects.requireNonNull(about), from, to, kindOf(), text, !isEmpty(silences), by);
  }

  private Kind kindOf() {
    for (Kind each : Kind.values()) {
      if (each.key().equals(kind)) {
        return each;
      }
    }
    throw new BadFormException("‘Kind’ must be campaign, outage, release or other.");
  }

  private static Instant instant(String name, @Nullable String value, ZoneId zone) {
    try {
      return LocalDateTime.parse(Objects.requireNonNullElse(value, ""), FIELD)
          .atZone(zone)
          .toInstant();
    } catch (DateTimeException _) {
      throw new BadFormException(
          "‘%s’ is ‘%s’; it must be a date and time such as 2026-03-02T06:00."
              .formatted(name, value));
    }
  }

  private static boolean isEmpty(@Nullable String value) {
    return value == null || value.isEmpty();
  }

  private static String field(Instant at, ZoneId zone) {
    return FIELD.format(at.atZone(zone));
  }
}
