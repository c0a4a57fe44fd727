package dev.earshot.sentiment.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.earshot.sentiment.evaluate.LabelledFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EncoderTextsTest {

  @TempDir private Path folder;

  @BeforeEach
  void data() throws IOException {
    Files.createDirectories(folder.resolve("sentiment"));
    Files.createDirectories(folder.resolve("lexicons"));
    Files.writeString(folder.resolve("lexicons/vader_lexicon.txt"), "great\t3.1\n");
    Files.writeString(folder.resolve("lexicons/AFINN-en-165.txt"), "great\t3\n");
    Files.writeString(
        folder.resolve("lexicons/emoji_sentiment_v1.csv"),
        "Emoji,Unicode codepoint,Occurrences,Position,Negative,Neutral,Positive\n👍,-,-,-,1,1,7\n");
    List<String> tweets = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      tweets.add("positive\t@ann great no %d :)".formatted(i));
    }
    write("tweeteval_sentiment_train", tweets);
    write("tweeteval_sentiment_val", List.of("negative\tThe bus is late, again!"));
    for (String language : TrainingData.LANGUAGES.keySet()) {
      write("umsab_" + language + "_train", List.of("neutral\ttext in " + language));
    }
    write(
        "umsab_english_train",
        List.of("negative\tthe bus is LATE again", "neutral\tthe bus\tenglish"));
  }

  @Test
  void english_texts_are_written_as_the_encoder_reads_them() throws IOException {
    assertThat(written())
        .hasSize(21)
        .first()
        .isEqualTo("learn\ten\tpositive\tgreat no 0 smiling face\t0great 0no 00 0:)");
  }

  @Test
  void the_last_tenth_of_each_file_is_held_back() throws IOException {
    assertThat(written().stream().filter(line -> line.startsWith("held")))
        .containsExactly(
            "held\ten\tpositive\tgreat no 18 smiling face\t0great 0no 000 0:)",
            "held\ten\tpositive\tgreat no 19 smiling face\t0great 0no 000 0:)");
  }

  @Test
  void what_the_validation_half_has_too_is_left_out() throws IOException {
    assertThat(written())
        .noneMatch(line -> line.contains("late"))
        .anyMatch(l -> l.endsWith("\tthe bus\t0the 0bus"));
  }

  @Test
  void words_and_pairs_of_several_texts_follow() throws IOException {
    assertThat(lines().filter(line -> line.startsWith("words")))
        .containsExactly("words\tgreat", "words\tgreat no", "words\tno");
  }

  @Test
  void every_form_follows_once_and_as_the_encoder_reads_it() throws IOException {
    assertThat(lines().filter(line -> line.startsWith("form")))
        .contains("form\tgreat\tgreat", "form\t:)\tsmiling face")
        .doesNotHaveDuplicates();
  }

  @Test
  void a_missing_file_is_named() throws IOException {
    Files.delete(folder.resolve("sentiment/umsab_german_train.tsv"));
    assertThatExceptionOfType(LabelledFileException.class)
        .isThrownBy(() -> EncoderTexts.write(folder, folder.resolve("texts.tsv"), _ -> {}))
        .withMessageContaining("umsab_german_train.tsv");
  }

  private List<String> written() throws IOException {
    return lines().filter(l -> !l.startsWith("words") && !l.startsWith("form")).toList();
  }

  private Stream<String> lines() throws IOException {
    Path out = folder.resolve("texts.tsv");
    EncoderTexts.write(folder, out, _ -> {});
    return Files.readAllLines(out).stream();
  }

  private void write(String name, List<String> lines) throws IOException {
    Files.write(folder.resolve("sentiment/" + name + ".tsv"), lines);
  }
}
