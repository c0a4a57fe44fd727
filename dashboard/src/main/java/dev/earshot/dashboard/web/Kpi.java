package dev.earshot.dashboard.web;

/**
 * One figure above the chart.
 *
 * @param change against the period before with its arrow, or empty where there is nothing to
 *     compare
 * @param tone whether the change is good or bad
 * @param range where the value would be if people had read the messages, or empty
 * @param note what it is compared with, or what else belongs to it
 * @param link the list it was counted from
 * @param opens what the link shows, for those who cannot see it
 */
record Kpi(
    String name,
    String value,
    String change,
    Tone tone,
    String range,
    String note,
    String link,
    String opens) {}
