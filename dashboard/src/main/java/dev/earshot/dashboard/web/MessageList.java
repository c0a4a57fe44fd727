package dev.earshot.dashboard.web;

import dev.earshot.dashboard.web.DriverPanel.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of messages.
 *
 * @param total how many the whole list has
 * @param next the link of the next rows, empty after the last
 * @param all the link without the driver, null where none is chosen
 */
record MessageList(
    String title,
    String subtitle,
    long total,
    List<Fold> folds,
    String next,
    @Nullable Link all,
    String orderWords,
    List<OrderLink> orders) {

  /** A message and those that say nearly the same. */
  record Fold(MessageRow first, List<MessageRow> more) {}

  record OrderLink(String words, Link link, boolean current) {}

  MessageList {
    folds = List.copyOf(folds);
  }

  MessageList withSubtitle(String to) {
    return new MessageList(title, to, total, folds, next, all, orderWords, orders);
  }

  public String totalWords() {
    return Figures.grouped(total);
  }
}
