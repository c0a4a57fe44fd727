package dev.earshot.dashboard.web;

/** Links between the page of accuracy and that of corrections. */
record Tabs(String accuracy, String corrections) {

  static Tabs of(View view) {
    return new Tabs(
        Links.page(AccuracyPresenter.PATH, view), Links.page(CorrectionsPresenter.PATH, view));
  }
}
