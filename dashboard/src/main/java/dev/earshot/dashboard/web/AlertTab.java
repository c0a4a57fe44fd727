package dev.earshot.dashboard.web;

import java.util.List;

/** One of the pages about alerts. */
record AlertTab(String name, String link, boolean current) {

  /**
   * All of them, for the same topic.
   *
   * @param path of the page that is shown
   */
  static List<AlertTab> all(String path, View view) {
    View kept = view.select(Selection.LATEST).withTable(false);
    return List.of(
        tab("Incidents", AlertPresenter.PATH, path, kept),
        tab("Annotations", AnnotationsPresenter.PATH, path, kept),
        tab("Rule and replay", RulePresenter.PATH, path, kept));
  }

  private static AlertTab tab(String name, String to, String path, View view) {
    return new AlertTab(name, Links.page(to, view), to.equals(path));
  }
}
