package dev.earshot.dashboard.web;

import dev.earshot.listener.store.Page;
import java.util.Locale;

/** How a list of messages is ordered, in the words of links and of people. */
enum ListOrder {
  TYPICAL("Most typical first", Page.Order.NEWEST),
  NEWEST("Newest first", Page.Order.NEWEST),
  OLDEST("Oldest first", Page.Order.OLDEST),
  NEGATIVE("Most negative first", Page.Order.MOST_NEGATIVE),
  POSITIVE("Most positive first", Page.Order.MOST_POSITIVE);

  private final String words;
  private final Page.Order order;

  ListOrder(String words, Page.Order order) {
    this.words = words;
    this.order = order;
  }

  String words() {
    return words;
  }

  Page.Order order() {
    return order;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
