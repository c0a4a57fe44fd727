package dev.earshot.benchmarks;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.sentiment.evaluate.LabelledFile;
import dev.earshot.sentiment.evaluate.LabelledText;
import dev.earshot.sentiment.score.Reason;
import dev.earshot.sentiment.score.ReasonedScorer;
import dev.earshot.sentiment.score.ScorerMode;
import dev.earshot.sentiment.score.Scorers;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How often a label is less likely without the strongest of its reasons, of the labels other than
 * neutral that have any, and how many have.
 *
 * <p>Arguments: linear, cascade or both; the labelled file; the language of its texts; how many of
 * them, the first ones, 0 for all.
 */
public final class ReasonTable {

  private ReasonTable() {}

  public static void main(String[] args) {
    ScorerMode mode = ScorerMode.valueOf(args[0].toUpperCase(Locale.ROOT));
    ReasonedScorer scorer = Scorers.shipped(mode, Scorers.DEFAULT_UNSURE);
    String language = args[2];
    long most = Long.parseLong(args[3]);
    List<String> texts =
        LabelledFile.read(Path.of(args[1])).stream()
            .limit(most == 0 ? Long.MAX_VALUE : most)
            .map(LabelledText::text)
            .toList();
    int labelled = 0;
    int explained = 0;
    int faithful = 0;
    for (String text : texts) {
      Sentiment whole = scorer.score(text, language);
      if (whole.label() != Label.NEUTRAL) {
        labelled++;
        Optional<Reason> strongest =
            scorer.reasons(text, language).stream()
                .max(Comparator.comparingDouble(reason -> Math.abs(reason.weight())));
        if (strongest.isPresent()) {
          explained++;
          String rest = without(text, strongest.get());
          double left = scorer.score(rest, language).probability(whole.label());
          faithful += left < whole.probability(whole.label()) ? 1 : 0;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %.3f | %.3f |%n",
        Path.of(args[1]).getFileName(),
        args[0],
        texts.size(),
        faithful / (double) explained,
        explained / (double) labelled);
  }

  private static String without(String text, Reason reason) {
    return text.substring(0, reason.start()) + text.substring(reason.end());
  }
}
