package dev.earshot.sentiment.theme;

import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Mention;
import java.util.List;

/**
 * What of a message matters for its themes.
 *
 * @param words in order, see {@link Words}; a message is taken apart once
 * @param language BCP 47 tag, {@code und} when not known
 * @param author stable name of who wrote it, or empty
 */
public record Text(List<String> words, String language, String author) {

  Text(String text, String language, String author) {
    this(Words.of(text), language, author);
  }

  public static Text of(Mention mention) {
    return new Text(mention.post().text(), mention.language(), author(mention));
  }

  /** A name of who wrote a message that stays the same and is no other's; empty when not known. */
  public static String author(Mention mention) {
    Author author = mention.post().author();
    String name = !author.id().isEmpty() ? author.id() : author.handle();
    return name.isEmpty() ? "" : mention.post().source() + ' ' + name;
  }
}
