package dev.earshot.sentiment.evaluate;

/** A labelled file that cannot be used; the message names file and line. */
public final class LabelledFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LabelledFileException(String message) {
    super(message);
  }

  public LabelledFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
