package dev.earshot.listener.mention;

/**
 * A part of a text.
 *
 * @param start inclusive, in chars
 * @param end exclusive, in chars
 */
public record Span(int start, int end) {}
