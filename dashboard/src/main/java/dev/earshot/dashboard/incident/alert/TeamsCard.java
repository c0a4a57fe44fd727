package dev.earshot.dashboard.incident.alert;

import dev.earshot.dashboard.topic.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An alert as an Adaptive Card 1.4, as the incoming webhooks of Microsoft Teams workflows take it.
 */
final class TeamsCard {

  private TeamsCard() {}

  static String of(Alert alert) {
    List<Object> body = new ArrayList<>();
    body.add(
        Map.of(
            "type",
            "TextBlock",
            "text",
            plain(alert.headline()),
            "weight",
            "Bolder",
            "size",
            "Medium",
            "wrap",
            true));
    alert.summary().forEach(line -> body.add(text(line, false)));
    if (!alert.drivers().isEmpty()) {
      body.add(Map.of("type", "FactSet", "facts", facts(alert)));
    }
    for (Alert.Quote quote : alert.evidence()) {
      body.add(
          text(
              "“"
                  + Wording.oneLine(quote.text(), 280)
                  + "” — "
                  + quote.author()
                  + ", "
                  + Sources.name(quote.source()),
              false));
    }
    alert.context().forEach(line -> body.add(text(line, true)));
    List<Object> actions = new ArrayList<>();
    actions.add(open("Open", alert.url()));
    alert.actions().forEach(action -> actions.add(open(action.name(), action.url())));
    Map<String, Object> card =
        Map.of(
            "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
            "type", "AdaptiveCard",
            "version", "1.4",
            "body", body,
            "actions", actions);
    return AlertJson.write(
        Map.of(
            "type",
            "message",
            "attachments",
            List.of(
                Map.of(
                    "contentType", "application/vnd.microsoft.card.adaptive", "content", card))));
  }

  private static List<Object> facts(Alert alert) {
    List<Object> facts = new ArrayList<>();
    List<String> points = Wording.points(alert);
    for (int i = 0; i < points.size(); i++) {
      Alert.DriverLine driver = alert.drivers().get(i);
      String value =
          points.get(i) + " points, " + Wording.count(driver.messages(), "message", "messages");
      facts.add(Map.of("title", plain(driver.words()), "value", value));
    }
    return facts;
  }

  private static Map<String, Object> text(String line, boolean subtle) {
    return Map.of("type", "TextBlock", "text", plain(line), "wrap", true, "isSubtle", subtle);
  }

  private static Map<String, Object> open(String name, String url) {
    return Map.of("type", "Action.OpenUrl", "title", name, "url", url);
  }

  /** Text blocks read Markdown; people's messages must stay as they wrote them. */
  private static String plain(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]()#~|])", "\\\\$1");
  }
}
