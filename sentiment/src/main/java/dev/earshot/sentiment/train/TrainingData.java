package dev.earshot.sentiment.train;

import dev.earshot.sentiment.evaluate.LabelledFile;
import dev.earshot.sentiment.evaluate.LabelledText;
import dev.earshot.sentiment.score.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the shipped model is trained on: TweetEval's and UMSAB's training halves and word lists,
 * below one folder. Their test halves are not read; of TweetEval's validation half only the texts,
 * to leave out those that UMSAB's English training half repeats. Both come from the same tweets,
 * and a model that had seen them would look better on the validation half than it is.
 *
 * @param translated English texts in other languages, made by {@code
 *     sentiment/encoder/translate.sh}
 * @param files texts used, by file, for the model card
 */
record TrainingData(
    List<TrainingText> texts,
    List<TrainingText> translated,
    Lexicon lexicon,
    Map<String, Integer> files) {

  private static final String TWEETEVAL = "sentiment/tweeteval_sentiment_train.tsv";
  private static final String HELD_OUT = "sentiment/tweeteval_sentiment_val.tsv";
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

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
   * @param translations folder with a file a language, such as {@code es.tsv}
   * @throws dev.earshot.sentiment.evaluate.LabelledFileException when a file is missing or broken
   */
  static TrainingData read(Path folder, Optional<Path> translations) throws IOException {
    List<TrainingText> texts = new ArrayList<>();
    Map<String, Integer> files = new LinkedHashMap<>();
    Set<String> known = new HashSet<>();
    LabelledFile.read(folder.resolve(HELD_OUT)).forEach(t -> known.add(letters(t.text())));
    add(folder, TWEETEVAL, "en", texts, files, known);
    for (Map.Entry<String, String> each : LANGUAGES.entrySet()) {
      String file = "sentiment/umsab_" + each.getKey() + "_train.tsv";
      add(folder, file, each.getValue(), texts, files, known);
    }
    List<TrainingText> translated = new ArrayList<>();
    translations.ifPresent(from -> addTranslations(from, translated));
    return new TrainingData(
        List.copyOf(texts), List.copyOf(translated), WordLists.read(folder, texts), files);
  }

  private static void addTranslations(Path folder, List<TrainingText> to) {
    for (String language : LANGUAGES.values()) {
      Path file = folder.resolve(language + ".tsv");
      if (Files.exists(file)) {
        LabelledFile.read(file).forEach(text -> to.add(new TrainingText(text, language)));
      }
    }
  }

  private static void add(
      Path folder,
      String file,
      String language,
      List<TrainingText> texts,
      Map<String, Integer> files,
      Set<String> known) {
    int before = texts.size();
    for (LabelledText each : LabelledFile.read(folder.resolve(file))) {
      String text = plain(each.text());
      if (!known.contains(letters(text))) {
        texts.add(new TrainingText(new LabelledText(each.label(), text), language));
      }
    }
    texts.subList(before, texts.size()).forEach(t -> known.add(letters(t.labelled().text())));
    files.put(file, texts.size() - before);
  }

  /** A text without what differs between two copies of it: case, signs, escapes. */
  private static String letters(String text) {
    return SIGNS.matcher(plain(text).toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
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

  /** Whether a text is kept from the encoder when it is fine-tuned: the last tenth of each file. */
  boolean[] heldBack() {
    boolean[] held = new boolean[texts.size()];
    int[] tenths = folds(10);
    for (int row = 0; row < held.length; row++) {
      held[row] = tenths[row] == 9;
    }
    return held;
  }

  /** SemEval's files carry some escapes and doubled quotes of their making. */
  private static String plain(String text) {
    return text.replace("\\u2019", "'")
        .replace("\\u002c", ",")
        .replace("\\\"", "\"")
        .replace("\"\"", "\"");
  }
}
