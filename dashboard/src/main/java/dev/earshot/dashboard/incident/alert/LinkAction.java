package dev.earshot.dashboard.incident.alert;

import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** What a link in an alert can do to its incident. */
public enum LinkAction {
  ACKNOWLEDGE(
      "Acknowledge", "Acknowledge?", "It says that somebody looks after it.", "is acknowledged") {
    @Override
    public boolean act(IncidentDesk desk, long incident, Instant now) {
      return desk.acknowledge(incident, ACTOR, now);
    }
  },
  SNOOZE_HOUR(
      "Snooze 1 h",
      "Snooze for an hour?",
      "Nobody is told more of it for an hour, but for its recovery.",
      "is snoozed for an hour") {
    @Override
    public boolean act(IncidentDesk desk, long incident, Instant now) {
      return desk.snooze(incident, now.plus(Duration.ofHours(1)), ACTOR, now);
    }
  },
  SNOOZE_DAY(
      "Snooze 1 day",
      "Snooze for a day?",
      "Nobody is told more of it for a day, but for its recovery.",
      "is snoozed for a day") {
    @Override
    public boolean act(IncidentDesk desk, long incident, Instant now) {
      return desk.snooze(incident, now.plus(Duration.ofDays(1)), ACTOR, now);
    }
  },
  SNOOZE_UNTIL_RECOVERED(
      "Snooze until recovered",
      "Snooze until recovered?",
      "Nobody is told more of it until it has recovered.",
      "is snoozed until it has recovered") {
    @Override
    public boolean act(IncidentDesk desk, long incident, Instant now) {
      return desk.snooze(incident, IncidentDesk.UNTIL_RECOVERED, ACTOR, now);
    }
  },
  USEFUL(
      "Useful",
      "Was the alert useful?",
      "It says that the alert told of something that mattered.",
      "was judged useful") {
    @Override
    public boolean act(IncidentDesk desk, long incident, Instant now) {
      return desk.judge(incident, Verdict.USEFUL, ACTOR, now);
    }
  },
  EXPECTED(
      "Expected",
      "Was it expected?",
      "It says that this was no surprise. The incident ends and nobody is told more of it.",
      "was judged expected") {
    @Override
    public boolean act(IncidentDesk desk, long incident, Instant now) {
      return desk.judge(incident, Verdict.EXPECTED, ACTOR, now);
    }
  },
  WRONG(
      "Wrong",
      "Was the alert wrong?",
      "It says that there was nothing. The incident ends and nobody is told more of it.",
      "was judged wrong") {
    @Override
    public boolean act(IncidentDesk desk, long incident, Instant now) {
      return desk.judge(incident, Verdict.WRONG, ACTOR, now);
    }
  };

  /** How the timeline names somebody who used a link: nobody signed in, so no name is known. */
  public static final String ACTOR = "a link in an alert";

  private final String title;
  private final String question;
  private final String meaning;
  private final String done;

  /**
   * @param title of its button
   * @param meaning what happens then, a sentence
   * @param done what can be said of the incident after it
   */
  LinkAction(String title, String question, String meaning, String done) {
    this.title = title;
    this.question = question;
    this.meaning = meaning;
    this.done = done;
  }

  public String title() {
    return title;
  }

  public String question() {
    return question;
  }

  public String meaning() {
    return meaning;
  }

  public String done() {
    return done;
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
