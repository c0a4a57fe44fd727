package dev.earshot.dashboard.incident;

import dev.earshot.sentiment.drop.Driver;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the drops of two topics have one cause: their main drivers are the same, are named by
 * mostly the same words, or hold many of the same messages.
 */
final class SameCause {

  /** Of the words of the shorter name. */
  private static final double WORDS_SHARED = .5;

  /** Of the messages of the smaller driver. */
  private static final double MESSAGES_SHARED = .25;

  private SameCause() {}

  static boolean holds(Incident one, Incident other) {
    Optional<Driver> first = one.mainDriver();
    Optional<Driver> second = other.mainDriver();
    return first.isPresent() && second.isPresent() && same(first.get(), second.get());
  }

  private static boolean same(Driver one, Driver other) {
    if (shared(one.messages(), other.messages()) >= MESSAGES_SHARED) {
      return true;
    }
    return one.kind() == other.kind()
        && (one.name().equals(other.name()) || shared(one.terms(), other.terms()) >= WORDS_SHARED);
  }

  /** Share of the smaller collection that is in both; 0 when one is empty. */
  private static double shared(Collection<String> one, Collection<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(new HashSet<>(other));
    int smaller = Math.min(one.size(), other.size());
    return smaller == 0 ? 0 : (double) both.size() / smaller;
  }
}
