package dev.earshot.dashboard.incident;

/** What there is to tell about an incident. */
public enum News {
  OPENED,
  /** It was over when it was noticed: the one message about it says when it began and ended. */
  PASSED,
  WORSENED,
  /** It goes on: of a spike once a day, of a drop when a snooze is over. */
  LASTS,
  RECOVERED,
  /** It began again before it had settled. */
  REOPENED,
  /** It turned out to be part of an earlier one, under which all further news of it comes. */
  MERGED
}
