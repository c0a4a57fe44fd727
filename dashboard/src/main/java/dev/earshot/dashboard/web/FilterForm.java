package dev.earshot.dashboard.web;

import java.util.List;

/**
 * The filters that can be chosen and those that are.
 *
 * @param hidden what the form has to carry along
 * @param kept what a form for the text has to carry along
 * @param carried what a form for the period has to carry along
 * @param clear the link without any filter
 */
record FilterForm(
    String action,
    List<Hidden> hidden,
    List<Hidden> carried,
    List<Hidden> kept,
    List<Choice> labels,
    List<Choice> sources,
    List<Choice> languages,
    List<Choice> themes,
    List<Choice> taggings,
    String text,
    List<Chip> chips,
    int count,
    String clear) {

  record Hidden(String name, String value) {}

  /** A value of one filter, and how many messages have it. */
  record Choice(String value, String words, String count, boolean chosen) {}

  /** A filter that is on, and the link without it. */
  record Chip(String words, String without) {}
}
