package dev.earshot.sentiment.evaluate;

import dev.earshot.listener.match.TopicMatcher;
import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Engagement;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.listener.score.LanguageDetector;
import dev.earshot.listener.score.Scorer;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.listener.score.TowardScorer.Toward;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topic.Owned;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.listener.topic.Topics;
import dev.earshot.sentiment.evaluate.BrandText.Opinion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How right judging messages toward each brand is, beside taking each message as a whole for all of
 * its brands. Brands become topics and are found by the matcher, as they are anywhere else.
 *
 * @param opinions true ones with what both ways gave, in the order of the file
 */
public record TowardEvaluation(List<Judged> opinions) {

  /**
   * An opinion of a message on one brand.
   *
   * @param mixed whether the message has another opinion on another brand
   */
  public record Judged(
      BrandText message,
      String brand,
      Label truth,
      Sentiment whole,
      Sentiment toward,
      boolean mixed) {}

  public TowardEvaluation {
    opinions = List.copyOf(opinions);
  }

  /**
   * @throws LabelledFileException when a brand does not occur in its text
   */
  public static TowardEvaluation of(
      Scorer scorer, TowardScorer toward, LanguageDetector languages, List<BrandText> texts) {
    Map<List<String>, String> ids = new LinkedHashMap<>();
    texts.stream()
        .flatMap(text -> text.opinions().stream())
        .forEach(opinion -> ids.putIfAbsent(opinion.terms(), "brand-" + ids.size()));
    List<Topic> topics = new ArrayList<>();
    ids.forEach((terms, id) -> topics.add(topic(id, terms)));
    List<Judged> judged = new ArrayList<>();
    try (TopicMatcher matcher = TopicMatcher.of(new Topics(topics, List.of()))) {
      List<List<TopicMatch>> matches =
          matcher.match(texts.stream().map(TowardEvaluation::post).toList());
      for (int i = 0; i < texts.size(); i++) {
        BrandText text = texts.get(i);
        List<TopicMatch> brands = brands(text, ids, matches.get(i));
        String language = languages.detect(text.text(), "");
        Sentiment whole = scorer.score(text.text(), language);
        Map<String, Toward> apart = toward.judge(text.text(), language, brands, scorer);
        for (Opinion opinion : text.opinions()) {
          Toward one = apart.get(ids.get(opinion.terms()));
          Sentiment given = one == null ? whole : one.sentiment();
          judged.add(judged(text, opinion, whole, given));
        }
      }
    }
    return new TowardEvaluation(judged);
  }

  private static Judged judged(BrandText text, Opinion opinion, Sentiment whole, Sentiment given) {
    boolean mixed = text.opinions().stream().anyMatch(other -> other.label() != opinion.label());
    return new Judged(text, opinion.terms().getFirst(), opinion.label(), whole, given, mixed);
  }

  /** The matches of the labelled brands only: other lines' brands are no topics here. */
  private static List<TopicMatch> brands(
      BrandText text, Map<List<String>, String> ids, List<TopicMatch> matches) {
    List<TopicMatch> brands = new ArrayList<>();
    for (Opinion opinion : text.opinions()) {
      String id = ids.get(opinion.terms());
      brands.add(
          matches.stream()
              .filter(match -> match.topic().equals(id))
              .findFirst()
              .orElseThrow(() ->
                  new LabelledFileException(
                      "%s: \"%s\" does not occur in the text; add the word it goes by, as in"
                              .formatted(text.place(), opinion.terms().getFirst())
                          + " Brand|@brand=positive")));
    }
    return brands;
  }

  /** A name also counts as a handle and as a hashtag. */
  private static Topic topic(String id, List<String> terms) {
    List<String> any = new ArrayList<>();
    for (String term : terms) {
      any.add(term);
      if (term.chars().allMatch(Character::isLetterOrDigit)) {
        any.add("@" + term);
        any.add("#" + term);
      }
    }
    return new Topic(
        id,
        terms.getFirst(),
        any,
        List.of(),
        List.of(),
        "",
        Owned.NOTHING,
        Set.of(),
        Set.of(),
        Sensitivity.BALANCED);
  }

  private static Post post(BrandText text) {
    return new Post(
        "file",
        text.place(),
        "",
        Author.UNKNOWN,
        text.text(),
        "",
        Instant.EPOCH,
        "",
        "",
        Engagement.NONE);
  }

  /** Of the judgements toward each brand. */
  public Evaluation toward() {
    return evaluation(opinions, Judged::toward);
  }

  /** Of the judgements of whole messages. */
  public Evaluation whole() {
    return evaluation(opinions, Judged::whole);
  }

  /** Only messages with different opinions on their brands, or only the others. */
  public TowardEvaluation only(boolean mixed) {
    return new TowardEvaluation(opinions.stream().filter(o -> o.mixed() == mixed).toList());
  }

  private static Evaluation evaluation(List<Judged> opinions, Function<Judged, Sentiment> given) {
    return Evaluation.of(
        opinions.stream().map(o -> new LabelledText(o.truth(), o.message().text())).toList(),
        opinions.stream().map(given).toList(),
        Duration.ZERO);
  }
}
