package dev.earshot.listener.topic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the topics of a file. */
final class TopicReader {

  /** Lucene runs no query of more than 1,024 parts. */
  static final int MAX_TERMS = 1000;

  private static final List<String> KEYS =
      List.of(
          "id",
          "name",
          "any",
          "all",
          "none",
          "query",
          "owned",
          "languages",
          "sources",
          "drops",
          "spikes");
  private static final List<String> LISTS = List.of("any", "all", "none");

  private final Problems problems;
  private final Values values;
  private final Set<String> ids = new HashSet<>();

  TopicReader(Problems problems) {
    this.problems = problems;
    this.values = new Values(problems);
  }

  /** Empty when the topic has no usable id; every other mistake is only reported. */
  Optional<Topic> read(Node node) {
    Optional<Section> section = Section.of(node, "a topic", problems);
    if (section.isEmpty()) {
      return Optional.empty();
    }
    Section topic = section.get();
    topic.allow("a topic", KEYS);
    Optional<String> id = id(topic);
    List<List<String>> lists = LISTS.stream().map(key -> terms(topic, key)).toList();
    String query = query(topic);
    checkExtent(topic, lists);
    String name = topic.text("name").map(ScalarNode::getValue).map(String::strip).orElse("");
    Topic.Owned owned = owned(topic);
    Set<String> languages = each(topic, "languages", values::language);
    Set<String> sources = each(topic, "sources", source -> Optional.of(source.getValue().strip()));
    Topic.Sensitivity drops = sensitivity(topic, "drops").orElse(Topic.Sensitivity.BALANCED);
    Topic.Sensitivity spikes = sensitivity(topic, "spikes").orElse(drops);
    return id.map(it ->
        new Topic(
            it,
            name.isEmpty() ? it : name,
            lists.get(0),
            lists.get(1),
            lists.get(2),
            query,
            owned,
            languages,
            sources,
            drops,
            spikes));
  }

  private Optional<String> id(Section topic) {
    Optional<ScalarNode> node = topic.text("id");
    if (node.isEmpty()) {
      if (!topic.has("id")) {
        String name = topic.value("name").map(TopicReader::slug).orElse("");
        problems.add(
            topic.node(),
            "a topic needs an id: add \"id: %s\"".formatted(name.isEmpty() ? "my-brand" : name));
      }
      return Optional.empty();
    }
    Optional<String> id = values.id(node.get());
    if (id.isPresent() && !ids.add(id.get())) {
      problems.add(
          node.get(), "there is another topic with the id %s: rename one".formatted(id.get()));
    }
    return id;
  }

  private static String slug(Node name) {
    return name instanceof ScalarNode text ? Values.slug(text.getValue()) : "";
  }

  private List<String> terms(Section topic, String key) {
    List<String> terms = new ArrayList<>();
    for (ScalarNode item : topic.texts(key)) {
      try {
        QueryParser.term(item.getValue());
        terms.add(item.getValue().strip());
      } catch (QueryException e) {
        problems.add(item, e.offset(), e.complaint());
      }
    }
    return terms;
  }

  private String query(Section topic) {
    Optional<ScalarNode> node = topic.text("query");
    if (node.isEmpty()) {
      return "";
    }
    LISTS.stream()
        .filter(topic::has)
        .forEach(list ->
            problems.add(
                topic.place(list),
                "\"%s\" besides \"query\": put all into the query, or use the lists alone"
                    .formatted(list)));
    try {
      long terms = QueryParser.query(node.get().getValue()).leaves().count();
      if (terms > MAX_TERMS) {
        problems.add(
            node.get(),
            "%,d terms in one query are too many: use at most %,d".formatted(terms, MAX_TERMS));
      }
    } catch (QueryException e) {
      problems.add(node.get(), e.offset(), e.complaint());
    }
    return node.get().getValue();
  }

  /** Neither nothing nor more than Lucene can run. */
  private void checkExtent(Section topic, List<List<String>> lists) {
    if (!topic.has("query") && topic.items("any").isEmpty() && topic.items("all").isEmpty()) {
      problems.add(
          topic.node(),
          "this topic looks for nothing: give it \"any\" with a list of words, or a \"query\"");
    }
    // "any" alone is run word by word; with "all" it is one query.
    int together =
        lists.get(1).size()
            + lists.get(2).size()
            + (lists.get(1).isEmpty() ? 0 : lists.get(0).size());
    if (together > MAX_TERMS) {
      problems.add(
          topic.node(),
          "%,d terms together are too many: use at most %,d in all, none and (with all) any"
              .formatted(together, MAX_TERMS));
    }
  }

  private Topic.Owned owned(Section topic) {
    Optional<Section> section = topic.section("owned");
    if (section.isEmpty()) {
      return Topic.Owned.NOTHING;
    }
    section.get().allow("owned", List.of("accounts", "sites"));
    return new Topic.Owned(
        List.copyOf(each(section.get(), "accounts", values::handle)),
        List.copyOf(each(section.get(), "sites", values::site)));
  }

  private Optional<Topic.Sensitivity> sensitivity(Section topic, String rule) {
    Optional<Section> settings = topic.section(rule);
    settings.ifPresent(section -> section.allow(rule, List.of("sensitivity")));
    return settings
        .flatMap(section -> section.text("sensitivity"))
        .flatMap(text -> values.choice(text, Topic.Sensitivity.class));
  }

  private static Set<String> each(
      Section section, String key, Function<ScalarNode, Optional<String>> read) {
    Set<String> all = new LinkedHashSet<>();
    section.texts(key).forEach(text -> read.apply(text).ifPresent(all::add));
    return all;
  }
}
