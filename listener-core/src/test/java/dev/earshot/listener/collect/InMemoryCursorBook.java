package dev.earshot.listener.collect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A cursor book for tests; can be made to fail, as a data base does when the program is killed. */
public final class InMemoryCursorBook implements CursorBook {

  private final Map<String, Cursor> cursors = new HashMap<>();
  private final List<Coverage> coverage = new ArrayList<>();
  private boolean failing;

  @Override
  public synchronized Cursor cursor(String source) {
    return cursors.getOrDefault(source, Cursor.START);
  }

  @Override
  public synchronized void advance(String source, Cursor next, List<Coverage> heard) {
    if (failing) {
      throw new IllegalStateException("the cursor book was told to fail");
    }
    cursors.put(source, next);
    coverage.addAll(heard);
  }

  /** Whether {@link #advance} throws from now on, leaving everything as it was. */
  public synchronized void failing(boolean now) {
    failing = now;
  }

  /** All coverage recorded, in the order it came. */
  public synchronized List<Coverage> coverage() {
    return List.copyOf(coverage);
  }
}
