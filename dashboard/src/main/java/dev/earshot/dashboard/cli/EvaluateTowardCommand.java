package dev.earshot.dashboard.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.earshot.listener.score.LanguageDetector;
import dev.earshot.sentiment.evaluate.BrandFile;
import dev.earshot.sentiment.evaluate.BrandText;
import dev.earshot.sentiment.evaluate.Evaluation;
import dev.earshot.sentiment.evaluate.Intervals;
import dev.earshot.sentiment.evaluate.LabelledFileException;
import dev.earshot.sentiment.evaluate.TowardEvaluation;
import dev.earshot.sentiment.score.LanguageDetection;
import dev.earshot.sentiment.toward.ClauseScorer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code earshot evaluate toward FILE}: how right the judgements toward each brand are. */
@Command(
    name = "toward",
    description = {
      "Measure sentiment toward each brand of a message on a labelled file,",
      "beside taking the whole message for each of them."
    })
final class EvaluateTowardCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private EngineOptions engine = new EngineOptions();

  @Parameters(
      paramLabel = "FILE",
      description = {
        "TSV in UTF-8, no quoting: brand=label TAB brand=label TAB text, one brand or more;",
        "a brand that goes by several names: Brand|@brand=label."
      })
  private @Nullable Path file;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Language of all texts (BCP 47). Default: detected.")
  private @Nullable String language;

  @JsonPropertyOrder({"n", "accuracy", "macroRecall", "macroF1", "ece", "intervals95"})
  record Figures(
      int n,
      double accuracy,
      double macroRecall,
      double macroF1,
      double ece,
      Intervals intervals95) {

    static Figures of(Evaluation e) {
      return new Figures(
          e.n(), e.accuracy(), e.macroRecall(), e.macroF1(), e.ece(), Intervals.of(e));
    }
  }

  @JsonPropertyOrder({"toward", "whole"})
  record Both(Figures toward, Figures whole) {

    static Both of(TowardEvaluation evaluation) {
      return new Both(Figures.of(evaluation.toward()), Figures.of(evaluation.whole()));
    }
  }

  @JsonPropertyOrder({"all", "mixed", "alike"})
  record Result(Both all, Both mixed, Both alike) {}

  @Override
  public Integer call() {
    EarshotCommand root = EarshotCommand.root(Objects.requireNonNull(spec));
    LanguageDetector languages = language != null ? this::told : LanguageDetection.shipped();
    TowardEvaluation evaluation = evaluation(languages);
    Result result =
        new Result(
            Both.of(evaluation), Both.of(evaluation.only(true)), Both.of(evaluation.only(false)));
    if (root.json()) {
      root.out().println(Json.write(result));
    } else {
      print(result, root.out());
    }
    root.out().flush();
    return 0;
  }

  private TowardEvaluation evaluation(LanguageDetector languages) {
    try {
      List<BrandText> texts = BrandFile.read(Objects.requireNonNull(file));
      return TowardEvaluation.of(engine.scorer(), new ClauseScorer(), languages, texts);
    } catch (LabelledFileException e) {
      throw new BadInputException(Objects.requireNonNull(e.getMessage()));
    }
  }

  private String told(String text, String hint) {
    return Objects.requireNonNull(language);
  }

  private static void print(Result result, PrintWriter out) {
    out.printf("%-28s %9s %10s %12s %7s%n", "", "opinions", "accuracy", "macro-recall", "ECE");
    print("all messages", result.all(), out);
    print("brands with other labels", result.mixed(), out);
    print("brands with the same label", result.alike(), out);
  }

  private static void print(String messages, Both both, PrintWriter out) {
    out.println(messages);
    print("  toward each brand", both.toward(), out);
    print("  the whole message", both.whole(), out);
  }

  private static void print(String how, Figures figures, PrintWriter out) {
    out.printf(
        "%-28s %9d %10.4f %12.4f %7.4f%n",
        how, figures.n(), figures.accuracy(), figures.macroRecall(), figures.ece());
  }
}
