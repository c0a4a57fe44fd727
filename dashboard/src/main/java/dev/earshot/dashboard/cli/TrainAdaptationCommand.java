package dev.earshot.dashboard.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.earshot.listener.score.LanguageDetector;
import dev.earshot.sentiment.evaluate.Evaluation;
import dev.earshot.sentiment.evaluate.LabelledFile;
import dev.earshot.sentiment.evaluate.LabelledFileException;
import dev.earshot.sentiment.evaluate.LabelledText;
import dev.earshot.sentiment.score.LanguageDetection;
import dev.earshot.sentiment.train.AdaptationTraining;
import dev.earshot.sentiment.train.AdaptationTraining.Result;
import dev.earshot.sentiment.train.Corrected;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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

/** {@code earshot train adaptation FILE}: learns from corrections on top of the shipped models. */
@Command(
    name = "adaptation",
    description = "Learn from corrections, on top of the shipped sentiment models.")
final class TrainAdaptationCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private EngineOptions engine = new EngineOptions();

  @Parameters(paramLabel = "FILE", description = "TSV in UTF-8: label TAB text, no quoting.")
  private @Nullable Path file;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "Where the adaptation is written, for --adaptation.")
  private @Nullable Path output;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Language of all texts (BCP 47). Default: detected.")
  private @Nullable String language;

  /** Figures of the corrections that the models can judge, each judged without having been seen. */
  @JsonPropertyOrder({"corrections", "judged", "accuracyBefore", "accuracy", "macroRecall", "ece"})
  record Summary(
      int corrections,
      int judged,
      double accuracyBefore,
      double accuracy,
      double macroRecall,
      double ece) {}

  @Override
  public Integer call() throws IOException {
    EarshotCommand root = EarshotCommand.root(Objects.requireNonNull(spec));
    List<Corrected> corrections = corrections(Objects.requireNonNull(file));
    PrintWriter err = root.err();
    AdaptationTraining training =
        new AdaptationTraining(
            engine.scorer(),
            line -> {
              err.println(line);
              err.flush();
            });
    Result result = train(training, corrections);
    Files.write(Objects.requireNonNull(output), result.adaptation().bytes());
    print(summary(corrections.size(), result), root);
    return 0;
  }

  private Result train(AdaptationTraining training, List<Corrected> corrections) {
    try {
      return training.train(corrections, "of " + corrections.size());
    } catch (IllegalArgumentException e) {
      throw new BadInputException("%s: %s".formatted(file, e.getMessage()));
    }
  }

  private List<Corrected> corrections(Path from) {
    LanguageDetector languages = LanguageDetection.shipped();
    try {
      return LabelledFile.read(from).stream().map(text -> corrected(text, languages)).toList();
    } catch (LabelledFileException e) {
      throw new BadInputException(Objects.requireNonNull(e.getMessage()));
    }
  }

  private Corrected corrected(LabelledText text, LanguageDetector languages) {
    String tag = language != null ? language : languages.detect(text.text(), "");
    return new Corrected(text.text(), tag, text.label());
  }

  private static Summary summary(int corrections, Result result) {
    Evaluation after = result.after();
    return new Summary(
        corrections,
        after.n(),
        result.before().accuracy(),
        after.accuracy(),
        after.macroRecall(),
        after.ece());
  }

  private static void print(Summary s, EarshotCommand root) {
    if (root.json()) {
      root.out().println(Json.write(s));
    } else {
      root.out()
          .printf(
              "learned from %d of %d corrections, cross-validated:%n"
                  + "accuracy %.4f, before %.4f%nmacro-recall %.4f%ncalibration error %.4f%n",
              s.judged(),
              s.corrections(),
              s.accuracy(),
              s.accuracyBefore(),
              s.macroRecall(),
              s.ece());
    }
    root.out().flush();
  }
}
