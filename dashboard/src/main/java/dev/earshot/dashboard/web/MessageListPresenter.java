package dev.earshot.dashboard.web;

import dev.earshot.dashboard.web.DriverPanel.Link;
import dev.earshot.dashboard.web.MessageList.Fold;
import dev.earshot.dashboard.web.MessageList.OrderLink;
import dev.earshot.listener.store.Hit;
import dev.earshot.listener.store.MentionPage;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes lists of messages, page by page. */
final class MessageListPresenter {

  private static final int SIZE = 30;

  private final MentionStore store;
  private final MessagePresenter rows;
  private final View view;

  MessageListPresenter(MentionStore store, MessagePresenter rows, View view) {
    this.store = store;
    this.rows = rows;
    this.view = view;
  }

  /** One page of hits, and where the next begins. */
  private record Part(long total, List<Hit> hits, String next) {}

  /**
   * @param query which messages
   * @param typical their ids in the order of how typical they are, or empty where nobody judged
   * @param paths of the page the list is on, and of the next rows
   * @param after where the page before ended, or empty
   */
  MessageList present(
      Heading heading, MentionQuery query, List<String> typical, Paths paths, String after) {
    boolean ordered = !typical.isEmpty();
    ListOrder order =
        view.order() == ListOrder.TYPICAL && !ordered ? ListOrder.NEWEST : view.order();
    MentionQuery wanted = ordered ? query.among(Set.copyOf(typical)) : query;
    Part part =
        order == ListOrder.TYPICAL
            ? typicalPart(wanted, typical, after)
            : storePart(wanted, order, after);
    return new MessageList(
        heading.title(),
        heading.subtitle(),
        part.total(),
        Similar.fold(part.hits()).stream().map(this::fold).toList(),
        part.next().isEmpty() ? "" : Links.next(paths.rows(), view, part.next()),
        heading.all(),
        order.words(),
        orders(order, ordered, paths));
  }

  /** What stands above the list. */
  record Heading(String title, String subtitle, @Nullable Link all) {}

  /** Where the list lives: its page, its part with everything around, its further rows. */
  record Paths(String page, String part, String rows) {}

  private Part storePart(MentionQuery query, ListOrder order, String after) {
    try {
      MentionPage page = store.search(query, new Page(SIZE, order.order(), after));
      return new Part(page.total(), page.hits(), page.next());
    } catch (IllegalArgumentException e) {
      throw new BadLinkException("The link's ‘after’ is " + e.getMessage() + ".");
    }
  }

  /** The order is known here and the messages in the store: fetch just those of this page. */
  private Part typicalPart(MentionQuery query, List<String> typical, String after) {
    List<String> ids = query.labels().isEmpty() ? typical : existing(query, typical);
    int from = place(after);
    int to = Math.min(ids.size(), from + SIZE);
    if (from >= to) {
      return new Part(ids.size(), List.of(), "");
    }
    Set<String> wanted = new LinkedHashSet<>(ids.subList(from, to));
    Map<String, Hit> hits = new HashMap<>();
    store
        .search(query.among(wanted), Page.newest(SIZE))
        .hits()
        .forEach(hit -> hits.put(hit.mention().id(), hit));
    long total = store.search(query, Page.newest(0)).total();
    List<Hit> found = wanted.stream().map(hits::get).filter(Objects::nonNull).toList();
    return new Part(total, found, to < ids.size() ? Integer.toString(to) : "");
  }

  private static int place(String after) {
    try {
      return after.isEmpty() ? 0 : Math.max(0, Integer.parseInt(after));
    } catch (NumberFormatException _) {
      throw new BadLinkException(
          "The link's ‘after’ is ‘%s’; it must be a number.".formatted(after));
    }
  }

  private List<String> existing(MentionQuery query, List<String> typical) {
    Set<String> some = new LinkedHashSet<>();
    store
        .search(query, Page.newest(Page.MAX_SIZE))
        .hits()
        .forEach(hit -> some.add(hit.mention().id()));
    return typical.stream().filter(some::contains).toList();
  }

  private Fold fold(Similar similar) {
    return new Fold(rows.row(similar.first()), similar.more().stream().map(rows::row).toList());
  }

  private List<OrderLink> orders(ListOrder current, boolean ordered, Paths paths) {
    return Arrays.stream(ListOrder.values())
        .filter(order -> ordered || order != ListOrder.TYPICAL)
        .map(order ->
            new OrderLink(
                order.words(),
                new Link(
                    Links.page(paths.page(), view.withOrder(order)),
                    Links.part(paths.part(), view.withOrder(order))),
                order == current))
        .toList();
  }
}
