package dev.earshot.dashboard.incident.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Alerts for tests. */
final class Alerts {

  static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

  private Alerts() {}

  static Alert alert(String key, Alert.Kind kind) {
    List<Alert.Point> curve =
        IntStream.range(0, 60)
            .mapToObj(i ->
                new Alert.Point(
                    AT.minus(Duration.ofHours(60 - i)),
                    i < 50 ? 15 + i % 5 : -30,
                    i < 10 ? null : 16.0,
                    40))
            .toList();
    return new Alert(
        key,
        "incident-7",
        kind,
        "drop",
        0,
        "acme",
        "Acme",
        "Sentiment drop · Acme: parcel, tracking",
        List.of("Net sentiment is −31 instead of the expected +11."),
        AT.minus(Duration.ofHours(10)),
        AT.minus(Duration.ofHours(8)),
        11,
        -31,
        212,
        List.of(
            new Alert.DriverLine("parcel, tracking", "theme", -27.4, 96),
            new Alert.DriverLine("not explained", "not_explained", -14.6, 116)),
        List.of(
            new Alert.Quote(
                "test:1", "Ana", "reddit", AT, "Day nine <b>& *no* parcel</b>", "https://e.org/1")),
        curve,
        List.of("All sources were heard without gaps."),
        "http://localhost:8080/alerts/7",
        List.of(new Alert.Action("Acknowledge", "http://localhost:8080/act/abc")),
        "Europe/Berlin",
        AT);
  }
}
