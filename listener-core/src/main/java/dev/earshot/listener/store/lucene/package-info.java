/**
 * Keeps mentions in a Lucene index, in a folder or in memory: takes mentions, deletions and
 * corrections, gives search results and counts. Each call is one commit, durable and visible when
 * it returns.
 *
 * <p>The index is sorted by time, newest first, so that a range of time is a range of documents.
 * What was deleted is remembered in the same index, by id only. Never scores, never matches topics,
 * and never holds anything a second process could see half-written.
 */
@NullMarked
package dev.earshot.listener.store.lucene;

import org.jspecify.annotations.NullMarked;
