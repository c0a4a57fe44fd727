/**
 * Settings and assembly: takes application.yml and the environment, gives the objects the program
 * is made of.
 *
 * <p>One configuration a choice: database, topics, store, scorer, collectors, drops, alerts. All
 * settings are records, checked at start. Holds no behaviour of its own, and nothing else in the
 * dashboard decides which implementation is used.
 */
@NullMarked
package dev.earshot.dashboard.config;

import org.jspecify.annotations.NullMarked;
