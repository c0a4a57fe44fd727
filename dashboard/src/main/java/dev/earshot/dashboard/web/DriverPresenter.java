package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.DriverName;
import dev.earshot.dashboard.incident.LeftOut;
import dev.earshot.dashboard.incident.Rounding;
import dev.earshot.dashboard.report.Comparison;
import dev.earshot.dashboard.web.DriverPanel.Bar;
import dev.earshot.dashboard.web.DriverPanel.Group;
import dev.earshot.dashboard.web.DriverPanel.Link;
import dev.earshot.dashboard.web.DriverPanel.Row;
import dev.earshot.dashboard.web.DriverPanel.Sentence;
import dev.earshot.dashboard.web.DriverPanel.Side;
import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.drop.Driver.Kind;
import dev.earshot.sentiment.drop.DropExplanation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the panel that explains a range. */
final class DriverPresenter {

  /** As many as name a theme. */
  private static final int SHOWN_WORDS = 3;

  private static final String GUESSES = "Could be chance";

  private final Times times;
  private final View view;
  private final Comparison range;
  private final DropExplanation explanation;
  private final long change;
  private final Function<String, Link> messages;

  /**
   * @param view with the range selected
   */
  DriverPresenter(Times times, View view, Comparison range, DropExplanation explanation) {
    this(times, view, range, explanation, key -> link(view.withDriver(key)));
  }

  /**
   * @param messages where the messages of a driver are shown, by its key
   */
  DriverPresenter(
      Times times,
      View view,
      Comparison range,
      DropExplanation explanation,
      Function<String, Link> messages) {
    this.times = times;
    this.view = view;
    this.range = range;
    this.explanation = explanation;
    this.messages = messages;
    change = Math.round(explanation.after()) - Math.round(explanation.before());
  }

  /** Stable name of a driver in links; never the words strangers wrote. */
  static String key(Driver driver) {
    return key(driver.kind(), driver.name());
  }

  static String key(Kind kind, String name) {
    return kind == Kind.NOT_EXPLAINED
        ? "rest"
        : kind.name().toLowerCase(Locale.ROOT) + "-" + Integer.toHexString(name.hashCode());
  }

  /** What a driver is called on pages. */
  static String name(Driver driver) {
    return driver.kind() == Driver.Kind.NOT_EXPLAINED
        ? "Not explained by a theme"
        : DriverName.of(driver.kind(), driver.name());
  }

  /** The driver whose messages are shown: the one asked for, else the one that explains most. */
  static Optional<Driver> current(View view, DropExplanation explanation) {
    if (view.driver().equals(View.ALL)) {
      return Optional.empty();
    }
    return explanation.drivers().stream()
        .filter(driver -> key(driver).equals(view.driver()))
        .findFirst()
        .or(explanation::main);
  }

  /**
   * @param title what is selected
   * @param status "still open" and the like, or empty
   * @param meaning what a figure in the status measures, or empty
   */
  DriverPanel present(String title, String status, String meaning) {
    List<Row> rows = rows();
    List<Driver> drivers = explanation.ranked();
    Row rest = null;
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    groupNames().forEach(name -> groups.put(name, new ArrayList<>()));
    groups.put(GUESSES, new ArrayList<>());
    for (int i = 0; i < rows.size(); i++) {
      if (drivers.get(i).kind() == Kind.NOT_EXPLAINED) {
        rest = rows.get(i);
      } else {
        groups.computeIfAbsent(group(drivers.get(i)), _ -> new ArrayList<>()).add(rows.get(i));
      }
    }
    return new DriverPanel(
        title,
        range.from(),
        range.to(),
        times.range(range.from(), range.to()),
        status,
        meaning,
        before(),
        after(),
        Figures.signed(change) + " pts",
        Tone.of((double) change),
        sentence(),
        LeftOut.words(explanation),
        groups.entrySet().stream()
            .filter(group -> !group.getValue().isEmpty())
            .map(group -> new Group(group.getKey(), group.getValue()))
            .toList(),
        rest,
        link(view.select(Selection.NOTHING)),
        Links.page(
            AnnotationsPresenter.PATH, view.select(new Selection.Range(range.from(), range.to()))),
        naming());
  }

  private String naming() {
    return current(view, explanation)
        .filter(driver -> driver.kind() == Kind.THEME && !driver.terms().isEmpty())
        .map(driver ->
            UriComponentsBuilder.fromPath(ThemesPresenter.PATH)
                .queryParam("words", "{words}")
                .build(String.join(", ", driver.terms()))
                .toString())
        .orElse("");
  }

  private List<Row> rows() {
    List<Driver> drivers = explanation.ranked();
    List<Long> points = Rounding.toSum(drivers.stream().map(Driver::points).toList(), change);
    double largest = drivers.stream().mapToDouble(d -> Math.abs(d.points())).max().orElse(1);
    String current = current(view, explanation).map(DriverPresenter::key).orElse("");
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < drivers.size(); i++) {
      Driver driver = drivers.get(i);
      boolean isCurrent = key(driver).equals(current);
      rows.add(row(driver, points.get(i), Math.max(largest, 1), isCurrent));
    }
    return rows;
  }

  private Row row(Driver driver, long points, double largest, boolean current) {
    double length = 50 * Math.abs(driver.points()) / largest;
    return new Row(
        name(driver),
        kind(driver),
        Figures.signed(points) + " pts",
        exact(driver),
        Tone.of((double) points),
        new Bar(percent(driver.points() < 0 ? 50 - length : 50), percent(length)),
        Figures.messages(driver.count()),
        driver.countBefore() == 0 ? "new" : Figures.times(driver.lift()) + " usual share",
        current,
        messages.apply(current ? View.ALL : key(driver)));
  }

  /** Of a place also what its messages are about; nothing of a theme, whose name says it. */
  private static String kind(Driver driver) {
    return switch (driver.kind()) {
      case THEME, NOT_EXPLAINED -> "";
      case SOURCE, LANGUAGE, AUTHOR, TERM ->
          driver.kind().name().toLowerCase(Locale.ROOT)
              + driver.terms().stream()
                  .limit(SHOWN_WORDS)
                  .reduce((all, word) -> all + ", " + word)
                  .map(words -> ", about " + words)
                  .orElse("");
    };
  }

  private static String exact(Driver driver) {
    String parts =
        String.format(
            Locale.ROOT,
            "%+.2f points: %+.2f from its own mood, %+.2f from its share of the talk",
            driver.points(),
            driver.rate(),
            driver.mix());
    if (driver.guess()) {
      return parts + "; chance alone moves something as far in more than one of twenty cases";
    }
    boolean sure = driver.lowerBound() * driver.points() > 0;
    return driver.kind() == Kind.NOT_EXPLAINED || !sure
        ? parts
        : parts
            + String.format(
                Locale.ROOT, "; at least %+.1f with 95%% certainty", driver.lowerBound());
  }

  private List<String> groupNames() {
    return change <= 0
        ? List.of("More negative talk", "Less positive talk", "Pushed the other way")
        : List.of("More positive talk", "Less negative talk", "Pushed the other way");
  }

  /** A driver whose share shrank moved the figure by what was no longer said. */
  private String group(Driver driver) {
    if (driver.guess()) {
      return GUESSES;
    }
    boolean other = driver.points() * change < 0;
    boolean less = Math.abs(driver.mix()) > Math.abs(driver.rate()) && driver.lift() < 1;
    return groupNames().get(other ? 2 : less && driver.countBefore() > 0 ? 1 : 0);
  }

  private Side before() {
    int count = explanation.drivers().stream().mapToInt(Driver::countBefore).sum();
    View list = plain(range.beforeFrom().isBefore(range.from()) ? before(range) : view.period());
    return new Side(
        Figures.count(range.days(), "day", "days") + " before",
        times.range(range.beforeFrom(), range.from()),
        count == 0 ? "–" : Figures.points(explanation.before()),
        Figures.messages(count),
        Links.page("/messages", list));
  }

  private Side after() {
    int count = explanation.drivers().stream().mapToInt(Driver::count).sum();
    View list = plain(Period.between(range.from(), range.to()));
    return new Side(
        "In range",
        times.range(range.from(), range.to()),
        count == 0 ? "–" : Figures.points(explanation.after()),
        Figures.messages(count),
        Links.page("/messages", list));
  }

  /**
   * The link of a list: without selection, without labels, which no figure here was narrowed to,
   * and of the sources that count.
   */
  private View plain(Period period) {
    View list = view.withPeriod(period);
    return list.withFilters(list.filters().withLabels(List.of())).comparedBy(explanation);
  }

  private static Period before(Comparison range) {
    return Period.between(range.beforeFrom(), range.from());
  }

  private Sentence sentence() {
    return explanation
        .main()
        .map(driver -> sentence(driver, "accounts for", ""))
        .or(() ->
            explanation
                .guess()
                .map(driver ->
                    sentence(
                        driver,
                        "may account for",
                        " Nothing stands out for sure: chance alone moves something as far.")))
        .orElseGet(
            () -> Sentence.plain("No theme, source, language or author stands out in this range."));
  }

  private Sentence sentence(Driver driver, String accounts, String doubt) {
    int place = explanation.drivers().indexOf(driver);
    List<Double> parts = explanation.drivers().stream().map(Driver::points).toList();
    long points = Math.abs(Rounding.toSum(parts, change).get(place));
    long whole = Math.abs(change);
    String much =
        points <= whole
            ? "%s of %s points".formatted(points, whole)
            : "%s points, more than the whole change of %s".formatted(points, whole);
    String share =
        driver.countBefore() == 0
            ? ", not heard before."
            : ", " + Figures.times(driver.lift()) + " its usual share.";
    return new Sentence(
        name(driver), accounts, much, "from " + Figures.messages(driver.count()) + share + doubt);
  }

  private static Link link(View to) {
    return new Link(Links.page("/", to), Links.part("/detail", to));
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }
}
