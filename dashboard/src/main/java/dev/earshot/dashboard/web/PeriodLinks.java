package dev.earshot.dashboard.web;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The periods a page offers.
 *
 * @param custom whether somebody chose another range, shown by {@code words}
 * @param from date for the form, inclusive
 * @param to date for the form, exclusive
 */
record PeriodLinks(
    List<PeriodLink> usual,
    boolean custom,
    String words,
    String from,
    String to,
    boolean compare,
    String compareLink) {

  record PeriodLink(String words, String full, String link, boolean current) {}

  static PeriodLinks of(String path, View view, Times times) {
    ZoneId zone = times.zone();
    Period period = view.period();
    List<PeriodLink> usual =
        Stream.of(7, 28, 90)
            .map(days ->
                new PeriodLink(
                    days + " d",
                    "last " + days + " days",
                    Links.page(path, view.withPeriod(Period.last(days, view.now(), zone))),
                    period.days() == days))
            .toList();
    return new PeriodLinks(
        usual,
        period.days() == 0,
        times.days(period.from(), period.to()),
        times.date(period.from()).toString(),
        times.date(period.to().minusMillis(1)).plusDays(1).toString(),
        view.compare(),
        Links.page(path, view.withCompare(!view.compare())));
  }
}
