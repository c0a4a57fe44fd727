package dev.earshot.listener.text;

/**
 * One way to look a token up.
 *
 * @param step positions after the spelling before; 0 is the same position
 * @param start where in the token it stands, inclusive, in chars
 * @param end exclusive
 */
record Spelling(String term, int step, int start, int end) {}
