package dev.earshot.dashboard.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.earshot.dashboard.incident.DriverName;
import dev.earshot.listener.score.LanguageDetector;
import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.drop.DropExplainer;
import dev.earshot.sentiment.drop.DropExplanation;
import dev.earshot.sentiment.score.LanguageDetection;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code earshot explain FILE}: what moved the net sentiment between two periods of a file. */
@Command(
    name = "explain",
    description = "Tell what moved the net sentiment between two periods of a labelled file.")
final class ExplainCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = {
        "TSV in UTF-8, no quoting, a message a line:",
        "period (0 or 1) TAB label TAB text [TAB source TAB author]."
      })
  private @Nullable Path file;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Language of all texts (BCP 47). Default: detected.")
  private @Nullable String language;

  /** The drivers' points add up to {@code change}. */
  @JsonPropertyOrder({"before", "after", "change", "drivers"})
  record Result(double before, double after, double change, List<Row> drivers) {}

  /**
   * @param count messages in the period after
   * @param lines of its messages in both periods, ascending
   * @param guess whether chance alone may move something as far; written only where it may
   */
  @JsonPropertyOrder({"name", "kind", "points", "count", "lines", "guess"})
  record Row(
      String name,
      String kind,
      double points,
      int count,
      List<Integer> lines,
      @JsonInclude(Include.NON_DEFAULT) boolean guess) {}

  @Override
  public Integer call() {
    EarshotCommand root = EarshotCommand.root(Objects.requireNonNull(spec));
    LanguageDetector languages = language != null ? this::told : LanguageDetection.shipped();
    PeriodFile messages = PeriodFile.read(Objects.requireNonNull(file), languages);
    DropExplanation explanation =
        new DropExplainer().explain("", messages.period(0), messages.period(1));
    if (root.json()) {
      root.out().println(Json.write(result(explanation)));
    } else {
      print(explanation, root.out());
    }
    root.out().flush();
    return 0;
  }

  private String told(String text, String hint) {
    return Objects.requireNonNull(language);
  }

  private static Result result(DropExplanation explanation) {
    return new Result(
        explanation.before(),
        explanation.after(),
        explanation.change(),
        explanation.drivers().stream().map(ExplainCommand::row).toList());
  }

  private static Row row(Driver driver) {
    return new Row(
        driver.name(),
        kind(driver),
        driver.points(),
        driver.count(),
        Stream.concat(driver.messagesBefore().stream(), driver.messages().stream())
            .map(PeriodFile::line)
            .sorted()
            .toList(),
        driver.guess());
  }

  private static void print(DropExplanation explanation, PrintWriter out) {
    out.printf(
        "net sentiment %+.1f → %+.1f, a change of %+.1f points%n%n",
        explanation.before(), explanation.after(), explanation.change());
    out.printf(
        "%7s %7s %7s %8s %7s %7s  %s%n",
        "points", "rate", "mix", "at least", "before", "after", "driver");
    for (Driver driver : explanation.drivers()) {
      String kind = driver.kind() == Driver.Kind.NOT_EXPLAINED ? "" : " (" + kind(driver) + ")";
      String doubt = driver.guess() ? ", " + DriverName.GUESS : "";
      out.printf(
          "%+7.1f %+7.1f %+7.1f %+8.1f %7d %7d  %s%s%s%n",
          driver.points(),
          driver.rate(),
          driver.mix(),
          driver.lowerBound(),
          driver.countBefore(),
          driver.count(),
          driver.name(),
          kind,
          doubt);
    }
    out.printf(
        "%nat least: what a driver surely did, with 95%% certainty; of the other sign where that may be"
            + " nothing%n");
  }

  private static String kind(Driver driver) {
    return driver.kind().name().toLowerCase(Locale.ROOT);
  }
}
