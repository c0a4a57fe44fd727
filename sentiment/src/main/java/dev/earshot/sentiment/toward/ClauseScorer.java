package dev.earshot.sentiment.toward;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.mention.Span;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.listener.score.Scorer;
import dev.earshot.listener.score.TowardScorer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges what a message says of each topic by the clauses that speak of it, and by what comparisons
 * say of whom. Where a message names one topic, and nothing sets a part of it apart, it is taken as
 * a whole, at the cost of reading it once for such words.
 */
public final class ClauseScorer implements TowardScorer {

  /** What decided where a comparison did, or where a topic is only named. */
  static final String NAME = "clauses";

  static final String VERSION = "2";

  /** Longer texts are taken as a whole, which scorers judge by their beginning. */
  private static final int MOST_CHARS = 8_192;

  /** In longer texts, articles, comparisons are not looked for: their sentences tell enough. */
  private static final int MOST_COMPARED = 1_000;

  /**
   * What is thought of a topic of which nothing is said: of 5 such opinions in the tuned test set 1
   * is negative, 3 are neutral, 1 is positive; one more of each, for so few.
   */
  private static final Sentiment NOTHING_SAID = sentiment(Label.NEUTRAL, 2 / 8., 4 / 8., 2 / 8.);

  /**
   * What a comparison makes of the topic that it puts above the other. Of 39 such opinions in the
   * tuned test set 37 are what it says; the forms were written with these in sight, so the lower
   * end of the 95 % interval (Wilson) is taken. The rest are neutral rather than the opposite.
   */
  private static final Sentiment ABOVE = sentiment(Label.POSITIVE, .04, .13, .83);

  /** The same of the other. */
  private static final Sentiment BELOW = sentiment(Label.NEGATIVE, .83, .13, .04);

  @Override
  public Map<String, Toward> judge(
      String text, String language, List<TopicMatch> topics, Scorer scorer) {
    if (text.length() > MOST_CHARS) {
      return Map.of();
    }
    List<Name> names = Name.in(text, topics);
    Connectives small = Connectives.of(language);
    if (isOneSided(text, names, small)) {
      return Map.of();
    }
    List<Clause> clauses = ClauseCutter.cut(text, names, small);
    List<Comparison> comparisons = compare(text, names, language);
    if (clauses.size() == 1 && comparisons.isEmpty()) {
      return Map.of();
    }
    List<List<Clause>> dealt = Allotment.deal(topics.size(), clauses, comparisons);
    Message message = new Message(text, language, scorer, dealt, clauses.size(), comparisons);
    Map<String, Toward> toward = new HashMap<>();
    for (int i = 0; i < topics.size(); i++) {
      if (!topics.get(i).places().isEmpty()) {
        String topic = topics.get(i).topic();
        message.judge(i).ifPresent(judged -> toward.put(topic, judged));
      }
    }
    return toward;
  }

  /** Whether no part of the text can be about anything else than the whole. */
  private static boolean isOneSided(String text, List<Name> names, Connectives small) {
    if (names.isEmpty()) {
      return true;
    }
    return nameOne(names) && !Word.anyIn(text, small.contrast());
  }

  private static boolean nameOne(List<Name> names) {
    int target = names.getFirst().target();
    return names.stream().allMatch(name -> name.target() == target);
  }

  private static List<Comparison> compare(String text, List<Name> names, String language) {
    if (text.length() > MOST_COMPARED || nameOne(names)) {
      return List.of();
    }
    ComparisonForm.Masked masked = ComparisonForm.mask(text, names);
    List<Comparison> found = new ArrayList<>();
    for (ComparisonForm form : ComparisonForm.of(language)) {
      form.find(masked)
          .filter(one -> found.stream().noneMatch(o -> o.concerns(one.a()) && o.concerns(one.b())))
          .ifPresent(found::add);
    }
    return found;
  }

  /** A message taken apart. */
  private record Message(
      String text,
      String language,
      Scorer scorer,
      List<List<Clause>> dealt,
      int clauses,
      List<Comparison> comparisons) {

    /** Empty where the topic is to be judged by the whole text. */
    Optional<Toward> judge(int topic) {
      int sign = 0;
      List<Span> compared = new ArrayList<>();
      for (Comparison each : comparisons) {
        if (each.concerns(topic)) {
          sign += sign(each, topic);
          compared.add(each.span());
        }
      }
      List<Clause> own = dealt.get(topic);
      if (compared.isEmpty() && own.size() == clauses) {
        return Optional.empty();
      }
      Toward said = said(parts(own, compared));
      boolean decides = sign != 0 && said.sentiment().label() == Label.NEUTRAL;
      return Optional.of(decides ? compared(said, sign, compared) : said);
    }

    /** What a comparison makes of a topic of which nothing else is said that has a mood. */
    private static Toward compared(Toward said, int sign, List<Span> compared) {
      List<Span> parts = new ArrayList<>(said.parts());
      parts.addAll(compared);
      parts.sort(Comparator.comparingInt(Span::start));
      return new Toward(sign > 0 ? ABOVE : BELOW, parts);
    }

    private Toward said(List<Span> parts) {
      String text = new Toward(NOTHING_SAID, parts).said(this.text);
      return new Toward(text.isBlank() ? NOTHING_SAID : scorer.score(text, language), parts);
    }

    private int sign(Comparison each, int topic) {
      if (!each.open()) {
        return each.a() == topic ? each.signA() : each.signB();
      }
      double score = each.a() < dealt.size() ? rest(each).score() : 0;
      return (int) Math.signum(each.a() == topic ? score : -score);
    }

    /** What the message says of a, without what only tells whom it is set against. */
    private Sentiment rest(Comparison each) {
      List<Span> parts = new ArrayList<>();
      for (Clause clause : dealt.get(each.a())) {
        Span before = new Span(clause.start(), Math.min(clause.end(), each.aside().start()));
        Span after = new Span(Math.max(clause.start(), each.aside().end()), clause.end());
        Stream.of(before, after).filter(s -> s.start() < s.end()).forEach(parts::add);
      }
      return said(parts.stream().distinct().toList()).sentiment();
    }

    /** The clauses without those that compare; quotes only where there is nothing else. */
    private List<Span> parts(List<Clause> own, List<Span> compared) {
      List<Clause> left =
          own.stream()
              .filter(
                  c -> compared.stream().noneMatch(s -> s.start() < c.end() && c.start() < s.end()))
              .toList();
      boolean more = left.stream().anyMatch(c -> !c.quoted() && c.words() > 2);
      List<Span> parts = new ArrayList<>();
      left.stream()
          .filter(c -> !more || !c.quoted() || !c.names().isEmpty())
          .forEach(c -> parts.add(new Span(c.start(), c.end())));
      return parts;
    }
  }

  private static Sentiment sentiment(
      Label label, double negative, double neutral, double positive) {
    return new Sentiment(label, negative, neutral, positive, NAME, VERSION);
  }
}
