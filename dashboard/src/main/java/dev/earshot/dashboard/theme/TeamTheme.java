package dev.earshot.dashboard.theme;

import java.util.List;

/**
 * A theme that a team has given a name.
 *
 * @param words words and phrases that make it
 * @param pinned whether it is shown before the others
 * @param hidden whether it is no longer tracked, and its words name no driver
 */
public record TeamTheme(long id, String name, List<String> words, boolean pinned, boolean hidden) {

  public TeamTheme {
    words = List.copyOf(words);
  }
}
