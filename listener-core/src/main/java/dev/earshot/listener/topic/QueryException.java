package dev.earshot.listener.topic;

/** A query or a term cannot be read. */
public final class QueryException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String complaint;

  /**
   * @param offset where in the query, in chars from 0
   * @param message what is wrong and what to do
   */
  QueryException(int offset, String message) {
    super(message);
    this.offset = offset;
    this.complaint = message;
  }

  /** What is wrong and what to do. */
  public String complaint() {
    return complaint;
  }

  /** Where in the query, in chars from 0. */
  public int offset() {
    return offset;
  }
}
