package dev.earshot.listener.collect.file;

/** How one record of a file is written. */
interface RowFormat {

  /**
   * @param record without its line break, never blank
   */
  Row row(String record) throws RowException;
}
