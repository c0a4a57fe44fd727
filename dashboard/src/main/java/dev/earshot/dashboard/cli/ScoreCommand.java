package dev.earshot.dashboard.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.score.LanguageDetector;
import dev.earshot.sentiment.score.LanguageDetection;
import dev.earshot.sentiment.score.Reason;
import dev.earshot.sentiment.score.ReasonedScorer;
import dev.earshot.sentiment.score.Tier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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

/** {@code earshot score [FILE]}: a text a line in, its sentiment as a line of JSON out. */
@Command(
    name = "score",
    description = {
      "Score texts, one a line, from a file or standard input.",
      "Prints a line of JSON for each; with --json one array of them."
    })
final class ScoreCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private ScorerOptions engine = new ScorerOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Texts in UTF-8, one a line. Default: standard input.")
  private @Nullable Path file;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Language of all texts (BCP 47). Default: detected.")
  private @Nullable String language;

  @Option(
      names = "--reasons",
      description = "Also the words that pushed each label, at most four, with signed weights.")
  private boolean reasons;

  @JsonPropertyOrder({"text", "language", "label", "score", "negative", "neutral", "positive"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      String text,
      String language,
      String label,
      double score,
      double negative,
      double neutral,
      double positive,
      String scorer,
      String tier,
      @Nullable List<Reason> reasons) {}

  @Override
  public Integer call() throws IOException {
    EarshotCommand root = EarshotCommand.root(Objects.requireNonNull(spec));
    ReasonedScorer scorer = engine.scorer();
    LanguageDetector languages = LanguageDetection.shipped();
    PrintWriter out = root.out();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(input(), StandardCharsets.UTF_8))) {
      String separator = root.json() ? "[" : "";
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        out.print(separator);
        out.println(Json.write(line(text, scorer, languages)));
        separator = root.json() ? "," : "";
      }
      if (root.json()) {
        out.println(separator.equals("[") ? "[]" : "]");
      }
    }
    out.flush();
    return 0;
  }

  private InputStream input() throws IOException {
    if (file == null) {
      return System.in;
    }
    if (!Files.isRegularFile(file)) {
      throw new BadInputException("%s is no file; give a file of one text a line".formatted(file));
    }
    return Files.newInputStream(file);
  }

  private Line line(String text, ReasonedScorer scorer, LanguageDetector languages) {
    String tag = language != null ? language : languages.detect(text, "");
    Sentiment s = scorer.score(text, tag);
    return new Line(
        text,
        tag,
        s.label().key(),
        s.score(),
        s.negative(),
        s.neutral(),
        s.positive(),
        s.scorer(),
        Tier.of(s).key(),
        reasons ? scorer.reasons(text, tag) : null);
  }
}
