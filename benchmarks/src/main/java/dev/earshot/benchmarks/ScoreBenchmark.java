package dev.earshot.benchmarks;

import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.score.LanguageDetector;
import dev.earshot.sentiment.score.LanguageDetection;
import dev.earshot.sentiment.score.Reason;
import dev.earshot.sentiment.score.ReasonedScorer;
import dev.earshot.sentiment.score.ScorerMode;
import dev.earshot.sentiment.score.Scorers;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Judging messages; one operation is one invented English message of about 17 words. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class ScoreBenchmark {

  private static final List<String> TEXTS =
      List.of(
          "Three weeks and still no parcel from @northpeak. Worst delivery I have ever had, not"
              + " buying again #fail",
          "The new jacket kept me dry all day on the ridge, absolutely love it!! 😍 thanks"
              + " @northpeak",
          "Does anybody know when the autumn colours come to the shop in Leeds? Asking for my"
              + " sister",
          "App crashes every time I open my basket since Tuesday's update, soooo annoying :(",
          "Meeting Joe at the northpeak store on Saturday, then the match at three o'clock",
          "I don't think these boots are bad at all, but two hundred pounds is a lot of money"
              + " https://example.org/boots",
          "Thank you for the quick reply yesterday, brilliant support and the refund is already"
              + " here :)",
          "My tent leaked the first night and nobody answers the phone. Never again!");

  private final ReasonedScorer linear = Scorers.shipped(ScorerMode.LINEAR, 0);
  private ReasonedScorer both = linear;
  private LanguageDetector languages = (_, hint) -> hint;
  private int next;

  @Setup
  public void load() {
    both = Scorers.shipped(ScorerMode.BOTH, 0);
    languages = LanguageDetection.shipped();
  }

  @Benchmark
  public Sentiment linear() {
    return linear.score(text(), "en");
  }

  @Benchmark
  public List<Reason> linearReasons() {
    return linear.reasons(text(), "en");
  }

  @Benchmark
  public Sentiment both() {
    return both.score(text(), "en");
  }

  @Benchmark
  public String language() {
    return languages.detect(text(), "");
  }

  private String text() {
    next = (next + 1) % TEXTS.size();
    return TEXTS.get(next);
  }
}
