package dev.earshot.sentiment.toward;

import dev.earshot.listener.mention.Span;
import dev.earshot.listener.mention.TopicMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A place of a text where something is named that an opinion may be about.
 *
 * @param target number of the topic among those matched, or a number above them: of an account that
 *     belongs to none of them, the same for the same account
 */
record Name(int target, int start, int end) {

  /** Where topics are named, and the accounts of others, in the order of the text. */
  static List<Name> in(String text, List<TopicMatch> topics) {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < topics.size(); i++) {
      int last = -1;
      for (Span place : topics.get(i).places()) {
        if (place.start() >= last && place.end() <= text.length()) {
          names.add(new Name(i, place.start(), place.end()));
          last = place.end();
        }
      }
    }
    addOthers(text, topics.size(), names);
    names.sort(Comparator.comparingInt(Name::start).thenComparingInt(Name::target));
    return List.copyOf(names);
  }

  private static void addOthers(String text, int topics, List<Name> names) {
    Map<String, Integer> others = new HashMap<>();
    for (int start = text.indexOf('@'); start >= 0; start = text.indexOf('@', start + 1)) {
      int end = handleEnd(text, start);
      if (end > start + 1 && isFree(start, end, names)) {
        String handle = text.substring(start, end);
        int number = others.computeIfAbsent(handle, _ -> topics + others.size());
        names.add(new Name(number, start, end));
      }
    }
  }

  /** The end of the handle that begins with the @ there; right behind it where none does. */
  private static int handleEnd(String text, int at) {
    int end = at + 1;
    boolean mail = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    while (!mail && end < text.length() && isOfHandle(text.charAt(end))) {
      end++;
    }
    while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isOfHandle(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
  }

  private static boolean isFree(int start, int end, List<Name> names) {
    return names.stream().noneMatch(name -> name.start() < end && start < name.end());
  }
}
