package dev.earshot.listener.topic;

import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in the words of a user what a YAML parser stumbled over. */
final class BrokenYaml {

  private BrokenYaml() {}

  /** Where it went wrong; of a quote that never ends, where it begins. */
  static Optional<Mark> place(MarkedYAMLException e) {
    boolean openQuote =
        e.getContextMark() != null && String.valueOf(e.getContext()).contains("quot");
    return Optional.ofNullable(openQuote ? e.getContextMark() : e.getProblemMark());
  }

  static String explain(MarkedYAMLException e) {
    String problem = String.valueOf(e.getProblem()).toLowerCase(Locale.ROOT);
    if (problem.contains("'@'") || problem.contains("'`'")) {
      return "a value cannot begin with @ or `: put it in quotes, as in \"@acme\"";
    }
    if (problem.contains("\\t")) {
      return "a tab: indent with spaces";
    }
    if (problem.contains("'%'")) {
      return "a value cannot begin with %: put it in quotes";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "a second \": \" in one line, or a key indented too far: put a value that has \": \""
          + " in quotes and align the keys";
    }
    if (problem.contains("expected ',' or ']'")
        || problem.contains("expected ',' or '}'")
        || problem.contains("'<stream end>'")) {
      return "the list or map in brackets is not closed, or a comma is missing: note that # begins a"
          + " comment, so a hashtag needs quotes, as in \"#acme\"";
    }
    if (problem.contains("expected <block end>")) {
      return "this does not line up with the lines above: indent all keys or items of one list"
          + " alike, and put text after a closing quote into the quotes";
    }
    if (problem.contains("could not find expected ':'")) {
      return "a key without its colon: write \"key: value\", or indent this as part of the value"
          + " above";
    }
    if (problem.contains("undefined alias") || problem.contains("alphabetic or numeric")) {
      return "a value cannot begin with * or &: put it in quotes";
    }
    if (problem.contains("found unexpected end of stream")) {
      return "a quote is never closed";
    }
    String context = e.getContext() == null ? "" : e.getContext() + ": ";
    return "this is not valid YAML: " + context + e.getProblem();
  }
}
