package dev.earshot.dashboard.incident;

import dev.earshot.dashboard.topic.Sources;
import dev.earshot.sentiment.drop.Driver;

/** What a part of the messages is called wherever people read of it. */
public final class DriverName {

  private DriverName() {}

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
