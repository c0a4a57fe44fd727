package dev.earshot.dashboard.web;

import java.util.List;

/**
 * How right the scorer is on the messages that people labelled.
 *
 * @param figures accuracy, macro-recall and macro-F1 with intervals, and agreement; empty where
 *     nothing was labelled
 * @param groups all messages, then by language and by source
 */
record MeasuredPart(List<Fact> figures, List<Group> groups) {

  /**
   * Messages that have something in common.
   *
   * @param right how often the scorer was right, or that they are too few to say
   * @param rows of the confusion matrix: one a true label
   */
  record Group(String name, String right, List<Row> rows) {}

  /** One true label, and how often each label was given. */
  record Row(String truth, List<String> given) {}

  MeasuredPart {
    figures = List.copyOf(figures);
    groups = List.copyOf(groups);
  }
}
