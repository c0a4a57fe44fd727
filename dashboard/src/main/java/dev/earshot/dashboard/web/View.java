package dev.earshot.dashboard.web;

import dev.earshot.listener.store.MentionQuery;
import dev.earshot.sentiment.drop.DropExplanation;
import java.time.Instant;
import java.util.Set;

/**
 * What a link asks to see. Two people who open the same link see the same thing.
 *
 * @param topic id of a topic, empty for all
 * @param compare whether the chart shows the period before, too
 * @param driver key of a driver; empty takes the first, {@link #ALL} takes none
 * @param order {@link ListOrder#TYPICAL} where nobody chose
 * @param table whether the chart is shown as a table
 * @param now when the page was made: parts loaded later belong to the same moment
 */
record View(
    String topic,
    Period period,
    boolean compare,
    Filters filters,
    Selection selection,
    String driver,
    ListOrder order,
    boolean table,
    Instant now) {

  /** In links; no topic has this id. */
  static final String ALL_TOPICS = "*";

  /** Of {@link #driver}: all messages of the selection. */
  static final String ALL = "all";

  /** For figures and charts, over the whole period. */
  MentionQuery query() {
    return filters.narrow(MentionQuery.of(topic, period.from(), period.to()));
  }

  View withTopic(String to) {
    return new View(
        to, period, compare, Filters.NONE, Selection.LATEST, "", ListOrder.TYPICAL, table, now);
  }

  View withPeriod(Period to) {
    return new View(
        topic, to, compare, filters, Selection.LATEST, "", ListOrder.TYPICAL, table, now);
  }

  View withCompare(boolean to) {
    return new View(topic, period, to, filters, selection, driver, order, table, now);
  }

  View withFilters(Filters to) {
    return new View(topic, period, compare, to, Selection.LATEST, "", order, table, now);
  }

  /** Only what an explanation was made from, where some sources do not count in it. */
  View comparedBy(DropExplanation explanation) {
    Set<String> compared = Set.copyOf(explanation.compared());
    return compared.isEmpty() ? this : withFilters(filters.withSources(_ -> compared));
  }

  View withLabelFilters(Filters to) {
    return new View(topic, period, compare, to, selection, driver, order, table, now);
  }

  View select(Selection to) {
    return new View(topic, period, compare, filters, to, "", ListOrder.TYPICAL, table, now);
  }

  View withDriver(String to) {
    return new View(topic, period, compare, filters, selection, to, ListOrder.TYPICAL, table, now);
  }

  View withOrder(ListOrder to) {
    return new View(topic, period, compare, filters, selection, driver, to, table, now);
  }

  View withTable(boolean to) {
    return new View(topic, period, compare, filters, selection, driver, order, to, now);
  }
}
