package dev.earshot.listener.mention;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a post, as far as its source says.
 *
 * @param id the source's stable id of the account, or the handle where there is no other, or empty
 * @param handle without a leading @, or empty
 * @param name display name, or empty
 * @param followers at the time of reading, or null when the source does not say
 */
public record Author(String id, String handle, String name, @Nullable Long followers) {

  public static final Author UNKNOWN = new Author("", "", "", null);

  /** The best name for a person to read; empty when nothing is known. */
  public String display() {
    return !name.isEmpty() ? name : !handle.isEmpty() ? handle : id;
  }
}
