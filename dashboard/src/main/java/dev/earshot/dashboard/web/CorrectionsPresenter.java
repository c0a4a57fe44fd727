package dev.earshot.dashboard.web;

import dev.earshot.dashboard.correction.Corrections;
import dev.earshot.dashboard.correction.Entry;
import dev.earshot.dashboard.correction.Preview;
import dev.earshot.dashboard.web.CorrectionsPage.Done;
import dev.earshot.dashboard.web.CorrectionsPage.Row;
import dev.earshot.dashboard.web.MessageRow.When;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.store.MentionQuery;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the pages of corrections: what a change would do, and what was changed. */
final class CorrectionsPresenter {

  static final String PATH = "/corrections";

  /** A change is taken back there. */
  static final String UNDO = PATH + "/undo";

  /** In {@code as}: the label the scorer gave. */
  static final String SCORED = "scored";

  /** In {@code of}: every message of the list, also those not shown yet. */
  static final String ALL = "all";

  private static final int SIZE = 100;
  private static final int EXCERPT = 140;

  private final Corrections corrections;
  private final ZoneId zone;

  CorrectionsPresenter(Corrections corrections, ZoneId zone) {
    this.corrections = corrections;
    this.zone = zone;
  }

  /**
   * @param as key of a label, or {@link #SCORED}
   * @param of {@link #ALL}, or anything else for the messages with these ids
   */
  ChangePage preview(View view, String as, String of, Set<String> ids) {
    MentionQuery chosen = chosen(view, of, ids);
    long meant = corrections.count(chosen);
    Preview preview = preview(view, as, of, ids, meant);
    Times times = new Times(zone, view.now());
    String to = as.equals(SCORED) ? "as scored" : as;
    List<String> filters =
        new FilterChips(view, MessagesPresenter.PATH)
            .ofFigures().stream().map(FilterForm.Chip::words).toList();
    return new ChangePage(
        headline(preview, meant, !filters.isEmpty()),
        moves(preview, to),
        preview.same() == 0 ? "" : Figures.messages(preview.same()) + " already " + to,
        "from %s to %s"
            .formatted(Figures.points(preview.netBefore()), Figures.points(preview.netAfter())),
        "%s, %s"
            .formatted(
                times.range(view.period().from(), view.period().to()),
                filters.isEmpty()
                    ? "all messages of the topic"
                    : "only what the filters let through: " + String.join(", ", filters)),
        Links.part("/messages/change/apply", view),
        as,
        of,
        of.equals(ALL) ? List.of() : preview.ids(),
        Links.page(MessagesPresenter.PATH, view),
        preview.changes() > 0);
  }

  private Preview preview(View view, String as, String of, Set<String> ids, long meant) {
    if (meant > Corrections.MOST) {
      throw new BadLinkException(
          "The list has %s; at most %s can be changed at once. Narrow it by a filter or the period."
              .formatted(Figures.messages(meant), Figures.grouped(Corrections.MOST)));
    }
    return corrections.preview(view.query(), chosen(view, of, ids), label(as));
  }

  /** The ids that a change means, as they are now. */
  List<String> ids(View view, String as, String of, Set<String> ids) {
    return preview(view, as, of, ids, corrections.count(chosen(view, of, ids))).ids();
  }

  /**
   * @throws BadLinkException for a word that is no label
   */
  static @Nullable Label label(String as) {
    try {
      return as.equals(SCORED) ? null : Label.of(as);
    } catch (IllegalArgumentException _) {
      throw new BadLinkException("There is no label ‘%s’.".formatted(as));
    }
  }

  private static MentionQuery chosen(View view, String of, Set<String> ids) {
    MentionQuery list =
        view.filters()
            .narrowList(MentionQuery.of(view.topic(), view.period().from(), view.period().to()));
    if (of.equals(ALL)) {
      return list;
    }
    if (ids.isEmpty()) {
      throw new BadLinkException("No message was ticked. Go back and tick some, or choose all.");
    }
    return list.among(ids);
  }

  private static String headline(Preview preview, long meant, boolean filtered) {
    if (preview.changes() == 0) {
      return meant == 0 ? "None of these messages is in the list any more" : "Nothing to change";
    }
    long moves = Math.round(preview.netAfter()) - Math.round(preview.netBefore());
    return "Changes %s, trend moves %s%s"
        .formatted(
            Figures.messages(preview.changes()),
            Figures.signed(moves),
            filtered ? " under these filters" : "");
  }

  private static List<Fact> moves(Preview preview, String to) {
    return java.util.Arrays.stream(Label.values())
        .filter(label -> preview.moved().get(label.index()) > 0)
        .map(label ->
            new Fact(
                MessagePresenter.word(label) + " → " + to,
                Figures.messages(preview.moved().get(label.index()))))
        .toList();
  }

  /**
   * @param done a change just made, or empty
   * @param before only entries with a smaller id
   */
  CorrectionsPage page(View view, String done, long before) {
    List<Entry> entries = corrections.newest(before, SIZE + 1);
    List<Entry> shown = entries.subList(0, Math.min(SIZE, entries.size()));
    Map<String, Mention> mentions =
        corrections.find(shown.stream().map(Entry::mention).collect(Collectors.toSet()));
    Times times = new Times(zone, view.now());
    Map<String, Integer> sizes = new HashMap<>();
    shown.forEach(entry -> sizes.computeIfAbsent(entry.change(), corrections::size));
    Set<String> offered = new HashSet<>();
    long all = corrections.size();
    return new CorrectionsPage(
        Tabs.of(view),
        Figures.count(all, "change of a label", "changes of labels"),
        Links.page(UNDO, view),
        done(done),
        shown.stream()
            .map(entry -> row(entry, mentions, undo(entry, offered, sizes), times))
            .toList(),
        entries.size() > SIZE ? Links.page(PATH, view) + "&before=" + shown.getLast().id() : "",
        all == 0 ? nothing(view) : null);
  }

  private @Nullable Done done(String change) {
    int size = change.isEmpty() ? 0 : corrections.size(change);
    return size == 0
        ? null
        : new Done("The labels of " + Figures.messages(size) + " were changed.", change);
  }

  private static Row row(Entry entry, Map<String, Mention> mentions, String undo, Times times) {
    Mention mention = mentions.get(entry.mention());
    return new Row(
        new When(times.at(entry.at()), times.iso(entry.at()), times.full(entry.at())),
        entry.by(),
        mention == null ? "not here any more" : excerpt(mention.post().text()),
        mention == null ? "" : Links.message(entry.mention(), entry.topic()),
        MessagePresenter.word(entry.oldLabel()).toLowerCase(Locale.ROOT),
        Tone.of(entry.oldLabel()),
        MessagePresenter.word(entry.newLabel()).toLowerCase(Locale.ROOT),
        Tone.of(entry.newLabel()),
        entry.byScorer() ? "as scored" : "",
        entry.undone() ? "" : entry.change(),
        undo);
  }

  /** A change of many messages is taken back as one: only its first row offers that. */
  private static String undo(Entry entry, Set<String> offered, Map<String, Integer> sizes) {
    int size = sizes.getOrDefault(entry.change(), 1);
    if (size == 1) {
      return "Undo";
    }
    return offered.add(entry.change()) ? "Undo all " + Figures.grouped(size) : "";
  }

  private static String excerpt(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= EXCERPT) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, EXCERPT))) + "…";
  }

  private static SentimentPage.Empty nothing(View view) {
    return new SentimentPage.Empty(
        "No label was changed yet",
        "Every message has three buttons to change its label, or press 1, 2 or 3. Changes are"
            + " listed here with who made them, and can be taken back.",
        "See the messages",
        Links.page(MessagesPresenter.PATH, view));
  }
}
