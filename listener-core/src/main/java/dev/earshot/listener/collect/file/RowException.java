package dev.earshot.listener.collect.file;

/** One row cannot be a post; the message names the field and the cure, never the text. */
final class RowException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String problem;

  RowException(String problem) {
    super(problem);
    this.problem = problem;
  }

  String problem() {
    return problem;
  }
}
