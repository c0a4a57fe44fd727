package dev.earshot.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddingModelFileTest {

  @TempDir private Path folder;

  @Test
  void what_is_written_is_read_again() throws IOException {
    EmbeddingModel read = EmbeddingModelFile.read(write(EmbeddingModelFile.bytes(model())));
    float[] encoded = new float[SentenceEncoder.SIZE];
    encoded[3] = 2;
    // Unit 1 sees .5 × 2 − .25, unit 0 nothing above zero.
    assertThat(read.scores(encoded)).containsExactly(new double[] {.1, 0, .75}, within(1e-6));
    assertThat(read.blend(new double[] {1, 1, 1}, new double[] {0, 1, 0}))
        .containsExactly(new double[] {.5, 1.5, .5}, within(1e-9));
    assertThat(read.version()).isEqualTo("test");
    assertThat(read.calibration().scale()).isEqualTo(2);
  }

  @Test
  void a_missing_file_is_named_with_its_cure() {
    Path missing = folder.resolve("none.model");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> EmbeddingModelFile.read(missing))
        .withMessageContaining(missing.toString())
        .withMessageContaining("earshot train sentiment");
  }

  @Test
  void a_damaged_file_or_half_of_one_or_another_tiers_is_refused() throws IOException {
    byte[] good = EmbeddingModelFile.bytes(model());
    byte[] changed = good.clone();
    changed[good.length - 1] ^= 1;
    byte[] half = Arrays.copyOf(good, good.length / 2);
    byte[] other = good.clone();
    other[7] = '1';
    for (byte[] bad : new byte[][] {changed, half, other, new byte[0]}) {
      Path file = write(bad);
      assertThatExceptionOfType(ModelException.class)
          .isThrownBy(() -> EmbeddingModelFile.read(file))
          .withMessageContaining(file.toString());
    }
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(folder, "a", ".model"), bytes);
  }

  private static EmbeddingModel model() {
    float[] in = new float[SentenceEncoder.SIZE * 2];
    in[3 * 2 + 1] = .5f;
    float[] out = {1, 1, 1, 0, 0, 1};
    EmbeddingHead head =
        new EmbeddingHead(in, new float[] {-1, -.25f}, out, new float[] {.1f, 0, 0});
    return new EmbeddingModel(
        "test", head, .5, new Calibration("en", 2, new double[3], new double[] {1, 1, 1}));
  }
}
