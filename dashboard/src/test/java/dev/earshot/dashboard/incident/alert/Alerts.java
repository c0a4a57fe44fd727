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
    return alert(key, kind, 40);
  }

  /** The last five hours bring 260 messages each instead of 18. */
  static Alert spike(String key) {
    Alert drop = alert(key, Alert.Kind.OPENED, 18);
    Instant from = AT.minus(Duration.ofHours(5));
    List<Alert.Point> curve =
        drop.curve().stream()
            .map(point ->
                point.at().isBefore(from)
                    ? point
                    : new Alert.Point(
                        point.at(), 10, null, 260 - Duration.between(from, point.at()).toHours()))
            .toList();
    return new Alert(
        key,
        "incident-8",
        Alert.Kind.OPENED,
        "spike",
        8,
        "acme",
        "Acme",
        "Mention spike · Acme: festival",
        List.of("Since 2 Mar, 06:00, 1,290 messages came instead of the usual 90."),
        from.minus(Duration.ofDays(2)),
        from,
        from.plus(Duration.ofHours(1)),
        15,
        10,
        null,
        1_290,
        18.0,
        List.of(),
        List.of(),
        curve,
        List.of("Detected 1 h after it began."),
        "http://localhost:8080/alerts/8",
        List.of(),
        "Europe/Berlin",
        AT);
  }

  /**
   * @param hourly messages in each hour of its curve
   */
  static Alert alert(String key, Alert.Kind kind, long hourly) {
    return alert(key, kind, hourly, 0);
  }

  /**
   * @param incident id of an incident in the outbox's database, or 0
   */
  static Alert alert(String key, Alert.Kind kind, long hourly, long incident) {
    List<Alert.Point> curve =
        IntStream.range(0, 60)
            .mapToObj(i ->
                new Alert.Point(
                    AT.minus(Duration.ofHours(60 - i)),
                    i < 50 ? 15 + i % 5 : -30,
                    i < 10 ? null : 16.0,
                    hourly))
            .toList();
    return new Alert(
        key,
        "incident-7",
        kind,
        "drop",
        incident,
        "acme",
        "Acme",
        "Sentiment drop · Acme: parcel, tracking",
        List.of("Net sentiment fell from +11 (27 Feb – 2 Mar) to −31."),
        AT.minus(Duration.ofHours(58)),
        AT.minus(Duration.ofHours(10)),
        AT.minus(Duration.ofHours(8)),
        11,
        -31,
        14.0,
        212,
        null,
        List.of(
            new Alert.DriverLine("parcel, tracking", "theme", -27.4, 96, false),
            new Alert.DriverLine("refund, money", "theme", -3.1, 20, true),
            new Alert.DriverLine("not explained", "not_explained", -11.5, 96, false)),
        List.of(
            new Alert.Quote(
                "test:1", "Ana", "reddit", AT, "Day nine <b>& *no* parcel</b>", "https://e.org/1")),
        curve,
        List.of("All sources were heard without gaps."),
        "http://localhost:8080/alerts/7",
        List.of(
            new Alert.Action("Acknowledge", "http://localhost:8080/act/abc"),
            new Alert.Action("Wrong", "http://localhost:8080/act/def")),
        "Europe/Berlin",
        AT);
  }
}
