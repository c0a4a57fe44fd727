package dev.earshot.sentiment.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Words that only hold others together, of all languages of the model; from a list in the jar. */
final class FunctionWords {

  private static final String FILE = "function_words.txt";
  private static final Set<String> WORDS = read();

  private FunctionWords() {}

  static boolean contains(String form) {
    return WORDS.contains(form);
  }

  private static Set<String> read() {
    Set<String> words = new HashSet<>();
    try (InputStream in = FunctionWords.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> words.addAll(List.of(line.strip().split(" "))));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read from the jar", e);
    }
    return Set.copyOf(words);
  }
}
