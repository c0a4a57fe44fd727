package dev.earshot.listener.collect.feed;

import dev.earshot.listener.collect.Clean;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Turns HTML into the text a person would read. */
final class Markup {

  /** Set off by an empty line; other blocks, such as list items, begin a line. */
  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "dl",
          "table",
          "blockquote",
          "pre",
          "figure",
          "hr");

  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\u00A0]+");

  private Markup() {}

  /** The text of some HTML: line breaks where a browser makes them, scripts and styles left out. */
  static String text(String html) {
    Lines lines = new Lines();
    NodeTraversor.traverse(lines, Jsoup.parseBodyFragment(html).body());
    return Clean.text(lines.text.toString());
  }

  /** Without entities and tags, for one-line fields that should have neither but often do. */
  static String line(String html) {
    return text(html).replaceAll("\\s+", " ");
  }

  /** Collects text and breaks. Recursion-free, so that deep nesting does no harm. */
  private static final class Lines implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();

    /** Line breaks owed before the next word. */
    private int breaks;

    private boolean blank;
    private int pre;

    @Override
    public void head(Node node, int depth) {
      switch (node) {
        case TextNode words when pre > 0 -> append(words.getWholeText());
        case TextNode words -> appendWords(words.getWholeText());
        case Element element -> {
          pre += element.nameIs("pre") ? 1 : 0;
          breaks = element.nameIs("br") ? Math.min(breaks + 1, 2) : breaks;
          breakAround(element);
        }
        default -> {} // Scripts, styles and comments are no text.
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        pre -= element.nameIs("pre") ? 1 : 0;
        breakAround(element);
      }
    }

    private void breakAround(Element element) {
      String name = element.normalName();
      if (name.equals("td") || name.equals("th")) {
        blank = true;
      } else if (element.isBlock() && !name.equals("script") && !name.equals("style")) {
        breaks = Math.max(breaks, PARAGRAPHS.contains(name) ? 2 : 1);
      }
    }

    /** White space between words is one blank, whatever it was. */
    private void appendWords(String words) {
      String[] parts = WHITE_SPACE.split(words, -1);
      for (int i = 0; i < parts.length; i++) {
        blank |= i > 0;
        if (!parts[i].isEmpty()) {
          append(parts[i]);
        }
      }
    }

    private void append(String words) {
      if (!text.isEmpty()) {
        text.repeat('\n', breaks);
        if (blank && breaks == 0) {
          text.append(' ');
        }
      }
      breaks = 0;
      blank = false;
      text.append(words);
    }
  }
}
