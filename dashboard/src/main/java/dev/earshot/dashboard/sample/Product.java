package dev.earshot.dashboard.sample;

import java.util.Set;

/**
 * A thing the brand sells.
 *
 * @param form which of the forms of a {@link Pattern.Form} goes with it: number or gender
 * @param name with the model's name
 * @param noun without it
 * @param withArticle such as "a pair of Bramble boots"
 * @param price in any currency
 * @param kinds what it can do and is, such as {@code rain}
 */
record Product(
    int form, String name, String noun, String withArticle, int price, Set<String> kinds) {

  static Product parse(String line) {
    String[] column = line.split("\\|", -1);
    if (column.length != 6) {
      throw new IllegalArgumentException("a product has six columns, not " + column.length);
    }
    return new Product(
        Integer.parseInt(column[0]),
        column[1],
        column[2],
        column[3],
        Integer.parseInt(column[4]),
        Set.of(column[5].split(" ")));
  }
}
