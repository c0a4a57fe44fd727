package dev.earshot.listener.text;

import dev.earshot.listener.text.Landmark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds handles, hashtags, links and e-mail addresses. Reads the text once; every look back is
 * bounded, so the time is linear in the length of any text.
 */
final class Landmarks {

  /** No host name or mail box is longer. */
  private static final int MAX_LOOK_BACK = 255;

  private final String text;
  private final List<Landmark> found = new ArrayList<>();
  private int end;

  private Landmarks(String text) {
    this.text = text;
  }

  /** In the order of the text, not overlapping. */
  static List<Landmark> in(String text) {
    Landmarks landmarks = new Landmarks(text);
    for (int i = 0; i < text.length(); i++) {
      i = Math.max(i, landmarks.end);
      if (i < text.length()) {
        landmarks.at(i).ifPresent(landmarks::add);
      }
    }
    return landmarks.found;
  }

  private void add(Landmark landmark) {
    found.add(landmark);
    end = landmark.end();
  }

  private Optional<Landmark> at(int i) {
    return switch (text.charAt(i)) {
      case '@', '\uff20' -> account(i);
      case '#', '\uff03' -> hashtag(i);
      case '/' -> link(i);
      case 'w', 'W' -> www(i);
      default -> Optional.empty();
    };
  }

  private Optional<Landmark> account(int at) {
    if (at > end && Characters.isAsciiWord(text.charAt(at - 1))) {
      return email(at);
    }
    int stop = accountEnd(at + 1);
    if (stop == at + 1) {
      return Optional.empty();
    }
    String name = text.substring(at + 1, stop);
    // The fediverse writes @name@host.
    if (stop < text.length() && text.charAt(stop) == '@') {
      int hostEnd = hostEnd(stop + 1);
      if (isHost(stop + 1, hostEnd)) {
        name += text.substring(stop, hostEnd);
        stop = hostEnd;
      }
    }
    return Optional.of(new Landmark(Kind.HANDLE, at, stop, "@" + name));
  }

  private int accountEnd(int start) {
    if (start < text.length() && !Characters.isAsciiWord(text.charAt(start))) {
      return tagEnd(start);
    }
    int stop = wordEnd(start);
    // Bluesky's handles are host names; "@united.Thanks" is a handle and a new sentence.
    int host = hostEnd(start);
    boolean dotted = host > stop && isHost(start, host);
    return dotted && !Character.isUpperCase(text.charAt(text.indexOf('.', start) + 1))
        ? host
        : stop;
  }

  private Optional<Landmark> email(int at) {
    int start = at;
    while (start > end && at - start < MAX_LOOK_BACK && isMailPart(text.charAt(start - 1))) {
      start--;
    }
    int stop = hostEnd(at + 1);
    return isHost(at + 1, stop)
        ? Optional.of(new Landmark(Kind.EMAIL, start, stop, text.substring(start, stop)))
        : Optional.empty();
  }

  private Optional<Landmark> hashtag(int at) {
    boolean inWord = at > end && Characters.isAsciiWord(text.charAt(at - 1));
    int stop = tagEnd(at + 1);
    String tag = text.substring(at + 1, stop);
    // "#1" is a rank, not a tag.
    return inWord || tag.chars().allMatch(c -> c == '_' || Character.isDigit(c))
        ? Optional.empty()
        : Optional.of(new Landmark(Kind.HASHTAG, at, stop, "#" + tag));
  }

  /** At a slash: {@code https://host/…} or {@code host.tld/…}. */
  private Optional<Landmark> link(int slash) {
    boolean scheme = slash - 1 > end && text.charAt(slash - 1) == ':' && charIs(slash + 1, '/');
    if (scheme) {
      int start = slash - 1;
      while (start > end && slash - start < 12 && Characters.isAsciiWord(text.charAt(start - 1))) {
        start--;
      }
      return start < slash - 1 ? linkOf(start, slash + 2) : Optional.empty();
    }
    int start = slash;
    while (start > end && slash - start < MAX_LOOK_BACK && isHostPart(text.charAt(start - 1))) {
      start--;
    }
    return isHost(start, slash) ? linkOf(start, start) : Optional.empty();
  }

  private Optional<Landmark> www(int at) {
    boolean www =
        (charIs(at + 1, 'w') || charIs(at + 1, 'W'))
            && (charIs(at + 2, 'w') || charIs(at + 2, 'W'))
            && charIs(at + 3, '.');
    boolean inWord = at > end && isHostPart(text.charAt(at - 1));
    return www && !inWord ? linkOf(at, at) : Optional.empty();
  }

  private Optional<Landmark> linkOf(int start, int hostStart) {
    int hostEnd = hostEnd(hostStart);
    if (!isHost(hostStart, hostEnd)) {
      return Optional.empty();
    }
    String host = text.substring(hostStart, hostEnd);
    String bare = host.regionMatches(true, 0, "www.", 0, 4) ? host.substring(4) : host;
    return Optional.of(new Landmark(Kind.LINK, start, linkEnd(hostEnd), bare));
  }

  /** Addresses are ASCII: what follows without a space, as in Japanese, is text again. */
  private int linkEnd(int start) {
    int i = start;
    while (i < text.length() && isLinkPart(text.charAt(i))) {
      i++;
    }
    while (i > start && ".,;:!?)]}'*".indexOf(text.charAt(i - 1)) >= 0) {
      i--;
    }
    return i;
  }

  private int hostEnd(int start) {
    int i = start;
    while (i < text.length() && i - start < MAX_LOOK_BACK && isHostPart(text.charAt(i))) {
      i++;
    }
    while (i > start && !Characters.isAsciiWord(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private int wordEnd(int start) {
    int i = start;
    while (i < text.length() && Characters.isAsciiWord(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int tagEnd(int start) {
    int i = start;
    while (i < text.length() && Characters.isTagPart(Character.codePointAt(text, i))) {
      i += Character.charCount(Character.codePointAt(text, i));
    }
    return i;
  }

  /** At least two labels, the last one of two or more letters. */
  private boolean isHost(int start, int stop) {
    int label = stop;
    while (label > start && Character.isLetter(text.charAt(label - 1))) {
      label--;
    }
    return stop - label >= 2
        && label - 1 > start
        && text.charAt(label - 1) == '.'
        && Characters.isAsciiWord(text.charAt(label - 2));
  }

  private boolean charIs(int i, char c) {
    return i < text.length() && text.charAt(i) == c;
  }

  private static boolean isHostPart(char c) {
    return Characters.isAsciiWord(c) || c == '.' || c == '-';
  }

  private static boolean isMailPart(char c) {
    return isHostPart(c) || c == '+';
  }

  private static boolean isLinkPart(char c) {
    return c > ' ' && c < 0x7f && "<>\"`{}|\\^".indexOf(c) < 0;
  }
}
