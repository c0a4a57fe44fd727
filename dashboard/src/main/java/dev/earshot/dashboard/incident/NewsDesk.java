package dev.earshot.dashboard.incident;

import dev.earshot.listener.mention.Mention;
import java.time.Instant;
import java.util.List;

/** Takes news of incidents and sees to it that people are told. */
@FunctionalInterface
public interface NewsDesk {

  /**
   * Called inside the transaction that changes the incident; must write to the same database only.
   *
   * @param evidence the frozen messages
   */
  void tell(News news, Incident incident, List<Mention> evidence, Instant now);
}
