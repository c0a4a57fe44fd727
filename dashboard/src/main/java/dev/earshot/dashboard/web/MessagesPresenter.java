package dev.earshot.dashboard.web;

import dev.earshot.dashboard.web.MessageListPresenter.Heading;
import dev.earshot.dashboard.web.MessageListPresenter.Paths;
import dev.earshot.dashboard.web.MessagesPage.Part;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.store.Hit;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import dev.earshot.listener.store.Series;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the page of all messages, and that of one. */
final class MessagesPresenter {

  static final String PATH = "/messages";

  /** Later than any message, well within what a store can count. */
  private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

  private static final Paths PATHS = new Paths(PATH, PATH, "/messages/rows");

  private final MentionStore store;
  private final Reasoner reasoner;
  private final EmptyPresenter empties;
  private final ZoneId zone;

  MessagesPresenter(MentionStore store, Reasoner reasoner, EmptyPresenter empties, ZoneId zone) {
    this.store = store;
    this.reasoner = reasoner;
    this.empties = empties;
    this.zone = zone;
  }

  MessagesPage page(View view) {
    Times times = new Times(zone, view.now());
    MessageList list = rows(view, "");
    return new MessagesPage(
        PeriodLinks.of(PATH, view, times),
        new FilterPresenter(store, view, PATH).present(),
        Links.part("/messages/change", view),
        split(view),
        list,
        list.total() == 0 ? empties.present(PATH, view) : null);
  }

  MessageList rows(View view, String after) {
    Times times = new Times(zone, view.now());
    Period period = view.period();
    MentionQuery query =
        view.filters().narrowList(MentionQuery.of(view.topic(), period.from(), period.to()));
    Heading heading = new Heading(title(view), times.range(period.from(), period.to()), null);
    return new MessageListPresenter(store, new MessagePresenter(reasoner, times, view), view)
        .present(heading, query, List.of(), PATHS, after);
  }

  /** One message, whole. */
  Optional<MessageRow> message(String id, View view) {
    return hit(id).map(hit -> presenter(view).wholeRow(hit));
  }

  /** One message as a list shows it. */
  Optional<MessageRow> row(String id, View view) {
    return hit(id).map(hit -> presenter(view).row(hit));
  }

  private MessagePresenter presenter(View view) {
    return new MessagePresenter(reasoner, new Times(zone, view.now()), view);
  }

  private Optional<Hit> hit(String id) {
    MentionQuery one = MentionQuery.of("", Instant.EPOCH, FAR).among(Set.of(id));
    return store.search(one, Page.newest(1)).hits().stream().findFirst();
  }

  private static String title(View view) {
    Set<Label> labels = view.filters().labels();
    return labels.size() == 1
        ? MessagePresenter.word(labels.iterator().next()) + " messages"
        : "All messages";
  }

  private List<Part> split(View view) {
    Series series = store.series(view.query(), Step.DAY.interval(zone));
    long[] counts = new long[Label.values().length];
    series
        .buckets()
        .forEach(bucket -> {
          counts[0] += bucket.negative();
          counts[1] += bucket.neutral();
          counts[2] += bucket.positive();
        });
    List<Part> parts = new ArrayList<>();
    parts.add(part(view, "all", series.total(), Set.of(), false, Tone.NONE));
    for (Label label : Label.values()) {
      parts.add(
          part(
              view,
              label.key(),
              counts[List.of(Label.values()).indexOf(label)],
              Set.of(label),
              true,
              Tone.of(label)));
    }
    return parts;
  }

  private static Part part(
      View view, String words, long count, Set<Label> labels, boolean marked, Tone tone) {
    return new Part(
        words,
        Figures.grouped(count),
        marked,
        tone,
        Links.page(PATH, view.withLabelFilters(view.filters().withLabels(labels))),
        view.filters().labels().equals(labels));
  }
}
