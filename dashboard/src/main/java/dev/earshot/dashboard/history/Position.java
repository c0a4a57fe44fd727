package dev.earshot.dashboard.history;

/**
 * Where a walk is.
 *
 * @param purpose what it is for; a walk for something else begins anew
 * @param after the store's mark of the page done last, empty at the beginning
 * @param all messages there were when it began, or more if more were met
 * @param changed of those done, how many became others
 */
record Position(String purpose, String after, long done, long all, long changed) {

  Position next(String page, int messages, long different) {
    long sum = done + messages;
    return new Position(purpose, page, sum, Math.max(all, sum), changed + different);
  }
}
