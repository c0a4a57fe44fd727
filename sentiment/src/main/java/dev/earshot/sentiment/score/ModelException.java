package dev.earshot.sentiment.score;

/** A model file that is missing or cannot be used; the message names it and says what to do. */
public final class ModelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ModelException(String message) {
    super(message);
  }

  public ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
