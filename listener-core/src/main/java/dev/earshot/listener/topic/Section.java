package dev.earshot.listener.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One mapping of the file. A key that is missing and one without a value are the same. */
final class Section {

  private final Node node;
  private final Problems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();

  private Section(MappingNode node, Problems problems) {
    this.node = node;
    this.problems = problems;
    for (NodeTuple entry : node.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        problems.add(entry.getKeyNode(), "a key must be a plain word");
      } else if (keys.putIfAbsent(key.getValue(), key) != null) {
        problems.add(key, "\"%s\" is given twice: keep one".formatted(key.getValue()));
      } else if (!isEmpty(entry.getValueNode())) {
        values.put(key.getValue(), entry.getValueNode());
      }
    }
  }

  /**
   * @param what names the place for people, such as "a topic"
   * @return empty, and a problem, when the node is no mapping
   */
  static Optional<Section> of(Node node, String what, Problems problems) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new Section(mapping, problems));
    }
    problems.add(
        node, "%s must be made of \"key: value\" lines, not %s".formatted(what, kind(node)));
    return Optional.empty();
  }

  /** Reports every key that is not known. */
  void allow(String what, Collection<String> known) {
    keys.forEach((key, at) -> {
      if (!known.contains(key)) {
        String guess =
            Suggestion.of(key, known)
                .map(it -> ": did you mean \"%s\"?".formatted(it))
                .orElse("; %s has %s".formatted(what, String.join(", ", known)));
        problems.add(at, "unknown key \"%s\"%s".formatted(key, guess));
      }
    });
  }

  Node node() {
    return node;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Optional<Node> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The key itself where it is given, else the section: a place for complaints. */
  Node place(String key) {
    return keys.getOrDefault(key, node);
  }

  Optional<ScalarNode> text(String key) {
    return value(key).flatMap(value -> text(value, "\"%s\"".formatted(key)));
  }

  /** A list of texts, or one text alone. */
  List<ScalarNode> texts(String key) {
    List<ScalarNode> texts = new ArrayList<>();
    for (Node item : items(key)) {
      text(item, "an item of \"%s\"".formatted(key)).ifPresent(texts::add);
    }
    return texts;
  }

  /** A list, or one item alone. */
  List<Node> items(String key) {
    Optional<Node> value = value(key);
    if (value.isEmpty()) {
      return List.of();
    }
    return value.get() instanceof SequenceNode list ? list.getValue() : List.of(value.get());
  }

  Optional<Section> section(String key) {
    return value(key).flatMap(value -> of(value, "\"%s\"".formatted(key), problems));
  }

  private Optional<ScalarNode> text(Node value, String what) {
    if (value instanceof ScalarNode scalar && !isEmpty(scalar)) {
      if (!scalar.getValue().isBlank()) {
        return Optional.of(scalar);
      }
      problems.add(value, "%s is empty: write something or remove it".formatted(what));
    } else if (isEmpty(value)) {
      problems.add(
          value,
          "%s is empty: remove it, or quote a hashtag as \"#tag\" (# begins a comment)"
              .formatted(what));
    } else {
      problems.add(value, "%s must be text, not %s".formatted(what, kind(value)));
    }
    return Optional.empty();
  }

  private static boolean isEmpty(Node value) {
    return value instanceof ScalarNode && value.getTag().equals(Tag.NULL);
  }

  private static String kind(Node node) {
    return switch (node.getNodeId()) {
      case mapping -> "keys with values";
      case sequence -> "a list";
      case scalar -> isEmpty(node) ? "empty" : "text";
      case anchor -> "an anchor";
    };
  }
}
