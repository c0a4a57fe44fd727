package dev.earshot.listener.topic;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Collects the mistakes of one file. */
final class Problems {

  private final String file;
  private final String yaml;
  private final List<Problem> found = new ArrayList<>();

  Problems(String file, String yaml) {
    this.file = file;
    this.yaml = yaml;
  }

  /** About the file as a whole. */
  void add(String message) {
    found.add(new Problem(file, 0, 0, message));
  }

  void add(Node node, String message) {
    add(node.getStartMark(), message);
  }

  void add(Mark mark, String message) {
    found.add(new Problem(file, mark.getLine() + 1, mark.getColumn() + 1, message));
  }

  /**
   * @param offset where in the node's value, in chars from 0
   */
  void add(ScalarNode node, int offset, String message) {
    addAtIndex(indexOf(node, offset), message);
  }

  /**
   * @param position in code points from 0
   */
  void addAt(int position, String message) {
    int all = yaml.codePointCount(0, yaml.length());
    addAtIndex(yaml.offsetByCodePoints(0, Math.min(position, all)), message);
  }

  private void addAtIndex(int at, String message) {
    int lineStart = yaml.lastIndexOf('\n', at - 1) + 1;
    int line = 1 + (int) yaml.substring(0, at).chars().filter(c -> c == '\n').count();
    int column = 1 + yaml.codePointCount(lineStart, at);
    found.add(new Problem(file, line, column, message));
  }

  /**
   * Where in the file a char of a value stands. Walks value and file side by side: what the file
   * has more is quotes, escapes, indents and line ends.
   */
  private int indexOf(ScalarNode node, int offset) {
    int at = yaml.offsetByCodePoints(0, node.getStartMark().getIndex());
    boolean block =
        node.getScalarStyle() == ScalarStyle.LITERAL || node.getScalarStyle() == ScalarStyle.FOLDED;
    if (block) {
      at = yaml.indexOf('\n', at) + 1;
    }
    String value = node.getValue();
    int match = at;
    for (int i = 0; i <= offset && i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isWhitespace(c)) {
        continue;
      }
      match = yaml.indexOf(c, at);
      if (match < 0) {
        return at;
      }
      at = match + 1;
    }
    return offset < value.length() ? match : at;
  }

  List<Problem> sorted() {
    return found.stream().sorted().toList();
  }

  boolean isEmpty() {
    return found.isEmpty();
  }
}
