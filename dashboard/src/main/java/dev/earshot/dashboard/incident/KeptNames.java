package dev.earshot.dashboard.incident;

import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.drop.DropExplanation;
import dev.earshot.sentiment.spike.SpikeDriver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps the names of themes while a drop or spike is looked at again. A theme of people's words is
 * named by its strongest words, and with every message others may be the strongest: what people
 * were told as "parcel, tracking" would be "tracking, depot" an hour later. So it keeps the name it
 * was first told under as long as it is about the same messages. Names that a team gave, and those
 * of sources, languages and authors, are stable by themselves.
 */
public final class KeptNames {

  /** Of the messages of the smaller: as a drop grows, its themes grow with it. */
  private static final double SAME = .5;

  private KeptNames() {}

  /** An explanation whose themes have the names of {@code told}. */
  public static DropExplanation keep(DropExplanation told, DropExplanation now) {
    return new DropExplanation(
        now.before(),
        now.after(),
        keep(told.drivers(), now.drivers(), Driver::name, KeptNames::same, KeptNames::named),
        now.leftOut(),
        now.compared());
  }

  /** A surge whose themes have the names of {@code told}. */
  static Surge keep(Surge told, Surge now) {
    return new Surge(
        now.messages(),
        now.usual(),
        keep(told.drivers(), now.drivers(), SpikeDriver::name, KeptNames::same, KeptNames::named));
  }

  /** No name is used twice, neither of two that were told nor of one that another has now. */
  private static <D> List<D> keep(
      List<D> told,
      List<D> now,
      Function<D, String> name,
      BiPredicate<D, D> same,
      BiFunction<D, String, D> named) {
    List<D> left = new ArrayList<>(told);
    Set<String> taken = now.stream().map(name).collect(Collectors.toSet());
    List<D> kept = new ArrayList<>();
    for (D driver : now) {
      Optional<D> before =
          left.stream()
              .filter(then -> !taken.contains(name.apply(then)) && same.test(then, driver))
              .findFirst();
      before.ifPresent(left::remove);
      kept.add(before.map(then -> named.apply(driver, name.apply(then))).orElse(driver));
    }
    return kept;
  }

  private static boolean same(Driver then, Driver now) {
    return grown(then) && grown(now) && same(then.messages(), now.messages());
  }

  private static boolean same(SpikeDriver then, SpikeDriver now) {
    return alike(then, now) && same(then.messages(), now.messages());
  }

  /** Of people's words; a theme that a team named has no terms here. */
  private static boolean grown(Driver driver) {
    return driver.kind() == Driver.Kind.THEME && !driver.terms().isEmpty();
  }

  /** A name that shares a word was made of people's words, too, and is of the same theme. */
  private static boolean alike(SpikeDriver then, SpikeDriver now) {
    Set<String> words = new HashSet<>(words(then.name()));
    words.retainAll(words(now.name()));
    return then.kind() == Driver.Kind.THEME && now.kind() == then.kind() && !words.isEmpty();
  }

  private static List<String> words(String name) {
    return Arrays.asList(name.split(", ", -1));
  }

  private static boolean same(List<String> then, List<String> now) {
    Set<String> both = new HashSet<>(then);
    both.retainAll(new HashSet<>(now));
    int smaller = Math.min(then.size(), now.size());
    return smaller > 0 && both.size() >= SAME * smaller;
  }

  private static Driver named(Driver driver, String name) {
    return new Driver(
        name,
        driver.kind(),
        driver.points(),
        driver.rate(),
        driver.mix(),
        driver.lowerBound(),
        driver.count(),
        driver.countBefore(),
        driver.lift(),
        driver.terms(),
        driver.messages(),
        driver.messagesBefore(),
        driver.guess());
  }

  private static SpikeDriver named(SpikeDriver driver, String name) {
    return new SpikeDriver(name, driver.kind(), driver.count(), driver.usual(), driver.messages());
  }
}
