package dev.earshot.sentiment.toward;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Deals the clauses of a message to the topics they speak of. A clause that names nobody goes on
 * about whom the one before was about; one before the first name speaks of the first named, unless
 * that clause is set against it.
 */
final class Allotment {

  private final int topics;
  private final List<Clause> clauses;
  private final List<Comparison> comparisons;
  private final List<List<Clause>> dealt = new ArrayList<>();

  private Allotment(int topics, List<Clause> clauses, List<Comparison> comparisons) {
    this.topics = topics;
    this.clauses = clauses;
    this.comparisons = comparisons;
    for (int i = 0; i < topics; i++) {
      dealt.add(new ArrayList<>());
    }
  }

  /** For each topic its clauses, in order. */
  static List<List<Clause>> deal(int topics, List<Clause> clauses, List<Comparison> comparisons) {
    Allotment allotment = new Allotment(topics, clauses, comparisons);
    allotment.deal();
    return allotment.dealt;
  }

  private void deal() {
    int first = 0;
    while (first < clauses.size() && clauses.get(first).names().isEmpty()) {
      first++;
    }
    if (first == clauses.size()) {
      return;
    }
    Set<Integer> opening = opening(clauses.get(first));
    clauses.subList(0, first).forEach(clause -> give(clause, opening));
    Set<Integer> focus = Set.of();
    for (Clause clause : clauses.subList(first, clauses.size())) {
      if (!clause.names().isEmpty()) {
        give(clause, clause.about());
        focus = focus(clause);
      } else {
        give(clause, clause.every() ? everyone() : focus);
      }
    }
  }

  /** Whom the clauses before the first name speak of. */
  private Set<Integer> opening(Clause named) {
    if (!named.contrast()) {
      return focus(named);
    }
    Set<Integer> others = new LinkedHashSet<>(everyone());
    others.removeAll(named.about());
    return others.size() == 1 ? others : Set.of();
  }

  /** Whom a clause leaves as the subject of what follows. */
  private Set<Integer> focus(Clause clause) {
    for (Comparison each : comparisons) {
      if (clause.start() < each.span().end() && each.span().start() < clause.end()) {
        return Set.of(each.subject());
      }
    }
    return clause.list() ? clause.about() : Set.of(clause.about().iterator().next());
  }

  private Set<Integer> everyone() {
    Set<Integer> all = new LinkedHashSet<>();
    for (int i = 0; i < topics; i++) {
      all.add(i);
    }
    return all;
  }

  private void give(Clause clause, Set<Integer> targets) {
    targets.stream().filter(target -> target < topics).forEach(t -> dealt.get(t).add(clause));
  }
}
