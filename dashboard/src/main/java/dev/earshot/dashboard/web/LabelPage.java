package dev.earshot.dashboard.web;

/**
 * One message of the queue.
 *
 * @param task id, 0 where none waits
 * @param left how many wait, in words
 * @param text the whole message
 * @param language BCP 47 tag for the reader's machine, empty when unknown
 * @param topic for the form
 */
record LabelPage(long task, String left, String text, String language, String topic) {}
