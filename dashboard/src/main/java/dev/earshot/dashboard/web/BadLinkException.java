package dev.earshot.dashboard.web;

/** A link asks for something that cannot be; the message says what and is shown to the reader. */
final class BadLinkException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadLinkException(String message) {
    super(message);
  }
}
