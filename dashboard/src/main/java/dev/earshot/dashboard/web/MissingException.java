package dev.earshot.dashboard.web;

/** What a link shows is not there, or not any more. */
final class MissingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MissingException() {
    super("What this link showed is not here, or not any more.");
  }
}
