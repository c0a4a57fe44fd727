package dev.earshot.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinearModelFileTest {

  @TempDir private Path folder;

  @Test
  void what_is_written_is_read_again() throws IOException {
    LinearModel model = model();
    LinearModel read = LinearModelFile.read(write(LinearModelFile.bytes(model, 1000)));
    assertThat(read.mix()).isEqualTo(model.mix());
    assertThat(read.version()).isEqualTo("test");
    assertThat(read.weight(300, 2)).isEqualTo(.5f);
    assertThat(read.weight(301, 0)).isEqualTo(-.25f);
    assertThat(read.calibration("en").scale()).isEqualTo(2);
    assertThat(read.calibration("nl").scale()).isEqualTo(1);
    assertThat(read.lexicon().find("good")).isNotNegative();
    assertThat(read.knows("en")).isTrue();
    assertThat(read.knows("")).isFalse();
  }

  @Test
  void the_smallest_weights_are_left_out_of_a_small_file() throws IOException {
    LinearModel read = LinearModelFile.read(write(LinearModelFile.bytes(model(), 1)));
    assertThat(read.weight(300, 2)).isEqualTo(.5f);
    assertThat(read.weight(301, 0)).isZero();
  }

  @Test
  void a_missing_file_is_named_with_its_cure() {
    Path missing = folder.resolve("none.model");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> LinearModelFile.read(missing))
        .withMessageContaining(missing.toString())
        .withMessageContaining("earshot train sentiment");
  }

  @Test
  void a_missing_resource_is_named_with_its_cure() {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> LinearModelFile.shipped("gone.model"))
        .withMessageContaining("gone.model")
        .withMessageContaining("build Earshot again");
  }

  @Test
  void a_damaged_file_is_refused_whichever_byte_changed() throws IOException {
    byte[] good = LinearModelFile.bytes(model(), 1000);
    for (int at : new int[] {0, 20, 45, good.length - 1}) {
      byte[] bad = good.clone();
      bad[at] ^= 1;
      Path file = write(bad);
      assertThatExceptionOfType(ModelException.class)
          .isThrownBy(() -> LinearModelFile.read(file))
          .withMessageContaining(file.toString())
          .withMessageContaining("earshot train sentiment");
    }
  }

  @Test
  void half_a_file_is_refused() throws IOException {
    byte[] good = LinearModelFile.bytes(model(), 1000);
    for (int length : new int[] {0, 7, 40, good.length / 2}) {
      Path file = write(Arrays.copyOf(good, length));
      assertThatExceptionOfType(ModelException.class).isThrownBy(() -> LinearModelFile.read(file));
    }
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(folder, "a", ".model"), bytes);
  }

  private static LinearModel model() {
    float[] weights = new float[3 << 10];
    weights[300 * 3 + 2] = .5f;
    weights[301 * 3] = -.25f;
    double[] none = new double[3];
    double[] even = {1, 1, 1};
    return new LinearModel(
        "test",
        10,
        weights,
        Lexicon.of(1, Map.of("good", new float[] {.5f})),
        List.of(new Calibration("", 1, none, even), new Calibration("en", 2, none, even)),
        new Mix("t", .5));
  }
}
