package dev.earshot.dashboard.web;

import dev.earshot.dashboard.correction.Corrections;
import dev.earshot.dashboard.correction.Preview;
import dev.earshot.dashboard.correction.Preview.Movement;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.topic.Topics;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the page that tells what a change of many labels would do. */
final class ChangePresenter {

  /** In {@code as}: the label the scorer gave. */
  static final String SCORED = "scored";

  /** In {@code of}: every message of the list, also those not shown yet. */
  static final String ALL = "all";

  private final Corrections corrections;
  private final Supplier<Topics> topics;
  private final ZoneId zone;

  ChangePresenter(Corrections corrections, Supplier<Topics> topics, ZoneId zone) {
    this.corrections = corrections;
    this.topics = topics;
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
    Period period = view.period();
    Movement trend =
        corrections.movement(preview, MentionQuery.of(view.topic(), period.from(), period.to()));
    String to = as.equals(SCORED) ? "as scored" : as;
    return new ChangePage(
        headline(preview, meant, trend),
        moves(preview, to),
        preview.same() == 0 ? "" : Figures.messages(preview.same()) + " already " + to,
        movements(view, preview, trend),
        reach(view, preview),
        Links.part("/messages/change/apply", view),
        as,
        of,
        of.equals(ALL) ? List.of() : preview.ids(),
        Links.page(MessagesPresenter.PATH, view),
        preview.changes() > 0);
  }

  /** The topic's, and, where filters narrow what the charts show, of that too. */
  private List<Fact> movements(View view, Preview preview, Movement trend) {
    Period period = view.period();
    String topic =
        view.topic().isEmpty() ? "all topics" : IncidentWords.topic(topics.get(), view.topic());
    String when = new Times(zone, view.now()).range(period.from(), period.to());
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Net sentiment of " + topic, words(trend, when)));
    List<FilterForm.Chip> filters = new FilterChips(view, MessagesPresenter.PATH).ofFigures();
    if (!filters.isEmpty()) {
      String through =
          filters.stream().map(FilterForm.Chip::words).collect(Collectors.joining(", "));
      Movement filtered = corrections.movement(preview, view.query());
      facts.add(new Fact("Of it as filtered", words(filtered, through)));
    }
    return facts;
  }

  private static String words(Movement movement, String of) {
    return "from %s to %s (%s)"
        .formatted(Figures.points(movement.before()), Figures.points(movement.after()), of);
  }

  /** For which topics of the messages the label counts, where they have others too. */
  private String reach(View view, Preview preview) {
    if (preview.shared() == 0) {
      return "";
    }
    String those = Figures.grouped(preview.shared()) + " of those changed matched ";
    return view.topic().isEmpty()
        ? those + "several topics; the label counts for each."
        : "%sother topics too, where they keep their label: it counts for %s alone."
            .formatted(those, IncidentWords.topic(topics.get(), view.topic()));
  }

  private Preview preview(View view, String as, String of, Set<String> ids, long meant) {
    if (meant > Corrections.MOST) {
      throw new BadLinkException(
          "The list has %s; at most %s can be changed at once. Narrow it by a filter or the period."
              .formatted(Figures.messages(meant), Figures.grouped(Corrections.MOST)));
    }
    return corrections.preview(chosen(view, of, ids), label(as));
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

  private static String headline(Preview preview, long meant, Movement trend) {
    if (preview.changes() == 0) {
      return meant == 0 ? "None of these messages is in the list any more" : "Nothing to change";
    }
    long moves = Math.round(trend.after()) - Math.round(trend.before());
    return "Changes %s, trend moves %s"
        .formatted(Figures.messages(preview.changes()), Figures.signed(moves));
  }

  private static List<Fact> moves(Preview preview, String to) {
    return Arrays.stream(Label.values())
        .filter(label -> preview.lost().get(label.index()) > 0)
        .map(label ->
            new Fact(
                MessagePresenter.word(label) + " → " + to,
                Figures.messages(preview.lost().get(label.index()))))
        .toList();
  }
}
