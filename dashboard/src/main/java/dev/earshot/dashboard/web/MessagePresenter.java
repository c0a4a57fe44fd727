package dev.earshot.dashboard.web;

import dev.earshot.dashboard.web.MessageRow.Chip;
import dev.earshot.dashboard.web.MessageRow.Push;
import dev.earshot.dashboard.web.MessageRow.When;
import dev.earshot.dashboard.web.MessageRow.Why;
import dev.earshot.listener.mention.Correction;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.listener.store.Hit;
import dev.earshot.sentiment.score.Reason;
import dev.earshot.sentiment.score.ReasonedScorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes a row of a message. */
final class MessagePresenter {

  /** Of a text in a list; the message's own page shows all of it. */
  private static final int SHOWN = 700;

  private final ReasonedScorer scorer;
  private final Times times;
  private final View view;

  MessagePresenter(ReasonedScorer scorer, Times times, View view) {
    this.scorer = scorer;
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
    Optional<List<Reason>> reasons = reasons(mention, sentiment);
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
        Segment.cut(post.text(), shown, reasons.orElse(List.of()), hit.highlights()),
        post.text().length() - shown,
        mention.language().equals("und") ? "" : mention.language(),
        chips(mention),
        word(label),
        Tone.of(label),
        Figures.score(sentiment.score()),
        mention.correction() == null
            ? Math.round(100 * sentiment.confidence()) + "% sure"
            : "corrected",
        why(mention, sentiment, reasons));
  }

  static String word(Label label) {
    return switch (label) {
      case NEGATIVE -> "Negative";
      case NEUTRAL -> "Neutral";
      case POSITIVE -> "Positive";
    };
  }

  /** Empty when this scorer is not the one that judged: its words would be invented. */
  private Optional<List<Reason>> reasons(Mention mention, Sentiment sentiment) {
    String text = mention.post().text();
    Sentiment again = scorer.score(text, mention.language());
    boolean same =
        again.scorer().equals(sentiment.scorer()) && again.version().equals(sentiment.version());
    return same ? Optional.of(scorer.reasons(text, mention.language())) : Optional.empty();
  }

  private Why why(Mention mention, Sentiment sentiment, Optional<List<Reason>> reasons) {
    String model =
        "%s, version %s: %d%% negative, %d%% neutral, %d%% positive"
            .formatted(
                sentiment.scorer(),
                sentiment.version(),
                Math.round(100 * sentiment.negative()),
                Math.round(100 * sentiment.neutral()),
                Math.round(100 * sentiment.positive()));
    return new Why(
        reasons.orElse(List.of()).stream().map(MessagePresenter::push).toList(),
        model,
        unavailable(reasons),
        corrected(mention.correction(), sentiment),
        matched(mention));
  }

  private static String unavailable(Optional<List<Reason>> reasons) {
    if (reasons.isEmpty()) {
      return "Scored by another model than the one running now; its reasons were not kept.";
    }
    return reasons.get().isEmpty() ? "No single words pushed this score." : "";
  }

  private String corrected(@org.jspecify.annotations.Nullable Correction correction, Sentiment by) {
    return correction == null
        ? ""
        : "Changed from %s to %s by %s, %s"
            .formatted(
                word(by.label()).toLowerCase(java.util.Locale.ROOT),
                word(correction.label()).toLowerCase(java.util.Locale.ROOT),
                correction.by(),
                times.at(correction.at()));
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
    return (first + second).toUpperCase(java.util.Locale.ROOT);
  }

  private static String initial(String word) {
    return Character.toString(word.codePointAt(0));
  }

  /** Never between the halves of a character. */
  private static int whole(String text, int length) {
    return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
  }
}
