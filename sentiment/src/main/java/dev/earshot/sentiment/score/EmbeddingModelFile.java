package dev.earshot.sentiment.score;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** Reads and writes an {@link EmbeddingModel}. */
public final class EmbeddingModelFile {

  private static final String NAME = "EARSHOT3";

  private EmbeddingModelFile() {}

  public static byte[] bytes(EmbeddingModel model) {
    return ModelFile.bytes(NAME, out -> write(model, out));
  }

  /** The model that comes with Earshot. */
  public static EmbeddingModel shipped(String resource) {
    return ModelFile.shipped(resource, NAME, EmbeddingModelFile::read);
  }

  /** A model trained by {@code earshot train sentiment}. */
  public static EmbeddingModel read(Path file) {
    return ModelFile.read(file, NAME, EmbeddingModelFile::read);
  }

  private static void write(EmbeddingModel model, DataOutputStream out) throws IOException {
    out.writeUTF(model.version());
    out.writeDouble(model.linearShare());
    model.calibration().write(out);
    model.head().write(out);
  }

  private static EmbeddingModel read(DataInputStream in) throws IOException {
    String version = in.readUTF();
    double share = in.readDouble();
    Calibration calibration = Calibration.read(in);
    return new EmbeddingModel(version, EmbeddingHead.read(in), share, calibration);
  }
}
