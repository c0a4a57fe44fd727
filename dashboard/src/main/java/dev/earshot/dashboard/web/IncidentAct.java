package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.State;
import dev.earshot.dashboard.incident.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The buttons of an incident's page. */
enum IncidentAct {
  ACKNOWLEDGE("Acknowledge", "You have seen it") {
    @Override
    void act(IncidentDesk desk, long id, String actor, Instant now) {
      desk.acknowledge(id, actor, now);
    }
  },
  SNOOZE_HOUR("Snooze 1 h", "Quiet for an hour; told once more then if it goes on") {
    @Override
    void act(IncidentDesk desk, long id, String actor, Instant now) {
      desk.snooze(id, now.plus(Duration.ofHours(1)), actor, now);
    }
  },
  SNOOZE_DAY("Snooze 1 day", "Quiet for a day; told once more then if it goes on") {
    @Override
    void act(IncidentDesk desk, long id, String actor, Instant now) {
      desk.snooze(id, now.plus(Duration.ofDays(1)), actor, now);
    }
  },
  SNOOZE("Snooze until recovered", "Only its recovery is told") {
    @Override
    void act(IncidentDesk desk, long id, String actor, Instant now) {
      desk.snooze(id, IncidentDesk.UNTIL_RECOVERED, actor, now);
    }
  },
  CLOSE("Close", "Nothing is left to do") {
    @Override
    void act(IncidentDesk desk, long id, String actor, Instant now) {
      desk.close(id, actor, now);
    }
  },
  REOPEN("Open again", "Undo the end: it stands where its drop or spike does") {
    @Override
    void act(IncidentDesk desk, long id, String actor, Instant now) {
      desk.reopen(id, actor, now);
    }
  },
  USEFUL("Useful", "The alert was right") {
    @Override
    void act(IncidentDesk desk, long id, String actor, Instant now) {
      desk.judge(id, Verdict.USEFUL, actor, now);
    }
  },
  EXPECTED("Expected", "It happened, but is no news; ends the incident") {
    @Override
    void act(IncidentDesk desk, long id, String actor, Instant now) {
      desk.judge(id, Verdict.EXPECTED, actor, now);
    }
  },
  WRONG("Wrong", "Nothing unusual happened; ends the incident") {
    @Override
    void act(IncidentDesk desk, long id, String actor, Instant now) {
      desk.judge(id, Verdict.WRONG, actor, now);
    }
  };

  private final String words;
  private final String title;

  IncidentAct(String words, String title) {
    this.words = words;
    this.title = title;
  }

  abstract void act(IncidentDesk desk, long id, String actor, Instant now);

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String words() {
    return words;
  }

  String title() {
    return title;
  }

  /** What can be done with an incident as it is. */
  static Stream<IncidentAct> offered(Incident incident) {
    return Stream.of(values()).filter(act -> act.isOffered(incident));
  }

  static Optional<IncidentAct> of(String key) {
    return Stream.of(values()).filter(act -> act.key().equals(key)).findFirst();
  }

  private boolean isOffered(Incident incident) {
    State state = incident.state();
    return incident.partOf() == null
        && switch (this) {
          case ACKNOWLEDGE -> state == State.OPEN;
          case USEFUL, EXPECTED, WRONG -> state != State.WATCHING;
          case SNOOZE_HOUR, SNOOZE_DAY, SNOOZE -> state.live();
          case CLOSE -> state.live() || state == State.RECOVERED;
          case REOPEN -> state == State.CLOSED || state == State.EXPECTED || state == State.WRONG;
        };
  }
}
