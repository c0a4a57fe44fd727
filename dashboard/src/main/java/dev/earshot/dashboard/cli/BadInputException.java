package dev.earshot.dashboard.cli;

/** What the user gave cannot be used; the message names it and the cure. Exit code 2. */
public final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadInputException(String message) {
    super(message);
  }
}
