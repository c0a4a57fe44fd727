package dev.earshot.listener.collect.file;

import dev.earshot.listener.collect.Clean;
import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Engagement;
import dev.earshot.listener.mention.Post;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a post of a row, or says which field is wrong. */
final class PostRow {

  static final String SOURCE = "source";
  static final String ID = "id";
  static final String URL = "url";
  static final String AUTHOR = "author";
  static final String AUTHOR_ID = "author.id";
  static final String AUTHOR_HANDLE = "author.handle";
  static final String AUTHOR_NAME = "author.name";
  static final String AUTHOR_FOLLOWERS = "author.followers";
  static final String TEXT = "text";
  static final String LANG = "lang";
  static final String PUBLISHED_AT = "published_at";
  static final String REPLY_TO = "reply_to";
  static final String CONVERSATION = "conversation";
  static final String LIKES = "engagement.likes";
  static final String SHARES = "engagement.shares";
  static final String REPLIES = "engagement.replies";
  static final String VIEWS = "engagement.views";

  /** No colon: it parts source and id in {@link Post#id()}. */
  private static final Pattern SOURCE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private static final Pattern COUNT = Pattern.compile("(\\d{1,18})(\\.0+)?");

  private PostRow() {}

  /**
   * @param source for rows that name none
   */
  static Post post(Row row, String source) throws RowException {
    return new Post(
        source(row, source),
        name(row, ID).orElseThrow(() -> new RowException("id is missing")),
        link(row),
        author(row),
        text(row),
        row.value(LANG).map(Clean::language).orElse(""),
        Timestamps.parse(
            row.value(PUBLISHED_AT).orElseThrow(() -> new RowException("published_at is missing"))),
        name(row, REPLY_TO).orElse(""),
        name(row, CONVERSATION).orElse(""),
        engagement(row));
  }

  private static String source(Row row, String otherwise) throws RowException {
    String source = row.value(SOURCE).orElse(otherwise);
    if (!SOURCE_ID.matcher(source).matches()) {
      throw new RowException("source may only hold letters, digits, dots, hyphens and underscores");
    }
    return source;
  }

  private static String text(Row row) throws RowException {
    String raw = row.value(TEXT).orElseThrow(() -> new RowException("text is missing"));
    if (raw.length() > Post.MAX_TEXT) {
      throw new RowException(
          "text has %d characters, more than the %d allowed: shorten it"
              .formatted(raw.length(), Post.MAX_TEXT));
    }
    if (raw.indexOf('\0') >= 0) {
      throw new RowException("text holds a NUL character: remove it");
    }
    return Clean.text(raw);
  }

  private static String link(Row row) throws RowException {
    Optional<String> raw = row.value(URL);
    String link = raw.map(Clean::link).orElse("");
    if (raw.isPresent() && link.isEmpty()) {
      throw new RowException(
          "url is no address of the web (http:// or https://, at most %d characters): correct it or leave it out"
              .formatted(Clean.MAX_LINK));
    }
    return link;
  }

  private static Author author(Row row) throws RowException {
    Optional<String> whole = name(row, AUTHOR);
    // A single word is what the account is called; anything else is what a person is called.
    boolean word = whole.isPresent() && whole.get().chars().noneMatch(Character::isWhitespace);
    String handle = name(row, AUTHOR_HANDLE).or(() -> word ? whole : Optional.empty()).orElse("");
    String bare = handle.startsWith("@") ? handle.substring(1) : handle;
    String name = name(row, AUTHOR_NAME).or(() -> word ? Optional.empty() : whole).orElse("");
    String id = name(row, AUTHOR_ID).orElse(bare.isEmpty() ? name : bare);
    return new Author(id, bare, name, count(row, AUTHOR_FOLLOWERS));
  }

  private static Engagement engagement(Row row) throws RowException {
    return new Engagement(
        orZero(count(row, LIKES)),
        orZero(count(row, SHARES)),
        orZero(count(row, REPLIES)),
        orZero(count(row, VIEWS)));
  }

  private static long orZero(@Nullable Long count) {
    return count == null ? 0 : count;
  }

  private static @Nullable Long count(Row row, String field) throws RowException {
    Optional<String> value = row.value(field);
    if (value.isEmpty()) {
      return null;
    }
    var digits = COUNT.matcher(value.get());
    if (!digits.matches()) {
      throw new RowException(field + " is no whole number of 0 or more");
    }
    return Long.valueOf(digits.group(1));
  }

  private static Optional<String> name(Row row, String field) throws RowException {
    Optional<String> value = row.value(field);
    if (value.isPresent()
        && (value.get().length() > Clean.MAX_NAME || !Clean.isPlain(value.get()))) {
      throw new RowException(
          "%s has more than %d characters or holds control characters"
              .formatted(field, Clean.MAX_NAME));
    }
    return value;
  }
}
