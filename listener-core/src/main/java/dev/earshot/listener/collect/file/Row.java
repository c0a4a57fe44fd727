package dev.earshot.listener.collect.file;

import java.util.Optional;

/** One record of a file, whatever its format. */
interface Row {

  /**
   * The value of a field as text, empty when it is absent, null or blank.
   *
   * @param field one of the names in {@link PostRow}
   * @throws RowException when the field holds something that is no single value
   */
  Optional<String> value(String field) throws RowException;
}
