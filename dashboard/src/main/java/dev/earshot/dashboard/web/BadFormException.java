package dev.earshot.dashboard.web;

/** A form was filled in so that it cannot be; the message says which field and what to do. */
final class BadFormException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadFormException(String message) {
    super(message);
  }
}
