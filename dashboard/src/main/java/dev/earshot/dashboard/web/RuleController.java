package dev.earshot.dashboard.web;

import dev.earshot.dashboard.topic.TopicBook;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topic.Rule;
import dev.earshot.listener.topic.Topic.Sensitivity;
import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** {@code /alerts/rules}: a topic's alert rules, what they would have told, their sensitivity. */
@Controller
final class RuleController {

  private static final String DROPS = "drops";

  private final ShellPresenter shell;
  private final RulePresenter presenter;
  private final TopicBook topics;
  private final Clock clock;
  private final ZoneId zone;

  RuleController(
      ShellPresenter shell, RulePresenter presenter, TopicBook topics, Clock clock, ZoneId zone) {
    this.shell = shell;
    this.presenter = presenter;
    this.topics = topics;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * @param of the rule, of drops or of spikes
   * @param tried the sensitivity to replay; empty takes the rule's
   */
  @GetMapping(RulePresenter.PATH)
  String page(
      View asked,
      @RequestParam(name = "rule", defaultValue = DROPS) String of,
      @RequestParam(name = "try", defaultValue = "") String tried,
      Model model) {
    View view = ofOneTopic(asked);
    Rule rule = rule(of);
    model.addAttribute("shell", shell.present("Alert rule", RulePresenter.PATH, view));
    model.addAttribute(
        "page",
        topic(view)
            .map(topic -> presenter.page(topic, rule, sensitivity(tried, topic, rule), view))
            .orElseGet(() -> RulePresenter.none(view)));
    return "rule";
  }

  @GetMapping(RulePresenter.PATH + "/trend.json")
  @ResponseBody
  TrendJson trend(
      View asked,
      @RequestParam(name = "rule", defaultValue = DROPS) String of,
      @RequestParam(name = "try", defaultValue = "") String tried) {
    View view = ofOneTopic(asked);
    Rule rule = rule(of);
    Topic topic = topic(view).orElseThrow(MissingException::new);
    Trend trend = presenter.trend(topic, rule, sensitivity(tried, topic, rule), view);
    return TrendJson.of(trend, zone);
  }

  /**
   * Uses another sensitivity from now on; the page that follows says who did and takes it back.
   *
   * @param of id of a topic
   * @param ruled the rule
   * @param use the sensitivity
   */
  @PostMapping(RulePresenter.PATH)
  String use(
      View view,
      @RequestParam String of,
      @RequestParam(name = "rule", defaultValue = DROPS) String ruled,
      @RequestParam String use,
      Principal by) {
    Topic topic = topics.get().topic(of).orElseThrow(MissingException::new);
    Rule rule = rule(ruled);
    topics.choose(of, rule, sensitivity(use, topic, rule), by.getName(), clock.instant());
    return "redirect:" + RulePresenter.link(rule, view.withTopic(of));
  }

  private Optional<Topic> topic(View view) {
    return topics.get().topic(view.topic());
  }

  private static Rule rule(String key) {
    return Stream.of(Rule.values())
        .filter(rule -> RuleSettings.key(rule).equals(key))
        .findFirst()
        .orElseThrow(() ->
            new BadLinkException("‘%s’ is no rule; it must be drops or spikes.".formatted(key)));
  }

  private static Sensitivity sensitivity(String tried, Topic topic, Rule rule) {
    try {
      return tried.isEmpty()
          ? topic.sensitivity(rule)
          : Sensitivity.valueOf(tried.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      throw new BadLinkException(
          "‘%s’ is no sensitivity; it must be one of strict, balanced, sensitive."
              .formatted(tried));
    }
  }

  /** A rule belongs to one topic: where all are looked at, the first is shown. */
  private View ofOneTopic(View view) {
    return view.topic().isEmpty() ? view.withTopic(shell.firstTopic()) : view;
  }
}
