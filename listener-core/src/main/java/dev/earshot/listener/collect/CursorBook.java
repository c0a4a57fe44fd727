package dev.earshot.listener.collect;

import java.util.List;

/** Remembers how far each source was read and what was heard of it. */
public interface CursorBook {

  /** The cursor saved last, {@link Cursor#START} when none was. */
  Cursor cursor(String source);

  /** Saves cursor and coverage in one transaction; durable on return. */
  void advance(String source, Cursor next, List<Coverage> coverage);
}
