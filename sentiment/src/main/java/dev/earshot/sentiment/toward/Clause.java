package dev.earshot.sentiment.toward;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A part of a text that says one thing.
 *
 * @param start inclusive, in chars
 * @param end exclusive, in chars
 * @param names in it, in order
 * @param front targets of those names that are not in the background, as after "from"; in order
 * @param list whether names in it are joined, as in "A and B"
 * @param contrast whether it begins with a word that sets it against what was before
 * @param quoted whether it is somebody else's words
 * @param words how many words that are no names and no small words
 * @param every whether it speaks of all that were named before
 */
record Clause(
    int start,
    int end,
    List<Name> names,
    Set<Integer> front,
    boolean list,
    boolean contrast,
    boolean quoted,
    int words,
    boolean every) {

  Clause {
    names = List.copyOf(names);
    front = Collections.unmodifiableSet(new LinkedHashSet<>(front));
  }

  /**
   * The targets it is about: those in the foreground; where there are none, the first named, or all
   * of a list.
   */
  Set<Integer> about() {
    if (!front.isEmpty()) {
      return front;
    }
    Set<Integer> named = new LinkedHashSet<>();
    names.stream()
        .filter(name -> list || name.start() == names.getFirst().start())
        .forEach(name -> named.add(name.target()));
    return named;
  }
}
