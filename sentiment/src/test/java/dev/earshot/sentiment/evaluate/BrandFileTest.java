package dev.earshot.sentiment.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.evaluate.BrandText.Opinion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BrandFileTest {

  @TempDir private Path folder;

  @Test
  void reads_brands_with_their_names_and_labels() throws IOException {
    Path file = write("# remark\n\nAcme|@acme=NEGATIVE\tE=mc=positive\tAcme bad, E=mc good\n");
    BrandText text = BrandFile.read(file).getFirst();
    assertThat(text.place()).isEqualTo(file + ":3");
    assertThat(text.text()).isEqualTo("Acme bad, E=mc good");
    assertThat(text.opinions())
        .containsExactly(
            new Opinion(List.of("Acme", "@acme"), Label.NEGATIVE),
            new Opinion(List.of("E=mc"), Label.POSITIVE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no tab here",
        "Acme\ttext",
        "=positive\ttext",
        "Acme=angry\ttext",
        "|=neutral\tx"
      })
  void names_file_and_line_of_what_it_cannot_read(String line) throws IOException {
    Path file = write("Acme=positive\tAcme is good\n" + line + "\n");
    assertThatExceptionOfType(LabelledFileException.class)
        .isThrownBy(() -> BrandFile.read(file))
        .withMessageContaining(file + ":2");
  }

  @Test
  void refuses_a_file_without_messages() throws IOException {
    Path file = write("# nothing\n");
    assertThatExceptionOfType(LabelledFileException.class)
        .isThrownBy(() -> BrandFile.read(file))
        .withMessageContaining("brand=label");
  }

  private Path write(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "a", ".tsv"), content);
  }
}
