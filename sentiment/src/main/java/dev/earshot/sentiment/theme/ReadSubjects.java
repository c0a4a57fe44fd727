package dev.earshot.sentiment.theme;

import java.util.stream.IntStream;

/**
 * By what {@link SubjectNetwork} reads in a message and by the words of the groups that it has: a
 * message is about the likeliest subject, unless it is likelier about none.
 */
final class ReadSubjects implements Grouping.About {

  /** Added to the score of none: as much as a word that goes with a subject adds to that. */
  private static final int NONE = 1;

  /**
   * Nearer to 1 a message shows what it is likeliest about and little else; below, what it may be
   * about shows too. Chosen with the words' weight by how often causes among airline messages are
   * told from chance.
   */
  private static final double EVENED = .67;

  /** By probability, in steps; half a million powers a time would take longer than all else. */
  private static final byte[] CLARITY = new byte[4097];

  static {
    for (int step = 0; step < CLARITY.length; step++) {
      double likely = step / (CLARITY.length - 1.0);
      CLARITY[step] = (byte) Math.round(Signs.CLEAREST * Math.pow(likely, EVENED));
    }
  }

  private final int[][] counts;
  private final float[][] likely;
  private final float[] likeliest;

  /**
   * @param counts of words, telling ones twice, by group and message
   */
  ReadSubjects(Corpus corpus, String language, int[][] counts) {
    this.counts = counts;
    int messages = corpus.size();
    this.likely = new float[counts.length][messages];
    this.likeliest = new float[messages];
    IntStream.range(0, messages)
        .filter(message -> corpus.language(message).equals(language))
        .forEach(message -> read(message, SubjectNetwork.scores(corpus.words(message))));
  }

  private void read(int message, double[] scores) {
    int none = counts.length;
    scores[none] += NONE;
    double highest = scores[none];
    for (int group = 0; group < none; group++) {
      scores[group] += counts[group][message];
      highest = Math.max(highest, scores[group]);
    }
    double sum = 0;
    for (int i = 0; i <= none; i++) {
      scores[i] = Math.exp(scores[i] - highest);
      sum += scores[i];
    }
    for (int group = 0; group < none; group++) {
      likely[group][message] = (float) (scores[group] / sum);
    }
    likeliest[message] = (float) (1 / sum);
  }

  @Override
  public boolean isAbout(int group, int message) {
    float own = likely[group][message];
    return own > 0 && own >= likeliest[message];
  }

  @Override
  public double typicality(int group, int message) {
    return likely[group][message] * (1 + counts[group][message]);
  }

  @Override
  public int clarity(int group, int message) {
    return CLARITY[Math.round(likely[group][message] * (CLARITY.length - 1))];
  }
}
