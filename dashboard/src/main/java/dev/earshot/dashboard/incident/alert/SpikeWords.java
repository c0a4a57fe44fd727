package dev.earshot.dashboard.incident.alert;

import dev.earshot.dashboard.incident.DriverName;
import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.LeftOut;
import dev.earshot.dashboard.incident.Surge;
import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.spike.SpikeDriver;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an alert says of a spike. */
final class SpikeWords {

  private static final int MOST_DRIVERS = 3;

  private SpikeWords() {}

  static String headline(Alert.Kind kind, String topic, Surge surge) {
    String about = named(surge).map(driver -> ": " + name(driver)).orElse("");
    String what =
        switch (kind) {
          case PASSED -> "Mention spike, already over · ";
          case LASTS -> "Mention spike lasts · ";
          case RECOVERED -> "Mention spike is over · ";
          case OPENED, WORSENED, REOPENED, MERGED, DIGEST, TEST -> "Mention spike · ";
        };
    return what + topic + about;
  }

  static List<String> summary(Alert.Kind kind, Incident incident, Surge surge, String zone) {
    List<String> lines = new ArrayList<>();
    boolean passed = kind == Alert.Kind.PASSED;
    boolean over = passed || kind == Alert.Kind.RECOVERED;
    lines.add(
        "%s %s, %s instead of the usual %s, %s times as many."
            .formatted(
                passed ? "Over before it could be told: from" : over ? "From" : "Since",
                Wording.time(incident.drop().from(), zone)
                    + (over ? " to " + Wording.time(incident.drop().to(), zone) : ""),
                Wording.count(surge.messages(), "message came", "messages came"),
                Wording.number(surge.usual()),
                String.format(Locale.ENGLISH, "%.1f", surge.times())));
    surge.drivers().stream()
        .filter(driver -> driver.kind() != Driver.Kind.NOT_EXPLAINED && driver.more() > 0)
        .limit(MOST_DRIVERS)
        .forEach(driver ->
            lines.add(
                "“%s” brought %s, usually %s."
                    .formatted(
                        name(driver),
                        Wording.count(driver.count(), "message", "messages"),
                        Wording.number(driver.usual()))));
    String leftOut = LeftOut.words(incident.explanation());
    if (!leftOut.isEmpty()) {
      lines.add(leftOut);
    }
    lines.add(
        "Net sentiment %s %s in it and was %s before."
            .formatted(
                over ? "was" : "is",
                Wording.signed(incident.drop().after()),
                Wording.signed(incident.drop().before())));
    return lines;
  }

  /** What it was about first, to go on in a sentence; empty where nothing stands out. */
  static String mainly(Surge surge) {
    return named(surge).map(driver -> ", mainly " + name(driver)).orElse("");
  }

  private static String name(SpikeDriver driver) {
    return DriverName.of(driver.kind(), driver.name());
  }

  private static Optional<SpikeDriver> named(Surge surge) {
    return surge.drivers().stream()
        .filter(driver -> driver.kind() != Driver.Kind.NOT_EXPLAINED && driver.more() > 0)
        .findFirst();
  }
}
