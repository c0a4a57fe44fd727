/**
 * Labels given by people. Takes ids of messages and a label, gives what was changed; tells before
 * what a change would do to the figures, keeps who changed what and when, and takes changes back.
 *
 * <p>The label that counts lives with the message in the store, which keeps it when the message is
 * collected, imported or scored again. The history lives in the state database and is only ever
 * added to. Never scores and never trains.
 */
@NullMarked
package dev.earshot.dashboard.correction;

import org.jspecify.annotations.NullMarked;
