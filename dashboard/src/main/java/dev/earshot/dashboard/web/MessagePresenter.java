package dev.earshot.dashboard.web;

import dev.earshot.dashboard.topic.Sources;
import dev.earshot.dashboard.web.MessageRow.Chip;
import dev.earshot.dashboard.web.MessageRow.Push;
import dev.earshot.dashboard.web.MessageRow.When;
import dev.earshot.dashboard.web.MessageRow.Why;
import dev.earshot.dashboard.web.Reasoner.Grounds;
import dev.earshot.listener.mention.Correction;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.listener.store.Hit;
import dev.earshot.sentiment.score.Reason;
import dev.earshot.sentiment.score.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes a row of a message. */
final class MessagePresenter {

  /** Of a text in a list; the message's own page shows all of it. */
  private static final int SHOWN = 700;

  /** A label less probable than this, in per cent, is more likely wrong than right. */
  private static final int SURE_PERCENT = 50;

  private final Reasoner reasoner;
  private final Times times;
  private final View view;

  MessagePresenter(Reasoner reasoner, Times times, View view) {
    this.reasoner = reasoner;
    this.times = times;
    this.view = view;
  }

  MessageRow row(Hit hit) {
    int length = hit.mention().post().text().length();
    return row(hit, length > SHOWN + 200 ? whole(hit.mention().post().text(), SHOWN) : length);
  }

  MessageRow wholeRow(Hit hit) {
    return row(hit, hit.mention().post().text().length());
  }

  private MessageRow row(Hit hit, int shown) {
    Mention mention = hit.mention();
    Post post = mention.post();
    Sentiment sentiment = mention.sentiment(view.topic());
    Label label = mention.label(view.topic());
    Grounds grounds = reasoner.grounds(mention, view.topic());
    String author = post.author().display();
    String handle = post.author().handle();
    return new MessageRow(
        mention.id(),
        Integer.toHexString(mention.id().hashCode()),
        view.topic().isEmpty() ? View.ALL_TOPICS : view.topic(),
        monogram(author),
        author.isEmpty() ? "Unknown author" : author,
        handle.isEmpty() || handle.equals(author) ? "" : "@" + handle,
        Sources.name(post.source()),
        new When(
            times.at(post.publishedAt()),
            times.iso(post.publishedAt()),
            times.full(post.publishedAt())),
        Links.outside(post.url()),
        Links.message(mention.id(), view.topic()),
        Segment.cut(post.text(), shown, grounds.reasons(), hit.highlights()),
        post.text().length() - shown,
        mention.language().equals("und") ? "" : mention.language(),
        chips(mention),
        word(label),
        Tone.of(label),
        agrees(label, sentiment) ? Figures.score(sentiment.score()) : "",
        mention.correction(view.topic()) == null ? sure(sentiment) : "corrected",
        reasoner.toward(mention, view.topic()),
        why(mention, sentiment, grounds));
  }

  /**
   * Whether the score says the same as the label beside it. Labels are weighed to find the rare
   * ones, and people change them, so a score may point the other way: shown, it would mislead.
   */
  static boolean agrees(Label label, Sentiment sentiment) {
    return switch (label) {
      case NEGATIVE -> sentiment.score() < 0;
      case NEUTRAL -> likeliest(sentiment) == Label.NEUTRAL;
      case POSITIVE -> sentiment.score() > 0;
    };
  }

  private static Label likeliest(Sentiment sentiment) {
    return Arrays.stream(Label.values())
        .max(Comparator.comparingDouble(sentiment::probability))
        .orElseThrow();
  }

  /**
   * How sure the label is. What neither words nor emoji say anything of has one only because it
   * must have one; where the other two together are likelier, no figure makes it look sure.
   */
  static String sure(Sentiment sentiment) {
    if (Tier.of(sentiment) == Tier.EMOJI && sentiment.score() == 0) {
      return "not read";
    }
    long percent = Math.round(100 * sentiment.confidence());
    return percent < SURE_PERCENT ? "unsure" : percent + "% sure";
  }

  static String word(Label label) {
    return switch (label) {
      case NEGATIVE -> "Negative";
      case NEUTRAL -> "Neutral";
      case POSITIVE -> "Positive";
    };
  }

  private Why why(Mention mention, Sentiment sentiment, Grounds grounds) {
    String model =
        "Decided by %s (%s, version %s): %d%% negative, %d%% neutral, %d%% positive"
                .formatted(
                    Tier.of(sentiment).words(),
                    sentiment.scorer(),
                    sentiment.version(),
                    Math.round(100 * sentiment.negative()),
                    Math.round(100 * sentiment.neutral()),
                    Math.round(100 * sentiment.positive()))
            + weighed(sentiment);
    return new Why(
        grounds.reasons().stream().map(MessagePresenter::push).toList(),
        model,
        grounds.otherwise(),
        corrected(mention, sentiment),
        matched(mention));
  }

  /** Why a label is not that of the greatest probability, or nothing where it is. */
  private static String weighed(Sentiment sentiment) {
    return sentiment.probability(likeliest(sentiment)) == sentiment.confidence()
        ? ""
        : ". Rare labels count for more, so that they are found; that is why it is %s"
            .formatted(word(sentiment.label()).toLowerCase(Locale.ROOT));
  }

  private String corrected(Mention mention, Sentiment by) {
    Correction said = mention.correction(view.topic());
    if (said == null) {
      return "";
    }
    String to = word(said.label()).toLowerCase(Locale.ROOT);
    String what =
        said.label() == by.label()
            ? "Confirmed as " + to
            : "Changed from %s to %s".formatted(word(by.label()).toLowerCase(Locale.ROOT), to);
    return "%s by %s, %s%s".formatted(what, said.by(), times.at(said.at()), reach(mention, said));
  }

  /** For which of several topics a person's label counts. */
  private static String reach(Mention mention, Correction said) {
    if (mention.topics().size() == 1) {
      return "";
    }
    return said.equals(mention.correction()) ? ", for all its topics" : ", for this topic alone";
  }

  private String matched(Mention mention) {
    return mention.topics().stream()
        .filter(match -> view.topic().isEmpty() || match.topic().equals(view.topic()))
        .map(TopicMatch::terms)
        .flatMap(List::stream)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private List<Chip> chips(Mention mention) {
    List<Chip> chips = new ArrayList<>();
    for (String theme : mention.themes()) {
      View about = view.withFilters(view.filters().withThemes(_ -> java.util.Set.of(theme)));
      chips.add(new Chip(theme, Links.page("/messages", about)));
    }
    boolean tagged =
        mention.topics().stream()
            .anyMatch(match -> match.topic().equals(view.topic()) && match.tagged());
    if (tagged) {
      chips.add(new Chip("Tagged", ""));
    }
    return chips;
  }

  private static Push push(Reason reason) {
    return new Push(reason.text(), Figures.score(reason.weight()), Tone.of(reason.weight()));
  }

  private static String monogram(String name) {
    String letters =
        name.codePoints()
            .filter(c -> Character.isLetterOrDigit(c) || Character.isWhitespace(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    if (letters.isEmpty()) {
      return "?";
    }
    String[] words = letters.split("\\s+", -1);
    String first = initial(words[0]);
    String second = words.length > 1 ? initial(words[words.length - 1]) : "";
    return (first + second).toUpperCase(Locale.ROOT);
  }

  private static String initial(String word) {
    return Character.toString(word.codePointAt(0));
  }

  /** Never between the halves of a character. */
  private static int whole(String text, int length) {
    return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
  }
}
