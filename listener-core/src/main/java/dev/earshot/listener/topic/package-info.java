/**
 * What to listen to: takes a {@code topics.yml}, gives validated {@link
 * dev.earshot.listener.topic.Topics}, or every mistake in it with line, column and cure.
 *
 * <p>Owns the query language a topic is written in. Never matches a post (that is {@code match})
 * and never opens a connection to a source (that is {@code collect}).
 */
@NullMarked
package dev.earshot.listener.topic;

import org.jspecify.annotations.NullMarked;
