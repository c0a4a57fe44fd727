package dev.earshot.dashboard.web;

import dev.earshot.dashboard.web.MessageRow.When;
import java.util.List;

/**
 * How alerts leave.
 *
 * @param channels those set up
 * @param dead alerts that were given up
 * @param waiting how many are on their way, in words; empty for none
 */
record DeliveryPanel(List<Channel> channels, List<Dead> dead, String waiting) {

  /**
   * A channel.
   *
   * @param last how its newest alert fared
   * @param test address that a test is asked from
   */
  record Channel(String name, String follows, String last, String style, String test) {}

  /**
   * An alert that was given up.
   *
   * @param why what the last attempt said
   * @param retry address that another round of attempts is asked from
   */
  record Dead(String headline, String channel, String why, When when, String retry) {}
}
