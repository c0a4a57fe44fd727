package dev.earshot.dashboard.sample;

import java.util.Locale;

/** How somebody feels when they write. Decides their words, and is then forgotten. */
enum Mood {
  GOOD,
  PLAIN,
  BAD;

  /** The name rules end with. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
