package dev.earshot.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.web.Reasoner.Grounds;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.mention.Posts;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.listener.score.TowardScorerContract;
import dev.earshot.listener.topic.Topics;
import dev.earshot.sentiment.score.Reason;
import dev.earshot.sentiment.score.ReasonedScorer;
import dev.earshot.sentiment.toward.ClauseScorer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasonerTest {

  private final WordScorer scorer = new WordScorer();
  private final AtomicLong version = new AtomicLong();
  private final TowardScorer toward = new ClauseScorer();
  private final Reasoner reasoner = new Reasoner(scorer, version::get, toward, () -> Topics.NONE);

  @Test
  void reasons_of_the_whole_message_are_those_of_its_words() {
    Grounds grounds = reasoner.grounds(mention("love acme, and so friendly"), "");
    assertThat(grounds.reasons()).extracting(Reason::text).containsExactly("love", "friendly");
    assertThat(grounds.otherwise()).isEmpty();
  }

  @Test
  void reasons_toward_a_topic_are_words_said_of_it_where_they_stand_in_the_whole() {
    String text = "love the acme boots, but bolt lost my parcel";
    Mention mention = mention(text);
    assertThat(reasoner.grounds(mention, "acme").reasons())
        .extracting(Reason::text)
        .containsExactly("love");
    Reason lost = reasoner.grounds(mention, "bolt").reasons().getFirst();
    assertThat(text.substring(lost.start(), lost.end())).isEqualTo("lost");
    assertThat(lost.weight()).isNegative();
  }

  @Test
  void a_comparison_that_decided_is_quoted() {
    Grounds grounds = reasoner.grounds(mention("We switched from acme to bolt"), "bolt");
    assertThat(grounds.reasons()).isEmpty();
    assertThat(grounds.otherwise()).contains("comparison").contains("switched from acme to bolt");
  }

  @Test
  void of_a_topic_that_is_only_named_nothing_is_said() {
    Grounds grounds = reasoner.grounds(mention("acme is brilliant near bolt. So happy"), "bolt");
    assertThat(grounds.otherwise()).contains("Only named");
  }

  @Test
  void an_answer_of_another_model_gets_no_reasons_of_this_one() {
    Mention other = Mentions.mention("1", Label.POSITIVE, "love acme");
    Grounds grounds = reasoner.grounds(other, "");
    assertThat(grounds.reasons()).isEmpty();
    assertThat(grounds.otherwise()).contains("another model");
  }

  @Test
  void a_message_seen_before_is_not_judged_again_until_another_version_judges() {
    AtomicInteger judged = new AtomicInteger();
    Reasoner counting = new Reasoner(counting(judged), version::get, toward, () -> Topics.NONE);
    Mention mention = mention("love acme, and so friendly");

    Grounds first = counting.grounds(mention, "");
    int once = judged.get();
    assertThat(once).isPositive();
    assertThat(counting.grounds(mention, "")).isEqualTo(first);
    assertThat(judged).hasValue(once);

    version.incrementAndGet();
    assertThat(counting.grounds(mention, "")).isEqualTo(first);
    assertThat(judged).hasValue(2 * once);
    counting.grounds(mention("love acme"), "");
    assertThat(judged).as("another text").hasValueGreaterThan(2 * once);
  }

  private ReasonedScorer counting(AtomicInteger judged) {
    return new ReasonedScorer() {
      @Override
      public String name() {
        return scorer.name();
      }

      @Override
      public Sentiment score(String text, String language) {
        judged.incrementAndGet();
        return scorer.score(text, language);
      }

      @Override
      public List<Reason> reasons(String text, String language) {
        return scorer.reasons(text, language);
      }
    };
  }

  @Test
  void says_toward_whom_where_the_label_differs_from_that_of_the_whole() {
    Mention mention = mention("love the acme boots, but bolt lost my parcel and is broken");
    assertThat(mention.label("acme")).isNotEqualTo(mention.label(""));
    assertThat(reasoner.toward(mention, "acme")).isEqualTo("toward acme");
    assertThat(reasoner.toward(mention, "")).isEmpty();
  }

  /** Of the topics acme and bolt, judged as a round of collecting would. */
  private Mention mention(String text) {
    List<TopicMatch> topics =
        Stream.of("acme", "bolt")
            .filter(text::contains)
            .map(topic -> TowardScorerContract.match(topic, text))
            .toList();
    Map<String, Sentiment> apart = toward.sentiments(text, "en", topics, scorer);
    Sentiment whole = scorer.score(text, "en");
    return new Mention(Posts.post("1", text), "en", whole, topics, apart, List.of());
  }
}
