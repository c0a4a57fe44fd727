package dev.earshot.listener.collect.file;

import dev.earshot.listener.collect.Cursor;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a file was read, and how it began, so that another file in its place is noticed.
 *
 * @param offset bytes read, after decompression
 * @param line the line that begins there, from 1
 * @param headLength bytes the fingerprint was taken of, at most {@link #HEAD}
 * @param fingerprint of the file's first bytes
 */
record FilePosition(long offset, long line, int headLength, String fingerprint) {

  /** Enough to tell files apart: many exports begin with the same few lines. */
  static final int HEAD = 4096;

  private static final Pattern CURSOR =
      Pattern.compile("file1 (\\d{1,18}) (\\d{1,18}) (\\d{1,4}) ([0-9a-f]{16})");

  static FilePosition of(long offset, long line, byte[] head) {
    int length = (int) Math.min(offset, head.length);
    return new FilePosition(offset, line, length, fingerprint(head, length));
  }

  /** Empty for the start and for a cursor of another kind. */
  static Optional<FilePosition> parse(Cursor cursor) {
    Matcher parts = CURSOR.matcher(cursor.value());
    return parts.matches()
        ? Optional.of(
            new FilePosition(
                Long.parseLong(parts.group(1)),
                Long.parseLong(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                parts.group(4)))
        : Optional.empty();
  }

  Cursor cursor() {
    return new Cursor("file1 %d %d %d %s".formatted(offset, line, headLength, fingerprint));
  }

  /**
   * Whether a file may be the one this position was taken in.
   *
   * @param head its first {@link #HEAD} bytes, or all if it is shorter
   */
  boolean fits(byte[] head) {
    return headLength <= head.length && fingerprint(head, headLength).equals(fingerprint);
  }

  private static String fingerprint(byte[] head, int length) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(head, length));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
