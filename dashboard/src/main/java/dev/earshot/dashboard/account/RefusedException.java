package dev.earshot.dashboard.account;

/** What was asked of the people of this workspace cannot be; the message says why, for people. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }
}
