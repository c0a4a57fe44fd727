package dev.earshot.dashboard.web;

import java.util.List;

/**
 * What surrounds every page.
 *
 * @param title of the page
 * @param topic the one looked at, a name for people
 * @param subtitle what is listened to in a few words
 * @param places of the navigation
 * @param setup places for setting up
 * @param people one more of them, for administrators alone
 * @param notice what somebody should look after on the page of topics, empty for nothing
 */
record Shell(
    String title,
    String topic,
    String subtitle,
    String initial,
    List<TopicLink> topics,
    List<Place> places,
    List<Place> setup,
    Place people,
    String notice,
    String version) {

  /** Another topic, the same page. */
  record TopicLink(String name, String initial, String link, boolean current) {}

  /**
   * A page.
   *
   * @param key after G on the keyboard; also names its icon
   * @param count in few characters, empty for none
   * @param countWords the same in full
   * @param hot whether somebody should act
   */
  record Place(
      String name,
      String icon,
      String key,
      String link,
      boolean current,
      String count,
      String countWords,
      boolean hot) {}
}
