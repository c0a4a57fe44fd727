/**
 * Takes the texts of two periods, gives the themes people talk about: groups of words that occur
 * together, with the messages that belong to each.
 *
 * <p>Languages are kept apart, inflections merged, copies of one text by one author counted once.
 * Names are words people wrote, never words of ours. Some subjects are known beforehand, by lists
 * of words and in English by a network that reads the whole message. Which theme matters is decided
 * elsewhere: nothing here knows sentiment.
 */
@NullMarked
package dev.earshot.sentiment.theme;

import org.jspecify.annotations.NullMarked;
