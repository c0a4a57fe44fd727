package dev.earshot.listener.topic;

/**
 * A mistake in a file of the user.
 *
 * @param file its name, as the user knows it
 * @param line from 1, or 0 when it is the file as a whole
 * @param column from 1, or 0 when it is the line as a whole
 * @param message what is wrong and what to do
 */
public record Problem(String file, int line, int column, String message)
    implements Comparable<Problem> {

  /** By place in the file. */
  @Override
  public int compareTo(Problem other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** As compilers print it: {@code topics.yml:3:7: message}. */
  @Override
  public String toString() {
    String place = line == 0 ? file : column == 0 ? file + ":" + line : place();
    return place + ": " + message;
  }

  private String place() {
    return file + ":" + line + ":" + column;
  }
}
