package dev.earshot.dashboard.web;

import dev.earshot.dashboard.correction.Corrections;
import dev.earshot.dashboard.correction.Entry;
import dev.earshot.dashboard.web.CorrectionsPage.Done;
import dev.earshot.dashboard.web.CorrectionsPage.Row;
import dev.earshot.dashboard.web.MessageRow.When;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.topic.Topics;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the page of what was changed. */
final class CorrectionsPresenter {

  static final String PATH = "/corrections";

  /** A change is taken back there. */
  static final String UNDO = PATH + "/undo";

  private static final int SIZE = 100;
  private static final int EXCERPT = 140;

  private final Corrections corrections;
  private final Supplier<Topics> topics;
  private final ZoneId zone;

  CorrectionsPresenter(Corrections corrections, Supplier<Topics> topics, ZoneId zone) {
    this.corrections = corrections;
    this.topics = topics;
    this.zone = zone;
  }

  /**
   * @param done a change just made, or empty
   * @param taken what an undo just did, in words, or empty
   * @param before only entries with a smaller id
   */
  CorrectionsPage page(View view, String done, String taken, long before) {
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
        taken,
        shown.stream()
            .map(entry ->
                row(
                    entry,
                    mentions,
                    undo(entry, mentions.get(entry.mention()), offered, sizes),
                    times))
            .toList(),
        entries.size() > SIZE ? Links.page(PATH, view) + "&before=" + shown.getLast().id() : "",
        all == 0 ? nothing(view) : null);
  }

  /**
   * What an undo did, in words.
   *
   * @param size messages of the change that was to be taken back
   */
  static String taken(int messages, int size) {
    if (messages == size) {
      return size == 1
          ? "The label was taken back."
          : "The labels of %s were taken back.".formatted(Figures.messages(size));
    }
    return messages == 0
        ? "Nothing was taken back: labels that were changed again since then stay as they are."
        : "The labels of %s of %s were taken back; the others were changed again since then."
            .formatted(Figures.grouped(messages), Figures.messages(size));
  }

  private @Nullable Done done(String change) {
    int size = change.isEmpty() ? 0 : corrections.size(change);
    return size == 0
        ? null
        : new Done("The labels of " + Figures.messages(size) + " were changed.", change);
  }

  private Row row(Entry entry, Map<String, Mention> mentions, Undo undo, Times times) {
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
        note(entry),
        entry.topic().isEmpty() ? "" : IncidentWords.topic(topics.get(), entry.topic()),
        entry.change(),
        undo.button(),
        undo.instead());
  }

  /** Who says what counted already changes no label, and gives one all the same. */
  private static String note(Entry entry) {
    if (entry.byScorer()) {
      return "as scored";
    }
    return entry.oldLabel() == entry.newLabel() ? "confirmed" : "";
  }

  /** A change of many messages is taken back as one: only its first row offers that. */
  private static Undo undo(
      Entry entry, @Nullable Mention mention, Set<String> offered, Map<String, Integer> sizes) {
    if (entry.undone()) {
      return new Undo("", "undone");
    }
    int size = sizes.getOrDefault(entry.change(), 1);
    if (size > 1) {
      return offered.add(entry.change())
          ? new Undo("Undo all " + Figures.grouped(size), "")
          : new Undo("", "same change");
    }
    if (mention == null) {
      return new Undo("", "");
    }
    return Corrections.isFrom(mention, entry)
        ? new Undo("Undo", "")
        : new Undo("", "changed again");
  }

  /** A button, or the words instead of it. */
  private record Undo(String button, String instead) {}

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
