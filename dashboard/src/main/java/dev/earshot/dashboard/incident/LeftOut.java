package dev.earshot.dashboard.incident;

import dev.earshot.dashboard.topic.Sources;
import dev.earshot.sentiment.drop.DropExplanation;
import java.util.List;

/** Says which sources an explanation leaves out, in the same words on pages and in alerts. */
public final class LeftOut {

  private LeftOut() {}

  /** One sentence; empty where all count. */
  public static String words(DropExplanation explanation) {
    List<String> names = explanation.leftOut().stream().map(Sources::name).toList();
    if (names.isEmpty()) {
      return "";
    }
    return names.size() == 1
        ? names.getFirst() + " is left out of both times: it was not heard all the while."
        : "%s and %s are left out of both times: they were not heard all the while."
            .formatted(String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
  }
}
