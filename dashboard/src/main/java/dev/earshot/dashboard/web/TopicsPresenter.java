package dev.earshot.dashboard.web;

import dev.earshot.dashboard.sample.SampleWorkspace;
import dev.earshot.dashboard.topic.Sources;
import dev.earshot.dashboard.topic.TopicsFileNotices;
import dev.earshot.dashboard.web.SentimentPage.Empty;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Makes the page of topics. */
final class TopicsPresenter {

  static final String PATH = "/topics";

  private final Supplier<Topics> topics;
  private final TopicsFileNotices file;
  private final MentionStore store;

  TopicsPresenter(Supplier<Topics> topics, TopicsFileNotices file, MentionStore store) {
    this.topics = topics;
    this.file = file;
    this.store = store;
  }

  TopicsPage page(View view) {
    List<Topic> all = topics.get().topics();
    return new TopicsPage(
        summary(all),
        file.notice().orElse(null),
        all.stream().map(topic -> line(topic, view)).toList(),
        all.isEmpty() ? empty() : null);
  }

  private static String summary(List<Topic> all) {
    String count = Figures.count(all.size(), "topic", "topics");
    long own = all.stream().filter(topic -> !topic.id().equals(SampleWorkspace.TOPIC_ID)).count();
    if (own == all.size()) {
      return own == 0 ? count : count + ", written in topics.yml";
    }
    return own == 0
        ? count + ", part of the sample; write your own into topics.yml"
        : "%s: %s in topics.yml, 1 of the sample".formatted(count, Figures.grouped(own));
  }

  private static Empty empty() {
    return new Empty(
        "No topics yet",
        "A topic says what to listen for. Write the first one into topics.yml and start Earshot"
            + " again.",
        "See the sources",
        "/sources");
  }

  private TopicsPage.Line line(Topic topic, View view) {
    View of = view.withTopic(topic.id());
    Period period = view.period();
    long messages =
        store
            .search(MentionQuery.of(topic.id(), period.from(), period.to()), Page.newest(0))
            .total();
    return new TopicsPage.Line(
        topic.name(),
        topic.id(),
        Figures.messages(messages) + " in " + Figures.count(period.wholeDays(), "day", "days"),
        Links.page("/messages", of),
        Links.page("/", of),
        facts(topic));
  }

  private static List<Fact> facts(Topic topic) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "Any of", topic.any());
    add(facts, "All of", topic.all());
    add(facts, "None of", topic.none());
    add(facts, "Query", topic.query().isEmpty() ? List.of() : List.of(topic.query()));
    add(facts, "Own accounts", topic.owned().accounts().stream().map(name -> "@" + name).toList());
    add(facts, "Own sites", topic.owned().sites());
    add(facts, "Languages", topic.languages().stream().map(Sources::language).sorted().toList());
    add(facts, "Sources", topic.sources().stream().map(Sources::name).sorted().toList());
    facts.add(new Fact("Drops", sensitivity(topic, Topic.Rule.DROP)));
    facts.add(new Fact("Spikes", sensitivity(topic, Topic.Rule.SPIKE)));
    return facts;
  }

  private static void add(List<Fact> facts, String name, Collection<String> values) {
    if (!values.isEmpty()) {
      facts.add(new Fact(name, String.join(", ", values)));
    }
  }

  private static String sensitivity(Topic topic, Topic.Rule rule) {
    Topic.Sensitivity of = topic.sensitivity(rule);
    return "%s; %s".formatted(RuleSettings.key(of), RuleSettings.promise(rule, of));
  }
}
