package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.DriverName;
import dev.earshot.dashboard.incident.Likelihood;
import dev.earshot.dashboard.report.Comparison;
import dev.earshot.dashboard.web.DriverPanel.Link;
import dev.earshot.dashboard.web.DropLookup.Found;
import dev.earshot.dashboard.web.MessageListPresenter.Heading;
import dev.earshot.dashboard.web.MessageListPresenter.Paths;
import dev.earshot.dashboard.web.SentimentPage.Detail;
import dev.earshot.dashboard.web.SentimentPage.DropLine;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplanation;
import dev.earshot.sentiment.drop.Learning;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the part of the sentiment page that follows the selection: drivers and messages. */
final class DetailPresenter {

  private static final String PATH = SentimentPresenter.PATH;
  private static final Paths PATHS = new Paths(PATH, "/detail", "/detail/rows");

  private final MentionStore store;
  private final DropLookup lookup;
  private final Reasoner reasoner;
  private final ZoneId zone;

  DetailPresenter(MentionStore store, DropLookup lookup, Reasoner reasoner, ZoneId zone) {
    this.store = store;
    this.lookup = lookup;
    this.reasoner = reasoner;
    this.zone = zone;
  }

  /** Further rows of the list. */
  MessageList rows(View view, Found found, String after) {
    View shown = resolve(view, found);
    return messages(shown, explanation(shown), after);
  }

  /** Drops as the chart shows them. */
  List<PinnedDrop> pins(View view, Found found) {
    List<Drop> drops = found.drops();
    return IntStream.range(0, drops.size())
        .mapToObj(i ->
            PinnedDrop.explained(
                i + 1, drops.get(i), lookup.explain(view, Comparison.of(drops.get(i)))))
        .toList();
  }

  /** Whether a drop has a main driver; a guess is none. */
  boolean explained(View view, Drop drop) {
    return lookup.explain(view, Comparison.of(drop)).main().isPresent();
  }

  Detail present(View view, Found found) {
    View shown = resolve(view, found);
    Optional<DropExplanation> explanation = explanation(shown);
    DriverPanel panel = explanation.map(why -> panel(shown, found, why)).orElse(null);
    MessageList messages = messages(shown, explanation, "");
    return new Detail(
        panel,
        panel == null ? drops(view, found) : List.of(),
        learning(found.learning(), "Drops"),
        messages,
        said(panel, messages));
  }

  /** Where nobody chose a range, the latest drop is chosen. */
  private static View resolve(View view, Found found) {
    if (!(view.selection() instanceof Selection.Latest)) {
      return view;
    }
    Selection chosen = found.drops().isEmpty() ? Selection.NOTHING : range(found.drops().getLast());
    View resolved = view.select(chosen);
    return resolved.withDriver(view.driver()).withOrder(view.order());
  }

  private static Selection range(Drop drop) {
    return new Selection.Range(drop.from(), drop.to());
  }

  private Optional<DropExplanation> explanation(View view) {
    return comparison(view).map(range -> lookup.explain(view, range));
  }

  private static Optional<Comparison> comparison(View view) {
    return view.selection() instanceof Selection.Range(Instant from, Instant to)
        ? Optional.of(Comparison.of(from, to))
        : Optional.empty();
  }

  private DriverPanel panel(View view, Found found, DropExplanation explanation) {
    Comparison range = comparison(view).orElseThrow();
    List<Drop> drops = found.drops();
    String title = "Selected range";
    String status = "";
    String meaning = "";
    for (int i = 0; i < drops.size(); i++) {
      if (range(drops.get(i)).equals(view.selection())) {
        title = "Drop " + (i + 1);
        status = status(drops.get(i));
        meaning = Likelihood.MEANING;
      }
    }
    return new DriverPresenter(new Times(zone, view.now()), view, range, explanation)
        .present(title, status, meaning);
  }

  private static String status(Drop drop) {
    return (drop.open() ? "still open, " : "") + Likelihood.words(drop);
  }

  private MessageList messages(View view, Optional<DropExplanation> explanation, String after) {
    Optional<Driver> driver = explanation.flatMap(why -> DriverPresenter.current(view, why));
    Period period =
        comparison(view)
            .map(range -> Period.between(range.from(), range.to()))
            .orElse(view.period());
    MentionQuery query =
        view.filters().narrowList(MentionQuery.of(view.topic(), period.from(), period.to()));
    Times times = new Times(zone, view.now());
    Heading heading =
        new Heading(
            driver.map(DriverPresenter::name).orElse("All messages"),
            times.range(period.from(), period.to()),
            driver.isPresent() ? link(view.withDriver(View.ALL)) : null);
    return new MessageListPresenter(store, new MessagePresenter(reasoner, times, view), view)
        .present(heading, query, driver.map(Driver::messages).orElse(List.of()), PATHS, after);
  }

  private List<DropLine> drops(View view, Found found) {
    Times times = new Times(zone, view.now());
    List<DropLine> lines = new ArrayList<>();
    for (Drop drop : found.drops()) {
      DropExplanation why = lookup.explain(view, Comparison.of(drop));
      View selected = view.select(range(drop));
      long change = Math.round(why.after()) - Math.round(why.before());
      String mainly = DriverName.mainly(why);
      lines.add(
          new DropLine(
              lines.size() + 1,
              times.range(drop.from(), drop.to()),
              Figures.signed(change) + " pts",
              mainly.isEmpty() ? "no main driver" : mainly,
              drop.open() ? "still open" : "recovered",
              link(selected)));
    }
    return lines;
  }

  private static Link link(View to) {
    return new Link(Links.page(PATH, to), Links.part("/detail", to));
  }

  /**
   * How far a topic is known, empty where it is.
   *
   * @param what is found after that
   */
  static String learning(Learning learning, String what) {
    if (learning.done()) {
      return "";
    }
    return "Still learning this topic: %s of %s messages and %s of %s hours. %s are found after that."
        .formatted(
            Figures.grouped(Math.min(learning.messages(), learning.messagesNeeded())),
            Figures.grouped(learning.messagesNeeded()),
            Math.min(learning.heard().toHours(), learning.heardNeeded().toHours()),
            learning.heardNeeded().toHours(),
            what);
  }

  private static String said(@Nullable DriverPanel panel, MessageList messages) {
    String range = panel == null ? "No range selected" : panel.title() + ", " + panel.range();
    return "%s. %s: %s.".formatted(range, messages.title(), Figures.messages(messages.total()));
  }
}
