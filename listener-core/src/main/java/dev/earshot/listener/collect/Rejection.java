package dev.earshot.listener.collect;

/**
 * Something that was read but cannot be a post.
 *
 * @param where file and line, or id of the entry
 * @param reason what is wrong and what to do
 */
public record Rejection(String where, String reason) {}
