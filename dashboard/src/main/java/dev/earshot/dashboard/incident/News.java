package dev.earshot.dashboard.incident;

/** What there is to tell about an incident. */
public enum News {
  OPENED,
  WORSENED,
  RECOVERED
}
