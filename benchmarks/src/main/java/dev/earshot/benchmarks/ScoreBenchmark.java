package dev.earshot.benchmarks;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.score.LanguageDetector;
import dev.earshot.sentiment.score.AdaptedScorer;
import dev.earshot.sentiment.score.LanguageDetection;
import dev.earshot.sentiment.score.Reason;
import dev.earshot.sentiment.score.ReasonedScorer;
import dev.earshot.sentiment.score.ScorerMode;
import dev.earshot.sentiment.score.Scorers;
import dev.earshot.sentiment.train.AdaptationTraining;
import dev.earshot.sentiment.train.Corrected;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
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

  private static final int CORRECTIONS = 500;

  private final ReasonedScorer linear = Scorers.shipped(ScorerMode.LINEAR, 0);
  private ReasonedScorer both = linear;
  private ReasonedScorer linearAdapted = linear;
  private ReasonedScorer bothAdapted = linear;
  private LanguageDetector languages = (_, hint) -> hint;
  private int next;

  @Setup
  public void load() {
    both = Scorers.shipped(ScorerMode.BOTH, 0);
    languages = LanguageDetection.shipped();
    linearAdapted = adapted(linear);
    bothAdapted = adapted(both);
  }

  private static ReasonedScorer adapted(ReasonedScorer scorer) {
    AdaptationTraining training = new AdaptationTraining(scorer, _ -> {});
    return new AdaptedScorer(scorer, training.train(corrected(), "1").adaptation());
  }

  /** The words of the texts in orders drawn from a seed, with a label by their first word. */
  private static List<Corrected> corrected() {
    SplittableRandom random = new SplittableRandom(7);
    List<String> words = TEXTS.stream().flatMap(text -> Stream.of(text.split(" "))).toList();
    List<Corrected> corrected = new ArrayList<>();
    for (int i = 0; i < CORRECTIONS; i++) {
      int first = random.nextInt(words.size());
      StringBuilder text = new StringBuilder(words.get(first));
      for (int w = 1; w < 17; w++) {
        text.append(' ').append(words.get(random.nextInt(words.size())));
      }
      corrected.add(new Corrected(text.toString(), "en", Label.at(first % 3)));
    }
    return corrected;
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
  public Sentiment linearAdapted() {
    return linearAdapted.score(text(), "en");
  }

  @Benchmark
  public Sentiment bothAdapted() {
    return bothAdapted.score(text(), "en");
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
