package dev.earshot.sentiment.train;

import dev.earshot.sentiment.evaluate.LabelledFile;
import dev.earshot.sentiment.evaluate.LabelledText;
import dev.earshot.sentiment.score.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the shipped model is trained on: TweetEval's and UMSAB's training halves and two English
 * word lists, below one folder. Neither their validation nor their test halves are read.
 *
 * @param files texts by file, for the model card
 */
record TrainingData(List<TrainingText> texts, Lexicon lexicon, Map<String, Integer> files) {

  private static final String TWEETEVAL = "sentiment/tweeteval_sentiment_train.tsv";
  private static final String VADER = "lexicons/vader_lexicon.txt";
  private static final String AFINN = "lexicons/AFINN-en-165.txt";

  /** Largest valence of a word in each list. */
  private static final float VADER_MOST = 4;

  private static final float AFINN_MOST = 5;

  static final Map<String, String> LANGUAGES = languages();

  private static Map<String, String> languages() {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("arabic", "ar");
    tags.put("english", "en");
    tags.put("french", "fr");
    tags.put("german", "de");
    tags.put("hindi", "hi");
    tags.put("italian", "it");
    tags.put("portuguese", "pt");
    tags.put("spanish", "es");
    return tags;
  }

  /**
   * @throws dev.earshot.sentiment.evaluate.LabelledFileException when a file is missing or broken
   */
  static TrainingData read(Path folder) throws IOException {
    List<TrainingText> texts = new ArrayList<>();
    Map<String, Integer> files = new LinkedHashMap<>();
    add(folder, TWEETEVAL, "en", texts, files);
    for (Map.Entry<String, String> each : LANGUAGES.entrySet()) {
      String file = "sentiment/umsab_" + each.getKey() + "_train.tsv";
      add(folder, file, each.getValue(), texts, files);
    }
    return new TrainingData(List.copyOf(texts), lexicon(folder), files);
  }

  private static void add(
      Path folder,
      String file,
      String language,
      List<TrainingText> texts,
      Map<String, Integer> files) {
    List<LabelledText> labelled = LabelledFile.read(folder.resolve(file));
    labelled.forEach(
        t -> texts.add(new TrainingText(new LabelledText(t.label(), plain(t.text())), language)));
    files.put(file, labelled.size());
  }

  /** Fold of each text: consecutive stretches of each file. */
  int[] folds(int count) {
    int[] folds = new int[texts.size()];
    int row = 0;
    for (int size : files.values()) {
      for (int i = 0; i < size; i++) {
        folds[row++] = i * count / size;
      }
    }
    return folds;
  }

  /** SemEval's files carry some escapes and doubled quotes of their making. */
  private static String plain(String text) {
    return text.replace("\\u2019", "'")
        .replace("\\u002c", ",")
        .replace("\\\"", "\"")
        .replace("\"\"", "\"");
  }

  private static Lexicon lexicon(Path folder) throws IOException {
    Map<String, float[]> words = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve(VADER))) {
      String[] fields = line.split("\t", -1);
      if (fields.length > 1) {
        words.computeIfAbsent(fields[0], _ -> new float[2])[0] =
            Float.parseFloat(fields[1]) / VADER_MOST;
      }
    }
    for (String line : Files.readAllLines(folder.resolve(AFINN))) {
      String[] fields = line.split("\t", -1);
      words.computeIfAbsent(fields[0], _ -> new float[2])[1] =
          Float.parseFloat(fields[1]) / AFINN_MOST;
    }
    return Lexicon.of(2, words);
  }
}
