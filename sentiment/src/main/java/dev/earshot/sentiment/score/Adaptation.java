package dev.earshot.sentiment.score;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What was learned from a team's corrections, on top of both tiers or of the first alone.
 *
 * @param version changes whenever it is trained
 * @param base versions of the models it was trained on; it fits no others
 * @param first on top of the linear model
 * @param second on top of both tiers, empty where it was trained without the encoder
 */
public record Adaptation(
    String version, String base, AdaptationLayer first, Optional<AdaptationLayer> second) {

  private static final String NAME = "EARSHOTA";

  /** The versions of a scorer's models, in one word. */
  public static String base(ReasonedScorer scorer) {
    return switch (scorer) {
      case LinearScorer linear -> linear.version();
      case TwoTierScorer both -> both.linear().version() + "+" + both.model().version();
      default ->
          throw new ModelException(
              "The engine ‘%s’ cannot be adapted; use linear, cascade or both."
                  .formatted(scorer.name()));
    };
  }

  /** Whether a scorer has models that corrections can adapt. */
  public static boolean fits(ReasonedScorer scorer) {
    return scorer instanceof LinearScorer || scorer instanceof TwoTierScorer;
  }

  public byte[] bytes() {
    return ModelFile.bytes(
        NAME,
        out -> {
          out.writeUTF(version);
          out.writeUTF(base);
          first.write(out);
          out.writeBoolean(second.isPresent());
          if (second.isPresent()) {
            second.get().write(out);
          }
        });
  }

  /**
   * @param where what the bytes came from, for the message of a failure
   * @throws ModelException when they are damaged
   */
  public static Adaptation of(byte[] bytes, String where) {
    String cure = "Train it again from the corrections.";
    return ModelFile.parse(
        bytes,
        NAME,
        where,
        cure,
        in -> {
          String version = in.readUTF();
          String base = in.readUTF();
          AdaptationLayer first = AdaptationLayer.read(in);
          return new Adaptation(
              version,
              base,
              first,
              in.readBoolean() ? Optional.of(AdaptationLayer.read(in)) : Optional.empty());
        });
  }

  /**
   * An adaptation trained by {@code earshot train adaptation}.
   *
   * @throws ModelException when the file is missing or damaged
   */
  public static Adaptation read(Path file) {
    return of(ModelFile.content(file, "Train it with: earshot train adaptation"), file.toString());
  }
}
