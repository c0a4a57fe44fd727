package dev.earshot.sentiment.score;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations.SentimentAnnotatedTree;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.PropertiesUtils;
import java.util.List;

/**
 * Stanford CoreNLP's neural sentiment annotator (Socher et al. 2013) over parsed English sentences:
 * made for film reviews, a few messages a second, half a gigabyte of memory. Its five classes
 * become three; a message is the mean of its sentences, weighed by their tokens. Other languages
 * and texts without words go to the first tier, which says so.
 */
public final class CoreNlpScorer implements ReasonedScorer {

  static final String NAME = "corenlp";

  private static final String VERSION = "4.5.10";
  private static final String MODEL = "edu/stanford/nlp/models/sentiment/sentiment.ser.gz";

  /** The parser's time grows with the cube of a sentence; longer ones have no opinion. */
  private static final int MOST_TOKENS = 60;

  /** Longer texts are judged by their beginning. */
  private static final int MOST_CHARS = 1_000;

  private final LinearScorer linear;
  private final StanfordCoreNLP pipeline;

  private CoreNlpScorer(LinearScorer linear, StanfordCoreNLP pipeline) {
    this.linear = linear;
    this.pipeline = pipeline;
  }

  /**
   * @param linear judges what the annotator cannot read
   * @throws ModelException when CoreNLP's models are not on the class path
   */
  public static CoreNlpScorer shipped(LinearScorer linear) {
    if (CoreNlpScorer.class.getClassLoader().getResource(MODEL) == null) {
      throw new ModelException(
          "CoreNLP's models (%s) are missing from the class path; they are large and not part of"
                  .formatted(MODEL)
              + " the usual build. Build with them: mvn -Pcorenlp -DskipTests package; or choose"
              + " another engine: linear, cascade, both.");
    }
    return new CoreNlpScorer(
        linear,
        new StanfordCoreNLP(
            PropertiesUtils.asProperties(
                "annotators",
                "tokenize,pos,parse,sentiment",
                "parse.maxlen",
                String.valueOf(MOST_TOKENS),
                "sentiment.maxlen",
                String.valueOf(MOST_TOKENS),
                "tokenize.options",
                "untokenizable=noneDelete")));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Sentiment score(String text, String language) {
    LinearScorer.Judged first = linear.judge(text, language);
    if (!isForAnnotator(first)) {
      return first.sentiment();
    }
    String start = text.substring(0, Math.min(text.length(), MOST_CHARS));
    Annotation annotation = new Annotation(CleanText.of(start).text());
    pipeline.annotate(annotation);
    double[] sums = new double[3];
    for (CoreMap sentence : annotation.get(SentencesAnnotation.class)) {
      add(sentence, sums);
    }
    return judged(sums);
  }

  /** None where it judges: a tree of judgements is not a list of words that can be taken out. */
  @Override
  public List<Reason> reasons(String text, String language) {
    return isForAnnotator(linear.judge(text, language))
        ? List.of()
        : linear.reasons(text, language);
  }

  private static boolean isForAnnotator(LinearScorer.Judged first) {
    return first.language().equals("en") && first.hasWords();
  }

  private static void add(CoreMap sentence, double[] sums) {
    int tokens = sentence.get(TokensAnnotation.class).size();
    Tree tree = sentence.get(SentimentAnnotatedTree.class);
    if (tree == null || tokens > MOST_TOKENS) {
      sums[Label.NEUTRAL.index()] += tokens;
      return;
    }
    List<Double> five = RNNCoreAnnotations.getPredictionsAsStringList(tree);
    for (int i = 0; i < five.size(); i++) {
      sums[i < 2 ? 0 : i > 2 ? 2 : 1] += tokens * five.get(i);
    }
  }

  private static Sentiment judged(double[] sums) {
    double all = sums[0] + sums[1] + sums[2];
    if (all <= 0) {
      return new Sentiment(Label.NEUTRAL, 0, 1, 0, NAME, VERSION);
    }
    int best = Label.NEUTRAL.index();
    for (int c = 0; c < 3; c++) {
      best = sums[c] > sums[best] ? c : best;
    }
    return new Sentiment(
        Label.at(best), sums[0] / all, sums[1] / all, sums[2] / all, NAME, VERSION);
  }
}
