package dev.earshot.sentiment.evaluate;

import dev.earshot.listener.mention.Label;
import java.util.List;

/**
 * A message and what it truly says of each brand in it.
 *
 * @param place where it stands, as file:line
 */
public record BrandText(String place, String text, List<Opinion> opinions) {

  /**
   * Of one brand.
   *
   * @param terms by which the brand is found in the text, never empty
   */
  public record Opinion(List<String> terms, Label label) {

    public Opinion {
      terms = List.copyOf(terms);
    }
  }

  public BrandText {
    opinions = List.copyOf(opinions);
  }
}
