package dev.earshot.dashboard.web;

import dev.earshot.dashboard.labelling.LabelQueue;
import dev.earshot.dashboard.labelling.Measured;
import dev.earshot.dashboard.labelling.Measured.Pair;
import dev.earshot.dashboard.topic.Sources;
import dev.earshot.dashboard.web.MeasuredPart.Group;
import dev.earshot.dashboard.web.MeasuredPart.Row;
import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.evaluate.Agreement;
import dev.earshot.sentiment.evaluate.Evaluation;
import dev.earshot.sentiment.evaluate.Intervals;
import dev.earshot.sentiment.evaluate.Intervals.Interval;
import dev.earshot.sentiment.reading.OwnSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes figures of what people labelled in the queue. */
final class MeasuredPresenter {

  /** Of a team of four. */
  private static final int MOST_PAIRS = 6;

  private static final String DIFFERING =
      "; where they differ, what most said counts, of equally many what was said first";

  private final LabelQueue queue;

  MeasuredPresenter(LabelQueue queue) {
    this.queue = queue;
  }

  MeasuredPart present(String topic) {
    Measured measured = queue.measured(topic);
    if (measured.whole().n() == 0) {
      return new MeasuredPart(List.of(), List.of());
    }
    List<Group> groups = new ArrayList<>();
    groups.add(group("all messages", measured.whole()));
    measured.languages().forEach(each -> groups.add(group(language(each), each.evaluation())));
    measured
        .sources()
        .forEach(each -> groups.add(group(Sources.name(each.name()), each.evaluation())));
    return new MeasuredPart(figures(measured), groups);
  }

  /** The messages that people labelled, with what counts of it, as a file. */
  String lines(String topic) {
    return LabelledLines.of(queue.measured(topic), topic);
  }

  /** For the intervals of the topic's charts. */
  PeopleReading reading(String topic) {
    return new PeopleReading(OwnSample.of(queue.measured(topic).whole()));
  }

  /** For beside the chart; empty where nothing was labelled. */
  String line(String topic) {
    Evaluation whole = queue.measured(topic).whole();
    if (whole.n() == 0) {
      return "";
    }
    return whole.n() < Figures.FEW
        ? "How often labels are right is told from %d labelled messages on; %d so far"
            .formatted(Figures.FEW, whole.n())
        : "Right on %s of %s you labelled (95%%: %s)"
            .formatted(
                percent(whole.accuracy()),
                Figures.messages(whole.n()),
                range(Intervals.of(whole).accuracy()));
  }

  private static List<Fact> figures(Measured measured) {
    Evaluation whole = measured.whole();
    Intervals intervals = Intervals.of(whole);
    String agreement =
        measured.twice() == 0
            ? "no message was labelled by two people yet"
            : measured.twice() < Figures.FEW
                ? tooFew(measured.twice(), "labelled by two people or more ")
                : "%s of %s labelled by two people or more%s"
                    .formatted(
                        percent((double) measured.agreed() / measured.twice()),
                        Figures.messages(measured.twice()),
                        measured.agreed() == measured.twice() ? "" : DIFFERING);
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Agreement of people", agreement));
    facts.addAll(pairs(measured.pairs()));
    facts.add(figure("Accuracy", whole, whole.accuracy(), intervals.accuracy()));
    facts.add(mean("Macro-recall", whole, whole.macroRecall(), intervals.macroRecall()));
    facts.add(mean("Macro-F1", whole, whole.macroF1(), intervals.macroF1()));
    if (measured.corrected() > 0) {
      facts.add(
          new Fact(
              "Corrected, too",
              Figures.grouped(measured.corrected())
                  + " of these messages; a version that learned from them looks a little better here than it is"));
    }
    return facts;
  }

  private static List<Fact> pairs(List<Pair> pairs) {
    List<Fact> facts = new ArrayList<>();
    pairs.stream().limit(MOST_PAIRS).map(MeasuredPresenter::pair).forEach(facts::add);
    long more = pairs.stream().skip(MOST_PAIRS).count();
    if (more > 0) {
      facts.add(
          new Fact(
              "Other pairs",
              Figures.count(more, "pair", "pairs") + " with fewer messages in common"));
    }
    return facts;
  }

  private static Fact pair(Pair pair) {
    Agreement both = pair.agreement();
    String alike =
        "the same label on %s of %s".formatted(percent(both.share()), Figures.messages(both.n()));
    String words =
        both.n() < Figures.FEW
            ? tooFew(both.n(), "labelled by both ")
            : both.defined()
                ? "Cohen's kappa %s, 95%%: %s to %s; %s"
                    .formatted(
                        kappa(both.kappa()),
                        kappa(both.interval().low()),
                        kappa(both.interval().high()),
                        alike)
                : "kappa is not defined: both gave all %s one label"
                    .formatted(Figures.messages(both.n()));
    return new Fact("%s and %s, beyond chance".formatted(pair.one(), pair.other()), words);
  }

  private static String kappa(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replace('-', '\u2212');
  }

  private static Fact figure(String name, Evaluation of, double value, Interval interval) {
    return new Fact(
        name,
        of.n() < Figures.FEW
            ? tooFew(of.n(), "")
            : "%s (95%%: %s)".formatted(percent(value), range(interval)));
  }

  /** Over the labels there are; one that nobody gave cannot be found. */
  private static Fact mean(String name, Evaluation of, double value, Interval interval) {
    Fact fact = figure(name, of, value, interval);
    String missing = of.missing().stream().map(Label::key).collect(Collectors.joining(" or "));
    return missing.isEmpty() || of.n() < Figures.FEW
        ? fact
        : new Fact(name, "%s; nobody called a message %s".formatted(fact.value(), missing));
  }

  /** In place of every ratio of so few messages that it would be mostly chance. */
  private static String tooFew(long messages, String what) {
    return "too few %s(%d of %d)".formatted(what, messages, Figures.FEW);
  }

  private static String language(Measured.Group group) {
    return group.name().equals("und")
        ? "language not known"
        : "in " + Sources.language(group.name());
  }

  private static Group group(String name, Evaluation of) {
    return new Group(
        name,
        of.n() < Figures.FEW
            ? tooFew(of.n(), "")
            : "%s right of %s (95%%: %s)"
                .formatted(
                    percent(of.accuracy()),
                    Figures.grouped(of.n()),
                    range(Intervals.of(of).accuracy())),
        Arrays.stream(Label.values()).map(truth -> row(truth, of)).toList());
  }

  private static Row row(Label truth, Evaluation of) {
    return new Row(
        MessagePresenter.word(truth),
        Arrays.stream(Label.values())
            .map(given -> Figures.grouped(of.count(truth, given)))
            .toList());
  }

  private static String percent(double share) {
    return Math.round(100 * share) + "%";
  }

  private static String range(Interval interval) {
    return percent(interval.low()) + " to " + percent(interval.high());
  }
}
