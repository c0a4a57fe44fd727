package dev.earshot.dashboard.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.score.LanguageDetector;
import dev.earshot.sentiment.evaluate.Evaluation;
import dev.earshot.sentiment.evaluate.Evaluation.ClassResult;
import dev.earshot.sentiment.evaluate.Intervals;
import dev.earshot.sentiment.evaluate.Intervals.Interval;
import dev.earshot.sentiment.evaluate.LabelledFile;
import dev.earshot.sentiment.evaluate.LabelledFileException;
import dev.earshot.sentiment.evaluate.LabelledText;
import dev.earshot.sentiment.score.LanguageDetection;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code earshot evaluate sentiment FILE}: how right the scorer is on a labelled file. */
@Command(
    name = "sentiment",
    description = "Measure accuracy, recall, F1 and calibration on a labelled file.")
final class EvaluateSentimentCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private ScorerOptions engine = new ScorerOptions();

  @Parameters(paramLabel = "FILE", description = "TSV in UTF-8: label TAB text, no quoting.")
  private @Nullable Path file;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Language of all texts (BCP 47). Default: detected.")
  private @Nullable String language;

  @JsonPropertyOrder({
    "n",
    "accuracy",
    "macroRecall",
    "macroF1",
    "ece",
    "messagesPerSecond",
    "classes",
    "confusion",
    "intervals95"
  })
  record Result(
      int n,
      double accuracy,
      double macroRecall,
      double macroF1,
      double ece,
      double messagesPerSecond,
      Map<String, ClassResult> classes,
      Map<String, Map<String, Integer>> confusion,
      Intervals intervals95) {}

  @Override
  public Integer call() {
    EarshotCommand root = EarshotCommand.root(Objects.requireNonNull(spec));
    List<LabelledText> texts = texts(Objects.requireNonNull(file));
    LanguageDetector languages = language != null ? this::told : LanguageDetection.shipped();
    Evaluation evaluation = Evaluation.of(engine.scorer(), languages, texts);
    if (root.json()) {
      root.out().println(Json.write(result(evaluation)));
    } else {
      print(evaluation, root.out());
    }
    root.out().flush();
    return 0;
  }

  private String told(String text, String hint) {
    return Objects.requireNonNull(language);
  }

  private static List<LabelledText> texts(Path file) {
    try {
      return LabelledFile.read(file);
    } catch (LabelledFileException e) {
      throw new BadInputException(Objects.requireNonNull(e.getMessage()));
    }
  }

  private static Result result(Evaluation e) {
    return new Result(
        e.n(),
        e.accuracy(),
        e.macroRecall(),
        e.macroF1(),
        e.ece(),
        e.messagesPerSecond(),
        byLabel(e::result),
        byLabel(truth -> byLabel(given -> e.count(truth, given))),
        Intervals.of(e));
  }

  private static <T> Map<String, T> byLabel(Function<Label, T> value) {
    Map<String, T> map = new LinkedHashMap<>();
    for (Label label : Label.values()) {
      map.put(label.key(), value.apply(label));
    }
    return map;
  }

  private static void print(Evaluation e, PrintWriter out) {
    Intervals intervals = Intervals.of(e);
    out.printf("texts %d%n", e.n());
    out.printf("accuracy     %.4f %s%n", e.accuracy(), text(intervals.accuracy()));
    out.printf("macro-recall %.4f %s%n", e.macroRecall(), text(intervals.macroRecall()));
    out.printf("macro-F1     %.4f %s%n", e.macroF1(), text(intervals.macroF1()));
    if (!e.missing().isEmpty()) {
      String missing = e.missing().stream().map(Label::key).collect(Collectors.joining(" or "));
      out.printf("no text is %s: the two means are of the labels there are%n", missing);
    }
    out.printf("calibration error %.4f%n", e.ece());
    out.printf("scored %.0f messages a second%n%n", e.messagesPerSecond());
    out.printf("%-10s %9s %9s %9s%n", "", "precision", "recall", "F1");
    for (Label label : Label.values()) {
      ClassResult r = e.result(label);
      out.printf("%-10s %9.4f %9.4f %9.4f%n", label.key(), r.precision(), r.recall(), r.f1());
    }
    out.printf("%n%-14s %9s %9s %9s%n", "true, given", "negative", "neutral", "positive");
    for (Label truth : Label.values()) {
      out.printf(
          "%-14s %9d %9d %9d%n",
          truth.key(),
          e.count(truth, Label.NEGATIVE),
          e.count(truth, Label.NEUTRAL),
          e.count(truth, Label.POSITIVE));
    }
  }

  private static String text(Interval interval) {
    return String.format(Locale.ROOT, "(95 %%: %.4f to %.4f)", interval.low(), interval.high());
  }
}
