/**
 * Takes how many messages of a topic came in each stretch of time, gives the moments when there
 * were far more than usual.
 *
 * <p>Any regular step from a minute to hours will do; what is usual is learnt from the fourteen
 * days before and the hours of the last week. What is said of a moment uses counts up to that
 * moment only. Stretches that were not heard are neither evidence nor baseline. {@link
 * SpikeExplainer} takes the messages themselves and says what the many were about. Knows nothing of
 * sentiment.
 */
@NullMarked
package dev.earshot.sentiment.spike;

import org.jspecify.annotations.NullMarked;
