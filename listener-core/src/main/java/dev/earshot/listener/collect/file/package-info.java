/**
 * Reads posts from a JSONL or CSV file, plain or gzipped, in the format of docs/import-format.md.
 * Takes the place where the last round stopped, gives the next few hundred posts and every line
 * that cannot be one, with its number and what to do about it.
 *
 * <p>The file is a stream: memory does not grow with it, one broken line never stops it, and a file
 * that grew goes on where it ended while a file that was replaced starts again. Never writes to the
 * file and never remembers anything but the cursor it hands out.
 */
@NullMarked
package dev.earshot.listener.collect.file;

import org.jspecify.annotations.NullMarked;
