package dev.earshot.dashboard.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.trial.DriverTrials;
import dev.earshot.sentiment.trial.DriverTrials.Dealt;
import dev.earshot.sentiment.trial.DriverTrials.FalselyTold;
import dev.earshot.sentiment.trial.DriverTrials.Found;
import dev.earshot.sentiment.trial.Reasoned;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code earshot evaluate drivers FILE}: how often an explanation names a planted cause. */
@Command(
    name = "drivers",
    description = {
      "Measure how often an explanation names a cause that was planted: 2,000 messages before,",
      "1,000 after and some more negative ones of one reason."
    })
final class EvaluateDriversCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "TSV in UTF-8: label TAB text TAB id|brand|reason|time, no quoting.")
  private @Nullable Path file;

  @Option(
      names = "--planted",
      paramLabel = "N",
      split = ",",
      description = "Messages to plant. Default: ${DEFAULT-VALUE}.",
      defaultValue = "300,100,50")
  private List<Integer> planted = List.of();

  @Option(
      names = "--trials",
      paramLabel = "N",
      description = "Trials of each reason and number. Default: ${DEFAULT-VALUE}.",
      defaultValue = "10")
  private int trials;

  @Option(
      names = "--permutations",
      paramLabel = "N",
      description = {
        "Random deals of the periods, and as many of the labels, after which nothing should be",
        "named for sure. Default: ${DEFAULT-VALUE}."
      },
      defaultValue = "200")
  private int permutations;

  @Option(
      names = "--negative-only",
      description = "Draw from the negative messages alone, so that only shares change.")
  private boolean negativeOnly;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of all draws. Default: ${DEFAULT-VALUE}.",
      defaultValue = "1")
  private long seed;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Language of all texts (BCP 47). Default: ${DEFAULT-VALUE}.",
      defaultValue = "en")
  private String language = "en";

  /** Shares of the deals in which anything was named for sure, and shown, be it as a guess. */
  @JsonPropertyOrder({
    "planted",
    "namedWithPeriodsDealt",
    "namedWithLabelsDealt",
    "shownWithPeriodsDealt",
    "shownWithLabelsDealt"
  })
  record Result(
      List<Found> planted,
      double namedWithPeriodsDealt,
      double namedWithLabelsDealt,
      double shownWithPeriodsDealt,
      double shownWithLabelsDealt) {}

  @Override
  public Integer call() {
    EarshotCommand root = EarshotCommand.root(Objects.requireNonNull(spec));
    Result result = measure(trials(), root.err());
    if (root.json()) {
      root.out().println(Json.write(result));
    } else {
      print(result, root.out());
    }
    root.out().flush();
    return 0;
  }

  private DriverTrials trials() {
    Path path = Objects.requireNonNull(file);
    List<Reasoned> messages =
        ReasonedFile.read(path, language).stream()
            .filter(one -> !negativeOnly || one.mention().label("") == Label.NEGATIVE)
            .toList();
    try {
      return new DriverTrials(messages, seed);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(path + ": " + e.getMessage());
    }
  }

  private Result measure(DriverTrials drivers, PrintWriter err) {
    List<Found> found = new ArrayList<>();
    for (int extra : planted) {
      err.printf("planting %d messages, %d trials%n", extra, drivers.size(trials));
      err.flush();
      found.add(drivers.plant(extra, trials));
    }
    int extra = planted.getFirst();
    err.printf("dealing periods and labels, %d times each%n", permutations);
    err.flush();
    FalselyTold periods = drivers.falselyTold(Dealt.PERIODS, permutations, extra);
    FalselyTold labels =
        negativeOnly
            ? new FalselyTold(0, 0)
            : drivers.falselyTold(Dealt.LABELS, permutations, extra);
    return new Result(found, periods.named(), labels.named(), periods.shown(), labels.shown());
  }

  private static void print(Result result, PrintWriter out) {
    out.printf(
        "%7s %7s %7s %7s %7s %7s %9s %7s%n",
        "planted", "trials", "top 1", "top 3", "named", "right", "coverage", "purity");
    for (Found found : result.planted()) {
      out.printf(
          "%7d %7d %7.3f %7.3f %7.3f %7.3f %9.3f %7.3f%n",
          found.planted(),
          found.trials(),
          found.top1(),
          found.top3(),
          found.named(),
          found.namedRight(),
          found.coverage(),
          found.purity());
    }
    out.printf(
        "%nnamed: the first is no guess; right: and it is of the planted reason%n"
            + "where nothing happened, anything named: periods dealt %.3f, labels dealt %.3f;"
            + " guesses included %.3f and %.3f%n",
        result.namedWithPeriodsDealt(),
        result.namedWithLabelsDealt(),
        result.shownWithPeriodsDealt(),
        result.shownWithLabelsDealt());
  }
}
