package dev.earshot.sentiment.evaluate;

import dev.earshot.listener.mention.Label;
import java.io.IOException;
import java.io.LineNumberReader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads labelled texts: a line each, {@code label TAB text [TAB anything]}, UTF-8, no quoting.
 * Labels are negative, neutral and positive in any case. Empty lines are passed over.
 */
public final class LabelledFile {

  private LabelledFile() {}

  /**
   * @throws LabelledFileException for a file that cannot be read or a line of another shape
   */
  public static List<LabelledText> read(Path file) {
    List<LabelledText> texts = new ArrayList<>();
    try (LineNumberReader lines =
        new LineNumberReader(new StringReader(content(file, "label TAB text")))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          texts.add(parse(line, file, lines.getLineNumber()));
        }
      }
    } catch (IOException e) {
      throw new LabelledFileException("%s cannot be read: %s".formatted(file, e), e);
    }
    if (texts.isEmpty()) {
      throw new LabelledFileException(
          "%s has no labelled text; expected lines of: label TAB text".formatted(file));
    }
    return texts;
  }

  /**
   * @param shape of a line, to complain with
   */
  static String content(Path file, String shape) {
    if (!Files.isRegularFile(file)) {
      throw new LabelledFileException("%s is no file; give a TSV of: %s".formatted(file, shape));
    }
    byte[] bytes = bytes(file);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
      throw new LabelledFileException(
          "%s:%d: not UTF-8; convert the file first".formatted(file, line(bytes, in.position())));
    }
    String text = out.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new LabelledFileException("%s cannot be read: %s".formatted(file, e), e);
    }
  }

  /** The number of the line that a byte is in. */
  private static int line(byte[] bytes, int at) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  private static LabelledText parse(String line, Path file, int number) {
    int tab = line.indexOf('\t');
    if (tab < 0) {
      throw new LabelledFileException(
          "%s:%d: no tab; expected label TAB text".formatted(file, number));
    }
    int end = line.indexOf('\t', tab + 1);
    String text = line.substring(tab + 1, end < 0 ? line.length() : end);
    try {
      return new LabelledText(Label.of(line.substring(0, tab).strip()), text);
    } catch (IllegalArgumentException e) {
      throw new LabelledFileException(
          "%s:%d: label \"%s\" is none of negative, neutral, positive"
              .formatted(file, number, line.substring(0, Math.min(tab, 40))),
          e);
    }
  }
}
