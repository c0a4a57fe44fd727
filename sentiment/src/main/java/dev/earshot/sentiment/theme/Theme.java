package dev.earshot.sentiment.theme;

import java.util.List;

/**
 * Words that occur together and the messages that use them.
 *
 * @param words strongest first, in the form people wrote most
 */
public record Theme(List<String> words, Members members) {}
