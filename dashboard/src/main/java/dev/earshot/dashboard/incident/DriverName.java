package dev.earshot.dashboard.incident;

import dev.earshot.dashboard.topic.Sources;
import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.drop.DropExplanation;

/** What a part of the messages is called wherever people read of it. */
public final class DriverName {

  private DriverName() {}

  /** Behind the name of a guess. */
  public static final String GUESS = "could be chance";

  /** "mainly parcel, tracking", of a guess "perhaps luggage"; empty where nothing stands out. */
  public static String mainly(DropExplanation why) {
    return why.main()
        .map(driver -> "mainly " + of(driver.kind(), driver.name()))
        .or(() -> why.guess().map(driver -> "perhaps " + of(driver.kind(), driver.name())))
        .orElse("");
  }

  /**
   * @param name as in {@link Driver#name}
   */
  public static String of(Driver.Kind kind, String name) {
    return switch (kind) {
      case SOURCE -> Sources.name(name);
      case LANGUAGE -> Sources.language(name);
      case THEME, AUTHOR, TERM, NOT_EXPLAINED -> name;
    };
  }
}
