package dev.earshot.dashboard.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.drop.Driver.Kind;
import dev.earshot.sentiment.drop.DropExplanation;
import dev.earshot.sentiment.spike.SpikeDriver;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A theme is called the same at every look at its incident. */
class KeptNamesTest {

  @Test
  void aThemeThatGrewKeepsTheNameItWasToldUnder() {
    DropExplanation told = moved(theme("parcel, tracking", "a", "b", "c"), rest("x"));
    DropExplanation now = moved(theme("tracking, depot", "a", "b", "c", "d", "e"), rest("x", "y"));

    assertThat(names(KeptNames.keep(told, now))).containsExactly("parcel, tracking", "rest");
    DropExplanation later = moved(theme("depot, van", "b", "c", "d", "e", "f", "g"), rest("x"));
    assertThat(names(KeptNames.keep(KeptNames.keep(told, now), later)))
        .containsExactly("parcel, tracking", "rest");
  }

  @Test
  void anotherThemeHasANameOfItsOwn() {
    DropExplanation told = moved(theme("parcel, tracking", "a", "b", "c"));
    DropExplanation now = moved(theme("app, crash", "k", "l", "c"));

    assertThat(names(KeptNames.keep(told, now))).containsExactly("app, crash");
  }

  @Test
  void whatATeamNamedIsCalledAsTheTeamWants() {
    DropExplanation told = moved(theme("parcel, tracking", "a", "b", "c"));
    DropExplanation now = moved(driver("Shipping delay", Kind.THEME, List.of(), "a", "b", "c"));

    assertThat(names(KeptNames.keep(told, now))).containsExactly("Shipping delay");
  }

  @Test
  void noNameIsUsedTwice() {
    DropExplanation told = moved(theme("parcel, tracking", "a", "b", "c", "d"));
    DropExplanation now = moved(theme("depot, van", "a", "b"), theme("parcel, tracking", "c", "d"));

    assertThat(names(KeptNames.keep(told, now))).containsExactly("depot, van", "parcel, tracking");
  }

  @Test
  void whatRoseInASpikeKeepsItsNameToo() {
    Surge told = surge(new SpikeDriver("outage, down", Kind.THEME, 2, 0, List.of("a", "b")));
    Surge now = surge(new SpikeDriver("down, again", Kind.THEME, 3, 0, List.of("a", "b", "c")));
    Surge team = surge(new SpikeDriver("Outages", Kind.THEME, 3, 0, List.of("a", "b", "c")));

    assertThat(KeptNames.keep(told, now).drivers().getFirst().name()).isEqualTo("outage, down");
    assertThat(KeptNames.keep(told, team).drivers().getFirst().name()).isEqualTo("Outages");
  }

  private static Surge surge(SpikeDriver driver) {
    return new Surge(10, 2, List.of(driver));
  }

  private static DropExplanation moved(Driver... drivers) {
    return new DropExplanation(10, -20, List.of(drivers));
  }

  private static Driver theme(String name, String... messages) {
    return driver(name, Kind.THEME, List.of(name.split(", ", -1)), messages);
  }

  private static Driver rest(String... messages) {
    return driver("rest", Kind.NOT_EXPLAINED, List.of(), messages);
  }

  private static Driver driver(String name, Kind kind, List<String> terms, String... messages) {
    return new Driver(
        name,
        kind,
        -9,
        -9,
        0,
        -4,
        messages.length,
        1,
        3,
        terms,
        List.of(messages),
        List.of(),
        false);
  }

  private static List<String> names(DropExplanation of) {
    return of.drivers().stream().map(Driver::name).toList();
  }
}
