/**
 * Reads Bluesky from Jetstream, its public stream of events, over a WebSocket. Takes the time of
 * the last event handled, gives posts, and the orders to forget deleted posts and closed accounts.
 *
 * <p>The stream runs on between rounds into a bounded buffer, which holds the server back when it
 * is full. A connection that ends is taken up a few seconds before the last event, at another host
 * if need be, so that events may come twice but none is missed; where a server no longer has them
 * the coverage says so. Never sends anything to Bluesky and never asks for an account.
 */
@NullMarked
package dev.earshot.listener.collect.bluesky;

import org.jspecify.annotations.NullMarked;
