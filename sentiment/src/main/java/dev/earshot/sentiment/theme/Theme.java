package dev.earshot.sentiment.theme;

import java.util.List;

/**
 * Words that occur together and the messages that use them.
 *
 * @param words strongest first, in the form people wrote most
 * @param members the messages that it may take for its own
 * @param signs the messages in which it shows, and how clearly
 */
public record Theme(List<String> words, Members members, Signs signs) {}
