/**
 * The nouns: what a collector read ({@link dev.earshot.listener.mention.Post}) and what became of
 * it once it matched a topic and was scored ({@link dev.earshot.listener.mention.Mention}).
 *
 * <p>Data only: nothing here reads, writes, matches or judges. Every other package may use these
 * types; they use none of them. Times are UTC instants, texts are as the author wrote them.
 */
@NullMarked
package dev.earshot.listener.mention;

import org.jspecify.annotations.NullMarked;
