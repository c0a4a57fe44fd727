/**
 * Takes posts, gives the topics each one matched, with the terms that hit and whether the brand was
 * tagged. One Lucene Monitor holds all topics as queries; posts run against it in batches.
 *
 * <p>A query that cannot be run is reported with its topic and never stops the batch. Never scores
 * and never stores.
 */
@NullMarked
package dev.earshot.listener.match;

import org.jspecify.annotations.NullMarked;
