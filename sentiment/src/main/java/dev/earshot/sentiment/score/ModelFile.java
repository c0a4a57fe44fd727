package dev.earshot.sentiment.score;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The outside of every model file: eight bytes of name, the SHA-256 of the rest, and the rest
 * gzipped. A file that is missing, cut short or changed is refused with its place and the cure.
 */
final class ModelFile {

  private static final int NAME = 8;
  private static final int CHECKSUM = 32;

  /** Writes what is inside. */
  interface Writer {
    void write(DataOutputStream out) throws IOException;
  }

  /** Reads what is inside. */
  interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  private ModelFile() {}

  static byte[] bytes(String name, Writer inside) {
    try {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(packed))) {
        inside.write(out);
      }
      byte[] content = packed.toByteArray();
      ByteArrayOutputStream file = new ByteArrayOutputStream(content.length + 64);
      file.write(ascii(name));
      file.write(checksum(content));
      file.write(content);
      return file.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
  }

  static <T> T shipped(String resource, String name, Reader<T> inside) {
    return shipped(ModelFile.class, resource, name, inside);
  }

  /**
   * @param beside the class whose resource it is
   */
  static <T> T shipped(Class<?> beside, String resource, String name, Reader<T> inside) {
    String where = "resource " + resource + " of the sentiment module";
    String cure = "The build is incomplete: build Earshot again from a clean checkout.";
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new ModelException("The %s is missing. %s".formatted(where, cure));
      }
      return parse(in.readAllBytes(), name, where, cure, inside);
    } catch (IOException e) {
      throw new ModelException("The %s cannot be read (%s). %s".formatted(where, e, cure), e);
    }
  }

  static <T> T read(Path file, String name, Reader<T> inside) {
    String cure =
        "Train it again with earshot train sentiment, or use the models that come with Earshot.";
    return parse(content(file, cure), name, file.toString(), cure, inside);
  }

  static byte[] content(Path file, String cure) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ModelException(
          "The model file %s cannot be read (%s). %s".formatted(file, e, cure), e);
    }
  }

  static <T> T parse(byte[] file, String name, String where, String cure, Reader<T> inside) {
    int header = NAME + CHECKSUM;
    if (file.length < header || !Arrays.equals(ascii(name), Arrays.copyOf(file, NAME))) {
      throw new ModelException("%s is no %s model. %s".formatted(where, name.strip(), cure));
    }
    byte[] content = Arrays.copyOfRange(file, header, file.length);
    if (!Arrays.equals(checksum(content), Arrays.copyOfRange(file, NAME, header))) {
      throw new ModelException(
          "The model %s is damaged: its checksum differs. %s".formatted(where, cure));
    }
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(content)))) {
      return inside.read(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new ModelException("The model %s cannot be used: %s. %s".formatted(where, e, cure), e);
    }
  }

  private static byte[] ascii(String name) {
    return name.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] checksum(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
