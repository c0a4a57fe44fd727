package dev.earshot.listener.collect.feed;

/** What was fetched is no feed; the message says what it is instead. */
final class FeedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String problem;

  FeedException(String problem) {
    super(problem);
    this.problem = problem;
  }

  FeedException(String problem, Throwable cause) {
    super(problem, cause);
    this.problem = problem;
  }

  String problem() {
    return problem;
  }
}
