package dev.earshot.dashboard.web;

import java.util.List;

/**
 * What people noted, and the form to note more.
 *
 * @param notice what was just done, empty for nothing
 * @param problem what is wrong with the form, empty for nothing
 * @param removal address that removes the one in the form, empty for a new one
 * @param zone of the times in the form
 */
record AnnotationsPage(
    List<AlertTab> tabs,
    String notice,
    String problem,
    AnnotationForm form,
    List<Choice> topics,
    List<Choice> kinds,
    String removal,
    String fresh,
    String zone,
    List<Group> groups) {

  /** An entry of a list to choose from. */
  record Choice(String value, String words) {}

  /** Annotations of the same time. */
  record Group(String name, List<Line> lines) {}

  /**
   * One annotation.
   *
   * @param incidents of that time, in words
   */
  record Line(
      String words,
      String topic,
      String when,
      boolean silences,
      String by,
      String incidents,
      String link) {}
}
