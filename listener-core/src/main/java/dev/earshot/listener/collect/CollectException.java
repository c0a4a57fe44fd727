package dev.earshot.listener.collect;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source could not be read. The cursor stays where it was. */
public final class CollectException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What a caller can do about it. */
  public enum Kind {
    /** No answer, a time-out, a server error: try again later. */
    UNREACHABLE,
    /** The source asks to wait. */
    RATE_LIMITED,
    /** Credentials or address are wrong: a person must act; do not retry. */
    REFUSED,
    /** The answer cannot be read. */
    MALFORMED
  }

  private final Kind kind;
  private final @Nullable Duration retryAfter;

  public CollectException(Kind kind, String message, @Nullable Throwable cause) {
    this(kind, message, cause, null);
  }

  public CollectException(
      Kind kind, String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
    super(message, cause);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  public Kind kind() {
    return kind;
  }

  /** How long the source asks to wait. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
