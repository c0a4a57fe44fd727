package dev.earshot.dashboard.incident.alert;

import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** What a link in an alert can do to its incident. */
public enum LinkAction {
  ACKNOWLEDGE("Acknowledge") {
    @Override
    public boolean act(IncidentDesk desk, long incident, Instant now) {
      return desk.acknowledge(incident, ACTOR, now);
    }
  },
  SNOOZE_HOUR("Snooze 1 h") {
    @Override
    public boolean act(IncidentDesk desk, long incident, Instant now) {
      return desk.snooze(incident, now.plus(Duration.ofHours(1)), ACTOR, now);
    }
  },
  SNOOZE_DAY("Snooze 1 day") {
    @Override
    public boolean act(IncidentDesk desk, long incident, Instant now) {
      return desk.snooze(incident, now.plus(Duration.ofDays(1)), ACTOR, now);
    }
  },
  SNOOZE_UNTIL_RECOVERED("Snooze until recovered") {
    @Override
    public boolean act(IncidentDesk desk, long incident, Instant now) {
      return desk.snooze(incident, IncidentDesk.UNTIL_RECOVERED, ACTOR, now);
    }
  },
  USEFUL("Useful") {
    @Override
    public boolean act(IncidentDesk desk, long incident, Instant now) {
      return desk.judge(incident, Verdict.USEFUL, ACTOR, now);
    }
  },
  EXPECTED("Expected") {
    @Override
    public boolean act(IncidentDesk desk, long incident, Instant now) {
      return desk.judge(incident, Verdict.EXPECTED, ACTOR, now);
    }
  },
  WRONG("Wrong") {
    @Override
    public boolean act(IncidentDesk desk, long incident, Instant now) {
      return desk.judge(incident, Verdict.WRONG, ACTOR, now);
    }
  };

  /** How the timeline names somebody who used a link: nobody signed in, so no name is known. */
  public static final String ACTOR = "a link in an alert";

  private final String title;

  LinkAction(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Whether it says of an alert how right it was, which makes sense however late it is. */
  boolean judges() {
    return this == USEFUL || this == EXPECTED || this == WRONG;
  }

  /** Whether the action of this title does. */
  static boolean judges(String title) {
    return Stream.of(values()).anyMatch(action -> action.title.equals(title) && action.judges());
  }

  /**
   * Does it.
   *
   * @return whether it changed anything: an incident may be over by then
   */
  public abstract boolean act(IncidentDesk desk, long incident, Instant now);
}
