package dev.earshot.sentiment.drop;

import dev.earshot.listener.mention.Engagement;
import dev.earshot.listener.mention.Mention;
import dev.earshot.sentiment.theme.Copies;
import dev.earshot.sentiment.theme.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A message chosen to show what a driver is about.
 *
 * @param why what it was chosen for
 */
public record Evidence(Mention mention, Why why) {

  /** What a message was chosen for. */
  public enum Why {
    TYPICAL,
    FURTHEST_REACHING,
    NEWEST
  }

  private static final int MOST_TYPICAL = 3;

  /** One interaction is worth as much as so many views. */
  private static final double VIEWS = 50;

  /**
   * Three to five messages where there are as many: up to three of the most typical, the furthest
   * reaching and the newest; no two the same in words, and none of an author already shown as long
   * as others have spoken.
   *
   * @param typicalFirst the messages of a driver as in {@link Driver#messages}
   */
  public static List<Evidence> choose(List<Mention> typicalFirst) {
    List<Mention> candidates = withoutCopies(typicalFirst);
    List<Evidence> chosen = new ArrayList<>();
    add(chosen, Why.TYPICAL, next(candidates, chosen, Comparator.comparingInt(_ -> 0)));
    add(chosen, Why.FURTHEST_REACHING, furthest(candidates, chosen));
    add(
        chosen,
        Why.NEWEST,
        next(candidates, chosen, Comparator.comparing(mention -> mention.post().publishedAt())));
    for (int typical = 1; typical < MOST_TYPICAL; typical++) {
      add(chosen, Why.TYPICAL, next(candidates, chosen, Comparator.comparingInt(_ -> 0)));
    }
    return List.copyOf(chosen);
  }

  private static List<Mention> withoutCopies(List<Mention> mentions) {
    List<Text> texts = mentions.stream().map(Text::of).toList();
    int[] firsts = Copies.firsts(texts);
    List<Mention> kept = new ArrayList<>();
    for (int i = 0; i < firsts.length; i++) {
      if (firsts[i] == i) {
        kept.add(mentions.get(i));
      }
    }
    return kept;
  }

  /** Nobody reached far where nobody reacted. */
  private static Optional<Mention> furthest(List<Mention> candidates, List<Evidence> chosen) {
    return next(candidates, chosen, Comparator.comparingDouble(Evidence::reach))
        .filter(mention -> reach(mention) > 0);
  }

  private static double reach(Mention mention) {
    Engagement engagement = mention.post().engagement();
    return engagement.views() + VIEWS * engagement.total();
  }

  /** The largest by an order, the first of equals; by an author not yet shown if there is one. */
  private static Optional<Mention> next(
      List<Mention> candidates, List<Evidence> chosen, Comparator<Mention> order) {
    Set<String> authors = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (Evidence evidence : chosen) {
      ids.add(evidence.mention.id());
      authors.add(Text.author(evidence.mention));
    }
    authors.remove("");
    List<Mention> left = candidates.stream().filter(m -> !ids.contains(m.id())).toList();
    List<Mention> others = left.stream().filter(m -> !authors.contains(Text.author(m))).toList();
    Mention best = null;
    for (Mention mention : others.isEmpty() ? left : others) {
      if (best == null || order.compare(mention, best) > 0) {
        best = mention;
      }
    }
    return Optional.ofNullable(best);
  }

  private static void add(List<Evidence> chosen, Why why, Optional<Mention> mention) {
    mention.ifPresent(found -> chosen.add(new Evidence(found, why)));
  }
}
