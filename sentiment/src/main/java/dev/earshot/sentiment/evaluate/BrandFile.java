package dev.earshot.sentiment.evaluate;

import dev.earshot.listener.mention.Label;
import dev.earshot.sentiment.evaluate.BrandText.Opinion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads messages with a label toward each brand: a line each, {@code brand=label TAB brand=label
 * TAB text}, with one brand or more, UTF-8, no quoting. A brand is the term to find it by, or
 * several with {@code |} between. Empty lines and lines that begin with # are passed over.
 */
public final class BrandFile {

  private static final String SHAPE = "brand=label TAB brand=label TAB text";

  private BrandFile() {}

  /**
   * @throws LabelledFileException for a file that cannot be read or a line of another shape
   */
  public static List<BrandText> read(Path file) {
    List<BrandText> texts = new ArrayList<>();
    int number = 0;
    for (String line : LabelledFile.content(file, SHAPE).lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        texts.add(parse(line, "%s:%d".formatted(file, number)));
      }
    }
    if (texts.isEmpty()) {
      throw new LabelledFileException(
          "%s has no labelled text; expected lines of: %s".formatted(file, SHAPE));
    }
    return texts;
  }

  private static BrandText parse(String line, String place) {
    List<String> cells = Arrays.asList(line.split("\t", -1));
    if (cells.size() < 2) {
      throw new LabelledFileException("%s: no tab; expected %s".formatted(place, SHAPE));
    }
    List<Opinion> opinions =
        cells.subList(0, cells.size() - 1).stream().map(cell -> opinion(cell, place)).toList();
    return new BrandText(place, cells.getLast(), opinions);
  }

  private static Opinion opinion(String cell, String place) {
    int equals = cell.lastIndexOf('=');
    List<String> terms =
        Arrays.stream(cell.substring(0, Math.max(0, equals)).split("\\|", -1))
            .map(String::strip)
            .filter(term -> !term.isEmpty())
            .toList();
    if (terms.isEmpty()) {
      throw new LabelledFileException(
          "%s: \"%s\" is no brand=label; expected %s".formatted(place, cell, SHAPE));
    }
    try {
      return new Opinion(terms, Label.of(cell.substring(equals + 1).strip()));
    } catch (IllegalArgumentException e) {
      throw new LabelledFileException(
          "%s: label \"%s\" is none of negative, neutral, positive"
              .formatted(place, cell.substring(equals + 1)),
          e);
    }
  }
}
