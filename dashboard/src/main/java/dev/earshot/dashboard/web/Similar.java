package dev.earshot.dashboard.web;

import dev.earshot.listener.store.Hit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Messages that say nearly the same, folded behind the first of them.
 *
 * @param more the others, in the order they were found
 */
record Similar(Hit first, List<Hit> more) {

  /** Shared words of both, over the words of either. */
  private static final double NEARLY_SAME = .75;

  private static final Pattern NOISE = Pattern.compile("https?://\\S+|[@#]\\S+|[^\\p{L}\\s]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Keeps every message, in the order of the first of each kind. */
  static List<Similar> fold(List<Hit> hits) {
    List<Similar> folds = new ArrayList<>();
    List<Set<String>> words = new ArrayList<>();
    for (Hit hit : hits) {
      Set<String> these = words(hit.mention().post().text());
      int at = 0;
      while (at < folds.size() && !nearlySame(words.get(at), these)) {
        at++;
      }
      if (at == folds.size()) {
        folds.add(new Similar(hit, new ArrayList<>()));
        words.add(these);
      } else {
        folds.get(at).more.add(hit);
      }
    }
    return folds;
  }

  private static boolean nearlySame(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    long shared = a.stream().filter(b::contains).count();
    return shared >= NEARLY_SAME * (a.size() + b.size() - shared);
  }

  private static Set<String> words(String text) {
    String plain = NOISE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return plain.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(SPACE.split(plain)));
  }
}
