package dev.earshot.sentiment.theme;

/**
 * What of a message matters for its themes.
 *
 * @param language BCP 47 tag, {@code und} when not known
 * @param author stable name of who wrote it, or empty
 */
public record Text(String text, String language, String author) {}
