/**
 * How Earshot reads text: takes a message or a search term, gives the terms that matching and the
 * store compare.
 *
 * <p>One {@link dev.earshot.listener.text.MessageAnalyzer} serves both, so that a term that finds a
 * post when it arrives finds it again in the store. Upper and lower case, accents and character
 * width do not count; handles, hashtags, host names and emoji are terms of their own. Never decides
 * what matches (that is {@code match}) and never changes the text of a message.
 */
@NullMarked
package dev.earshot.listener.text;

import org.jspecify.annotations.NullMarked;
