package dev.earshot.dashboard.report;

import dev.earshot.dashboard.report.Newcomers.Newcomer;
import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Series;
import java.util.ArrayList;
import java.util.List;

/** Takes the messages of one source out of a series, or adds what it would have brought before. */
final class Filling {

  private Filling() {}

  static Series without(List<Bucket> own, Series all) {
    List<Bucket> rest = new ArrayList<>(own.size());
    for (int i = 0; i < own.size(); i++) {
      Bucket each = all.buckets().get(i);
      Bucket out = own.get(i);
      rest.add(
          new Bucket(
              each.start(),
              each.end(),
              each.negative() - out.negative(),
              each.neutral() - out.neutral(),
              each.positive() - out.positive()));
    }
    return new Series(rest);
  }

  /**
   * Adds the mean of the source's first days to every bucket before it began, from the first
   * message of the others on. Whole messages are spread evenly, so that no bucket stands out.
   */
  static Series before(Newcomer newcomer, List<Bucket> own, Series all) {
    List<Bucket> first =
        own.stream()
            .filter(bucket -> !bucket.end().isBefore(newcomer.from()))
            .filter(bucket -> bucket.start().isBefore(newcomer.knownFrom()))
            .toList();
    double negative = first.stream().mapToLong(Bucket::negative).average().orElse(0);
    double neutral = first.stream().mapToLong(Bucket::neutral).average().orElse(0);
    double positive = first.stream().mapToLong(Bucket::positive).average().orElse(0);
    List<Bucket> filled = new ArrayList<>(own.size());
    int place = 0;
    for (Bucket each : all.buckets()) {
      boolean fill = each.start().isBefore(newcomer.from()) && (place > 0 || each.total() > 0);
      if (!fill) {
        filled.add(each);
        continue;
      }
      filled.add(
          new Bucket(
              each.start(),
              each.end(),
              each.negative() + at(negative, place),
              each.neutral() + at(neutral, place),
              each.positive() + at(positive, place)));
      place++;
    }
    return new Series(filled);
  }

  private static long at(double mean, int place) {
    return (long) Math.floor(mean * (place + 1)) - (long) Math.floor(mean * place);
  }
}
