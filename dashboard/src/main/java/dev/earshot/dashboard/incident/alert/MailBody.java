package dev.earshot.dashboard.incident.alert;

import dev.earshot.dashboard.topic.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The text of a mail, in both forms. */
public final class MailBody {

  /** Content id of the picture. */
  static final String PICTURE = "trend";

  private final ITemplateEngine templates;

  public MailBody(ITemplateEngine templates) {
    this.templates = templates;
  }

  /** A driver as the template shows it. */
  public record Row(String name, String points, String messages) {}

  /** A message as the template shows it. */
  public record Quoted(String text, String by, String url) {}

  String html(Alert alert, boolean picture) {
    Context context = new Context(Locale.ENGLISH);
    context.setVariable("alert", alert);
    context.setVariable("picture", picture ? "cid:" + PICTURE : null);
    context.setVariable("pictureText", Wording.chart(alert));
    context.setVariable("open", alert.incident() == 0 ? "Open Earshot" : "Open the incident");
    context.setVariable("fell", alert.about().equals("drop"));
    context.setVariable("beforeName", Wording.before(alert));
    context.setVariable("before", Wording.signed(alert.before()));
    context.setVariable("after", Wording.signed(alert.after()));
    context.setVariable("change", Wording.signed(alert.change()));
    context.setVariable("rows", rows(alert));
    context.setVariable("moved", Wording.moved(alert));
    context.setVariable("quotes", quotes(alert));
    context.setVariable("acts", actions(alert, false));
    context.setVariable("answers", actions(alert, true));
    return templates.process("mail/alert", context);
  }

  static String text(Alert alert) {
    List<String> lines = new ArrayList<>();
    lines.add(alert.headline());
    lines.add("");
    lines.addAll(alert.summary());
    if (alert.usualAnHour() != null) {
      lines.add(Wording.chart(alert));
    }
    if (!alert.drivers().isEmpty()) {
      lines.add("");
      lines.add(Wording.moved(alert));
      rows(alert)
          .forEach(row ->
              lines.add("  %6s  %s (%s)".formatted(row.points(), row.name(), row.messages())));
    }
    for (Quoted quote : quotes(alert)) {
      lines.add("");
      lines.add("> " + quote.text());
      lines.add("  " + quote.by() + (quote.url().isEmpty() ? "" : " " + quote.url()));
    }
    lines.add("");
    lines.addAll(alert.context());
    lines.add("");
    lines.add("Open: " + alert.url());
    actions(alert, false).forEach(action -> lines.add(action.name() + ": " + action.url()));
    List<Alert.Action> answers = actions(alert, true);
    if (!answers.isEmpty()) {
      lines.add("");
      lines.add("Was the alert right?");
      answers.forEach(action -> lines.add(action.name() + ": " + action.url()));
    }
    return String.join("\n", lines);
  }

  /** Those that answer whether the alert was right, or the others. */
  private static List<Alert.Action> actions(Alert alert, boolean answers) {
    return alert.actions().stream()
        .filter(action -> LinkAction.judges(action.name()) == answers)
        .toList();
  }

  private static List<Row> rows(Alert alert) {
    List<String> points = Wording.points(alert);
    return IntStream.range(0, points.size())
        .mapToObj(i ->
            new Row(
                alert.drivers().get(i).words(),
                points.get(i),
                Wording.count(alert.drivers().get(i).messages(), "message", "messages")))
        .toList();
  }

  private static List<Quoted> quotes(Alert alert) {
    return alert.evidence().stream()
        .map(quote ->
            new Quoted(
                Wording.oneLine(quote.text(), 400),
                quote.author()
                    + " · "
                    + Sources.name(quote.source())
                    + " · "
                    + Wording.time(quote.at(), alert.zone()),
                quote.url().startsWith("http") ? quote.url() : ""))
        .toList();
  }
}
