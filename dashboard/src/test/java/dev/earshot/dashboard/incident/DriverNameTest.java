package dev.earshot.dashboard.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.drop.Driver.Kind;
import dev.earshot.sentiment.drop.DropExplanation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the cause of a drop is put in words. */
class DriverNameTest {

  private final Driver rest = driver("not explained", Kind.NOT_EXPLAINED, -20, false);

  @Test
  void whatIsSureIsSaidToBeMainlyIt() {
    assertThat(mainly(driver("de", Kind.LANGUAGE, -9, false), driver("app", Kind.THEME, -30, true)))
        .isEqualTo("mainly German");
  }

  @Test
  void whatCouldBeChanceIsSaidToBeSoPerhaps() {
    assertThat(mainly(driver("app, login", Kind.THEME, -9, true))).isEqualTo("perhaps app, login");
  }

  @Test
  void whatWentTheOtherWayIsNoCause() {
    assertThat(mainly(driver("app", Kind.THEME, 9, false), driver("bus", Kind.THEME, 9, true)))
        .isEmpty();
    assertThat(mainly()).isEmpty();
  }

  private String mainly(Driver... named) {
    List<Driver> drivers = new ArrayList<>(List.of(named));
    drivers.add(rest);
    return DriverName.mainly(new DropExplanation(10, -30, drivers));
  }

  private static Driver driver(String name, Kind kind, double points, boolean guess) {
    return new Driver(
        name, kind, points, points, 0, 0, 9, 3, 2, List.of(), List.of(), List.of(), guess);
  }
}
