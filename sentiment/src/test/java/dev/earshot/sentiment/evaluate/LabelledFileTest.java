package dev.earshot.sentiment.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.earshot.listener.mention.Label;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LabelledFileTest {

  @TempDir private Path folder;

  @Test
  void reads_label_and_text_and_leaves_the_rest() throws IOException {
    Path file = write("\uFEFFnegative\tso \"bad\"\textra\tmore\r\n\nPOSITIVE\tgood\n");
    assertThat(LabelledFile.read(file))
        .containsExactly(
            new LabelledText(Label.NEGATIVE, "so \"bad\""),
            new LabelledText(Label.POSITIVE, "good"));
  }

  @Test
  void names_file_and_line_of_an_unknown_label() throws IOException {
    Path file = write("negative\tbad\nangry\tvery bad\n");
    assertThatExceptionOfType(LabelledFileException.class)
        .isThrownBy(() -> LabelledFile.read(file))
        .withMessageContaining(file + ":2")
        .withMessageContaining("angry")
        .withMessageContaining("negative, neutral, positive");
  }

  @Test
  void names_file_and_line_where_the_tab_is_missing() throws IOException {
    Path file = write("negative bad\n");
    assertThatExceptionOfType(LabelledFileException.class)
        .isThrownBy(() -> LabelledFile.read(file))
        .withMessageContaining(file + ":1")
        .withMessageContaining("no tab");
  }

  @Test
  void names_the_line_that_is_not_utf_8() throws IOException {
    Path file = folder.resolve("latin.tsv");
    Files.write(
        file,
        "positive\tschön\nnegative\tkaputt\nneutral\tM\u00fcll\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThatExceptionOfType(LabelledFileException.class)
        .isThrownBy(() -> LabelledFile.read(file))
        .withMessageContaining("latin.tsv:1: not UTF-8");
    Files.writeString(file, "positive\tschön\nnegative\tkaputt\n");
    Files.write(
        file,
        new byte[] {'n', 'e', 'u', 't', 'r', 'a', 'l', '\t', (byte) 0xFC},
        StandardOpenOption.APPEND);
    assertThatExceptionOfType(LabelledFileException.class)
        .isThrownBy(() -> LabelledFile.read(file))
        .withMessageContaining("latin.tsv:3: not UTF-8");
  }

  @Test
  void refuses_what_is_no_text_file() throws IOException {
    assertThatExceptionOfType(LabelledFileException.class)
        .isThrownBy(() -> LabelledFile.read(folder));
    assertThatExceptionOfType(LabelledFileException.class)
        .isThrownBy(() -> LabelledFile.read(folder.resolve("none.tsv")))
        .withMessageContaining("none.tsv");
    assertThatExceptionOfType(LabelledFileException.class)
        .isThrownBy(() -> LabelledFile.read(write("\n \n")));
    Path latin = folder.resolve("latin.tsv");
    Files.write(latin, "negative\tt\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThatExceptionOfType(LabelledFileException.class)
        .isThrownBy(() -> LabelledFile.read(latin))
        .withMessageContaining("UTF-8");
  }

  private Path write(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "a", ".tsv"), content);
  }
}
