package dev.earshot.dashboard.incident.alert;

import dev.earshot.dashboard.topic.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An alert as a Slack message of blocks, which Mattermost and Rocket.Chat also show as text. */
final class SlackMessage {

  private SlackMessage() {}

  static String of(Alert alert) {
    List<Object> blocks = new ArrayList<>();
    blocks.add(
        Map.of(
            "type",
            "header",
            "text",
            Map.of("type", "plain_text", "text", Wording.oneLine(alert.headline(), 150))));
    blocks.add(
        section(String.join("\n", alert.summary().stream().map(SlackMessage::escape).toList())));
    if (!alert.drivers().isEmpty()) {
      blocks.add(section(drivers(alert)));
    }
    alert.evidence().forEach(quote -> blocks.add(section(quote(quote, alert.zone()))));
    if (!alert.context().isEmpty()) {
      String text = escape(String.join("\n", alert.context()));
      blocks.add(
          Map.of("type", "context", "elements", List.of(Map.of("type", "mrkdwn", "text", text))));
    }
    blocks.add(Map.of("type", "actions", "elements", buttons(alert)));
    return AlertJson.write(Map.of("text", escape(alert.headline()), "blocks", blocks));
  }

  private static Map<String, Object> section(String text) {
    return Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", text));
  }

  private static String drivers(Alert alert) {
    List<String> points = Wording.points(alert);
    List<String> lines = new ArrayList<>();
    lines.add(Wording.moved(alert));
    for (int i = 0; i < points.size(); i++) {
      Alert.DriverLine driver = alert.drivers().get(i);
      lines.add(
          "*%s* %s · %s"
              .formatted(
                  points.get(i),
                  escape(driver.words()),
                  Wording.count(driver.messages(), "message", "messages")));
    }
    return String.join("\n", lines);
  }

  private static String quote(Alert.Quote quote, String zone) {
    return "> %s\n%s · %s · %s"
        .formatted(
            escape(Wording.oneLine(quote.text(), 280)),
            escape(quote.author()),
            escape(Sources.name(quote.source())),
            Wording.time(quote.at(), zone));
  }

  private static List<Object> buttons(Alert alert) {
    List<Object> buttons = new ArrayList<>();
    buttons.add(button("Open", alert.url()));
    alert.actions().forEach(action -> buttons.add(button(action.name(), action.url())));
    return buttons;
  }

  private static Map<String, Object> button(String name, String url) {
    return Map.of("type", "button", "text", Map.of("type", "plain_text", "text", name), "url", url);
  }

  /** The three characters Slack asks to escape; so nobody's message can mention a channel. */
  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
