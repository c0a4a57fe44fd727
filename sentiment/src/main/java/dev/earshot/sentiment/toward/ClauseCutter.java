package dev.earshot.sentiment.toward;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts a text into clauses: at the ends of sentences and the edges of quotes, before contrast
 * words, and at commas, dashes and "and" where both sides have something to say of different
 * targets.
 */
final class ClauseCutter {

  /** Words besides names that a part needs to say something. */
  private static final int SAYS_SOMETHING = 2;

  private static final String STOPS = ".!?;…\n。！？";
  private static final String QUOTES = "\"“”„«»";
  private static final String PAUSES = ",:-–—()|/，、：";

  private final Connectives small;
  private final List<Name> names;
  private final List<Word> words;
  private final List<Piece> pieces = new ArrayList<>();
  private int name;

  /**
   * What may become a clause.
   *
   * @param from place of its first word, inclusive
   * @param to place of its last word, exclusive
   * @param own how many words that are no names and no small words
   */
  private record Piece(int from, int to, boolean quoted, Set<Integer> targets, int own) {

    Piece and(Piece next) {
      Set<Integer> both = new HashSet<>(targets);
      both.addAll(next.targets);
      return new Piece(from, next.to, quoted, both, own + next.own);
    }
  }

  private enum Cut {
    NONE,
    PAUSE,
    CONTRAST,
    STOP
  }

  private ClauseCutter(String text, List<Name> names, Connectives small) {
    this.small = small;
    this.names = names;
    this.words = Word.in(text, names);
  }

  static List<Clause> cut(String text, List<Name> names, Connectives small) {
    ClauseCutter cutter = new ClauseCutter(text, names, small);
    cutter.cut();
    return cutter.pieces.stream().map(cutter::clause).toList();
  }

  private void cut() {
    boolean quoted = false;
    int from = 0;
    Cut before = Cut.STOP;
    for (int i = 0; i < words.size(); i++) {
      Cut here = i == from ? Cut.NONE : before(i);
      if (here != Cut.NONE) {
        add(from, i, before, quoted);
        from = i;
        before = here;
      }
      if (isQuote(i)) {
        quoted = !quoted;
      }
    }
    if (from < words.size()) {
      add(from, words.size(), before, quoted);
    }
  }

  private void add(int from, int to, Cut before, boolean quoted) {
    if (isQuote(from) && to == from + 1) {
      return;
    }
    Piece piece = piece(from, to, quoted);
    Piece last = pieces.isEmpty() ? null : pieces.getLast();
    boolean onlySigns = words.subList(from, to).stream().noneMatch(Word::isWord);
    boolean goesOn = onlySigns || (before == Cut.PAUSE && last != null && !standApart(last, piece));
    if (last != null && goesOn) {
      pieces.removeLast();
      pieces.add(last.and(piece));
    } else {
      pieces.add(piece);
    }
  }

  private Piece piece(int from, int to, boolean quoted) {
    Set<Integer> targets = new HashSet<>();
    int end = words.get(to - 1).end();
    while (name < names.size() && names.get(name).start() < end) {
      targets.add(names.get(name++).target());
    }
    int own = 0;
    for (Word word : words.subList(from, to)) {
      own += word.isWord() && !word.isName() && !isSmall(word.form()) ? 1 : 0;
    }
    return new Piece(from, to, quoted, targets, own);
  }

  /** How strongly the text is cut before a word. */
  private Cut before(int i) {
    Word last = words.get(i - 1);
    Word word = words.get(i);
    if (endsSentence(i - 1) || isQuote(i) || isQuote(i - 1)) {
      return Cut.STOP;
    }
    if (isContrast(word) && i + 1 < words.size() && words.get(i + 1).isWord()) {
      return Cut.CONTRAST;
    }
    boolean pause = isPause(last) && !isPause(word);
    return pause || (!word.isName() && small.and().contains(word.form())) ? Cut.PAUSE : Cut.NONE;
  }

  /** A stop before more of them, or before a word without a space, ends nothing. */
  private boolean endsSentence(int i) {
    Word stop = words.get(i);
    if (stop.isWord() || STOPS.indexOf(stop.form().charAt(0)) < 0) {
      return false;
    }
    Word next = words.get(i + 1);
    boolean ends = !stop.is('.') || next.start() > stop.end() || !next.isWord();
    return ends && (next.isWord() || STOPS.indexOf(next.form().charAt(0)) < 0);
  }

  private boolean isQuote(int i) {
    Word word = words.get(i);
    return !word.isWord() && QUOTES.indexOf(word.form().charAt(0)) >= 0;
  }

  private boolean isContrast(Word word) {
    return !word.isName() && small.contrast().contains(word.form());
  }

  private static boolean isPause(Word word) {
    return !word.isWord() && PAUSES.indexOf(word.form().charAt(0)) >= 0;
  }

  private boolean standApart(Piece last, Piece piece) {
    return !last.targets().isEmpty()
        && !last.targets().containsAll(piece.targets())
        && piece.own() >= SAYS_SOMETHING
        && last.own() >= SAYS_SOMETHING
        && !isList(firstName(piece.from()));
  }

  private int firstName(int from) {
    int i = from;
    while (!words.get(i).isName()) {
      i++;
    }
    return i;
  }

  /** Whether the name at i goes on a list: "A and the B", with nothing more between. */
  private boolean isList(int i) {
    int before = i - 1;
    boolean joined = false;
    while (before >= 0 && !words.get(before).isName()) {
      Word word = words.get(before--);
      boolean joining = small.and().contains(word.form());
      joined |= joining;
      if (!joining && !small.article().contains(word.form()) && !word.is(',')) {
        return false;
      }
    }
    return joined && before >= 0;
  }

  /** Whether a word such as "from" stands before the name. */
  private boolean isBehind(int i, int from) {
    int before = i - 1;
    while (before >= from && small.article().contains(words.get(before).form())) {
      before--;
    }
    return before >= from && small.behind().contains(words.get(before).form());
  }

  private Clause clause(Piece piece) {
    Set<Integer> front = new LinkedHashSet<>();
    boolean behind = false;
    boolean list = false;
    boolean every = false;
    int from = piece.from();
    int start = words.get(from).start();
    int end = words.get(piece.to() - 1).end();
    List<Name> inside = inside(start, end);
    for (int i = from; i < piece.to(); i++) {
      Word word = words.get(i);
      if (word.isName()) {
        boolean joined = i > from && isList(i);
        list |= joined;
        behind = joined ? behind : isBehind(i, from);
        if (!behind) {
          inside(word.start(), word.start() + 1).forEach(each -> front.add(each.target()));
        }
      } else {
        every |= small.every().contains(word.form());
      }
    }
    boolean contrast = isContrast(words.get(from));
    return new Clause(
        start, end, inside, front, list, contrast, piece.quoted(), piece.own(), every);
  }

  /** The names that begin within a stretch of the text. */
  private List<Name> inside(int start, int end) {
    return names.subList(firstFrom(start), firstFrom(end));
  }

  private int firstFrom(int at) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).start() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean isSmall(String form) {
    return small.and().contains(form)
        || small.behind().contains(form)
        || small.article().contains(form)
        || small.contrast().contains(form);
  }
}
