package dev.earshot.listener.topic;

import dev.earshot.listener.text.TextQueries;
import dev.earshot.listener.topic.Expression.Leaf;
import dev.earshot.listener.topic.Expression.Phrase;
import dev.earshot.listener.topic.Expression.Prefix;
import dev.earshot.listener.topic.Expression.Property;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the leaves of an {@link Expression}, or says why not. */
final class QueryLeaves {

  private static final Pattern PROPERTY = Pattern.compile("([A-Za-z]+):(?!//)(.*)");

  private static final int MAX_SLOP = 50;

  /** Shorter beginnings match nearly everything. */
  private static final int MIN_PREFIX = 2;

  private QueryLeaves() {}

  /** A word, @handle, #hashtag, word* or name:value. */
  static Leaf word(String word, int offset) throws QueryException {
    Matcher property = PROPERTY.matcher(word);
    if (property.matches()) {
      return property(property.group(1) + ":", property.group(2), offset);
    }
    if (word.matches(".*~[0-9]*")) {
      throw new QueryException(
          offset, "a ~ goes right behind a phrase in quotes, as in \"lost bag\"~5");
    }
    int star = word.indexOf('*');
    if (star < 0) {
      return phrase(word, word, 0, offset);
    }
    if (star < word.length() - 1) {
      throw new QueryException(
          offset + star, "a * may only stand at the end of a word, as in deliver*");
    }
    String start = word.substring(0, star);
    if (start.codePoints().filter(Character::isLetterOrDigit).count() < MIN_PREFIX) {
      throw new QueryException(
          offset, "%s is too short: write at least two letters before the *".formatted(word));
    }
    phrase(word, start, 0, offset);
    if (TextQueries.prefix("text", start).isEmpty()) {
      throw new QueryException(
          offset, "%s is more than one word: a * works on a single one".formatted(word));
    }
    return new Prefix(word, start);
  }

  /**
   * @param offset where it begins, for complaints
   */
  static Leaf phrase(String written, String words, int slop, int offset) throws QueryException {
    int star = words.indexOf('*');
    if (star >= 0 && words.strip().indexOf(' ') >= 0) {
      throw new QueryException(
          offset, "a * does not work inside a phrase: write the word outside of the quotes");
    }
    if (TextQueries.phrase("text", words, 0).isEmpty()) {
      throw new QueryException(
          offset, "%s holds no word, handle, hashtag or emoji to look for".formatted(written));
    }
    return new Phrase(written, words, slop);
  }

  /**
   * @param name with its colon
   */
  static Leaf property(String name, String value, int offset) throws QueryException {
    String key = name.substring(0, name.length() - 1).toLowerCase(Locale.ROOT);
    List<String> keys = Arrays.stream(Property.Name.values()).map(Property.Name::key).toList();
    if (!keys.contains(key)) {
      throw new QueryException(
          offset,
          "unknown property %s:%s; there are %s. To look for the text itself, put it in quotes"
              .formatted(
                  key,
                  Suggestion.of(key, keys).map(it -> " (did you mean " + it + ":?)").orElse(""),
                  String.join(": ", keys) + ":"));
    }
    Property.Name property = Property.Name.valueOf(key.toUpperCase(Locale.ROOT));
    String plain = value.strip().toLowerCase(Locale.ROOT);
    if (property == Property.Name.AUTHOR && plain.startsWith("@")) {
      plain = plain.substring(1);
    }
    if (plain.isEmpty()) {
      throw new QueryException(offset, "%s: needs a value right after it".formatted(key));
    }
    return new Property(key + ":" + value.strip(), property, plain);
  }

  /** {@code ~5}: a number from 1 to {@value #MAX_SLOP}. */
  static int slop(QueryToken token) throws QueryException {
    String digits = token.text().substring(1);
    boolean number = digits.matches("[0-9]{1,2}");
    int slop = number ? Integer.parseInt(digits) : 0;
    if (slop < 1 || slop > MAX_SLOP) {
      throw new QueryException(
          token.offset(),
          "write how many words may stand between, from 1 to %d, as in \"lost bag\"~5"
              .formatted(MAX_SLOP));
    }
    return slop;
  }
}
