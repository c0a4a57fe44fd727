/**
 * Earshot's own state in a database: takes cursors, coverage and the outcome of rounds, gives them
 * back.
 *
 * <p>H2 in the data folder, or PostgreSQL; the SQL is the same. Every change that must hold
 * together is one transaction. Never holds a message: those are in the mention store. Incidents,
 * alerts and accounts have their tables here and their code in packages of their own.
 */
@NullMarked
package dev.earshot.dashboard.state;

import org.jspecify.annotations.NullMarked;
