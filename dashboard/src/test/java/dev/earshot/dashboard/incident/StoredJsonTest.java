package dev.earshot.dashboard.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.drop.DropExplanation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What earlier versions kept is read. */
class StoredJsonTest {

  private final DropExplanation explanation =
      new DropExplanation(
          11, -31, List.of(driver("parcel", Driver.Kind.THEME, -27, false), driver("app", -4)));

  private static Driver driver(String name, double points) {
    return driver(name, Driver.Kind.THEME, points, true);
  }

  private static Driver driver(String name, Driver.Kind kind, double points, boolean guess) {
    return new Driver(
        name,
        kind,
        points,
        points,
        0,
        -1,
        2,
        1,
        2,
        List.of(name),
        List.of("test:1"),
        List.of("test:2"),
        guess);
  }

  @Test
  void whatWasWrittenIsRead() {
    String kept = StoredJson.write(explanation);

    assertThat(StoredJson.read(kept, DropExplanation.class)).isEqualTo(explanation);
  }

  @Test
  void whatWasKeptBeforeThereWereGuessesIsSure() {
    String kept = StoredJson.write(explanation).replaceAll(",\"guess\":(true|false)", "");

    assertThat(kept).doesNotContain("guess\":");
    assertThat(StoredJson.read(kept, DropExplanation.class).drivers()).noneMatch(Driver::guess);
  }

  @Test
  void whatWasKeptBeforeSourcesWereLeftOutLeavesOutNone() {
    String kept = StoredJson.write(explanation).replaceAll(",\"(leftOut|compared)\":\\[\\]", "");

    assertThat(kept).doesNotContain("leftOut");
    assertThat(StoredJson.read(kept, DropExplanation.class)).isEqualTo(explanation);
  }
}
