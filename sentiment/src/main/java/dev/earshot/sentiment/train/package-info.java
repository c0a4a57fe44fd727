/**
 * How the shipped model was made: takes a folder of labelled files and word lists, gives a model
 * file and its card, the same for the same seed. Features come from {@code score}, the optimiser
 * from Stanford CoreNLP, the figures on the card from {@code evaluate}. Calibrations are fitted on
 * texts the model has not seen.
 *
 * <p>What a team corrected becomes an adaptation on top of a shipped model, trained by the server
 * or by {@code earshot train adaptation}; the shipped models themselves are trained by {@code
 * earshot train sentiment} only. Never reads validation or test halves but for the card.
 */
@NullMarked
package dev.earshot.sentiment.train;

import org.jspecify.annotations.NullMarked;
