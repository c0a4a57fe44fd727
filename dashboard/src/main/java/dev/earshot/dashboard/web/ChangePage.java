package dev.earshot.dashboard.web;

import java.util.List;

/**
 * What a change of many labels would do, before it is done.
 *
 * @param headline how many messages, and where the trend goes
 * @param moves from which label to which, with how many
 * @param kept how many stay as they are, or empty
 * @param net net sentiment before and after, and of which messages
 * @param reach for which topics of the messages the label counts, empty where they have one each
 * @param action where it is applied
 * @param as the label to give, for the form
 * @param of whether all messages of the list are meant
 * @param ids those that were ticked, where not all are meant
 * @param back the list
 * @param possible whether there is anything to change
 */
record ChangePage(
    String headline,
    List<Fact> moves,
    String kept,
    List<Fact> net,
    String reach,
    String action,
    String as,
    String of,
    List<String> ids,
    String back,
    boolean possible) {}
