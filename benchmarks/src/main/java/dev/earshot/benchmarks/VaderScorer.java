package dev.earshot.benchmarks;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.score.Scorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Earshot is compared with: a port of VADER's main rules (Hutto and Gilbert 2014, MIT) without
 * its handful of idioms. Labels by the authors' thresholds, ±0.05 of the compound score.
 */
final class VaderScorer implements Scorer {

  private static final double BOOST = .293;
  private static final double SHOUT = .733;
  private static final double TURN = -.74;
  private static final double THRESHOLD = .05;
  private static final double NORMAL = 15;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern EDGES = Pattern.compile("^\\p{Punct}+|\\p{Punct}+$");
  private static final Set<String> UP =
      Set.of(
          "absolutely",
          "amazingly",
          "awfully",
          "completely",
          "considerably",
          "decidedly",
          "deeply",
          "enormously",
          "entirely",
          "especially",
          "exceptionally",
          "extremely",
          "fabulously",
          "fucking",
          "fully",
          "greatly",
          "highly",
          "hugely",
          "incredibly",
          "intensely",
          "majorly",
          "more",
          "most",
          "particularly",
          "purely",
          "quite",
          "really",
          "remarkably",
          "so",
          "substantially",
          "thoroughly",
          "totally",
          "tremendously",
          "uber",
          "unbelievably",
          "unusually",
          "utterly",
          "very");
  private static final Set<String> DOWN =
      Set.of(
          "almost",
          "barely",
          "hardly",
          "kinda",
          "less",
          "little",
          "marginally",
          "occasionally",
          "partly",
          "scarcely",
          "slightly",
          "somewhat",
          "sorta");
  private static final Set<String> NEGATIONS =
      Set.of(
          "aint", "cannot", "cant", "despite", "dont", "hadnt", "hardly", "neither", "never", "no",
          "none", "nope", "nor", "not", "nothing", "nowhere", "rarely", "seldom", "without",
          "wont");

  private final Map<String, Double> valences = new HashMap<>();

  /**
   * @param lexicon VADER's own vader_lexicon.txt
   */
  VaderScorer(Path lexicon) throws IOException {
    for (String line : Files.readAllLines(lexicon)) {
      String[] fields = line.split("\t", -1);
      if (fields.length > 1) {
        valences.put(fields[0], Double.valueOf(fields[1]));
      }
    }
  }

  @Override
  public String name() {
    return "vader";
  }

  @Override
  public Sentiment score(String text, String language) {
    double compound = compound(text);
    Label label =
        compound >= THRESHOLD
            ? Label.POSITIVE
            : compound <= -THRESHOLD ? Label.NEGATIVE : Label.NEUTRAL;
    // VADER gives no probabilities: its compound score split in two is the nearest thing.
    double positive = Math.max(compound, 0);
    double negative = Math.max(-compound, 0);
    return new Sentiment(label, negative, 1 - positive - negative, positive, name(), "port");
  }

  private double compound(String text) {
    List<String> words = new ArrayList<>();
    for (String word : SPACES.split(text.strip(), -1)) {
      String bare = EDGES.matcher(word).replaceAll("");
      words.add(bare.length() <= 2 ? word : bare);
    }
    boolean mixed =
        words.stream().anyMatch(VaderScorer::shouted)
            && !words.stream().allMatch(VaderScorer::shouted);
    double[] each = new double[words.size()];
    for (int i = 0; i < each.length; i++) {
      each[i] = valence(words, i, mixed);
    }
    int but = words.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList().indexOf("but");
    double sum = 0;
    for (int i = 0; i < each.length; i++) {
      sum += but < 0 || i == but ? each[i] : each[i] * (i < but ? .5 : 1.5);
    }
    if (sum == 0) {
      return 0;
    }
    sum += Math.signum(sum) * emphasis(text);
    return sum / Math.sqrt(sum * sum + NORMAL);
  }

  private double valence(List<String> words, int i, boolean mixed) {
    String lower = words.get(i).toLowerCase(Locale.ROOT);
    Double found = valences.get(lower);
    if (found == null || UP.contains(lower) || DOWN.contains(lower)) {
      return 0;
    }
    double v = found;
    if (mixed && shouted(words.get(i))) {
      v += Math.signum(v) * SHOUT;
    }
    for (int back = 1; back <= 3 && i - back >= 0; back++) {
      String before = words.get(i - back).toLowerCase(Locale.ROOT);
      if (valences.containsKey(before)) {
        continue;
      }
      double fade = back == 1 ? 1 : back == 2 ? .95 : .9;
      double boost = UP.contains(before) ? BOOST : DOWN.contains(before) ? -BOOST : 0;
      v += Math.signum(v) * boost * fade;
      if (NEGATIONS.contains(before.replace("'", "")) || before.contains("n't")) {
        v *= TURN;
      }
    }
    return v;
  }

  private static double emphasis(String text) {
    long exclamations = text.chars().filter(c -> c == '!').count();
    long questions = text.chars().filter(c -> c == '?').count();
    double asked = questions > 1 ? (questions <= 3 ? questions * .18 : .96) : 0;
    return Math.min(exclamations, 4) * .292 + asked;
  }

  private static boolean shouted(String word) {
    return word.length() > 1
        && word.chars().anyMatch(Character::isLetter)
        && word.equals(word.toUpperCase(Locale.ROOT));
  }
}
