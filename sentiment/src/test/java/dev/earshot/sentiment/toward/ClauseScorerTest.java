package dev.earshot.sentiment.toward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.listener.score.FakeScorer;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.listener.score.TowardScorer.Toward;
import dev.earshot.listener.score.TowardScorerContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fake scorer finds "good" and "bad": what is tested is which words it is shown. */
class ClauseScorerTest implements TowardScorerContract {

  private final FakeScorer scorer = new FakeScorer();

  @Override
  public TowardScorer toward() {
    return new ClauseScorer();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | good acme shoes, but bolt was bad | good acme shoes, | but bolt was bad",
        "en | acme is good. Bad day at bolt. Very bad. | acme is good. | Bad day at bolt. Very bad.",
        "en | acme has good tents, bolt has bad ones | acme has good tents, | bolt has bad ones",
        "en | acme is so good and bolt is so bad | acme is so good | and bolt is so bad",
        "en | It broke. acme is bad while bolt is good | It broke. acme is bad | while bolt is good",
        "en | It was good! But acme is bad, bolt too | But acme is bad, bolt too | But acme is bad, bolt too",
        "en | It was good! But acme is bad. bolt is ok | But acme is bad. | It was good! bolt is ok",
        "en | acme 3.50 is bad; bolt 2.00 is good | acme 3.50 is bad; | bolt 2.00 is good",
        "de | acme ist gut, aber bolt ist schlecht | acme ist gut, | aber bolt ist schlecht",
        "es | acme va bien pero bolt va mal | acme va bien | pero bolt va mal",
      })
  void shows_the_scorer_the_clauses_about_each_topic(
      String language, String text, String acme, String bolt) {
    Map<String, Toward> toward = judge(text, language, "acme", "bolt");
    assertThat(said(toward, "acme", text)).isEqualTo(acme);
    assertThat(said(toward, "bolt", text)).isEqualTo(bolt);
  }

  @Test
  void leaves_to_an_account_that_is_no_topic_what_is_said_of_it() {
    String text = "good acme shoes, but @parcels was bad";
    assertThat(said(judge(text, "en", "acme"), "acme", text)).isEqualTo("good acme shoes,");
  }

  @Test
  void an_opening_set_against_the_only_topic_is_not_about_it() {
    String text = "I had a bad day but acme was good";
    assertThat(said(judge(text, "en", "acme"), "acme", text)).isEqualTo("but acme was good");
  }

  @Test
  void what_is_said_of_both_counts_for_both() {
    String text = "acme came on Monday, bolt came on Friday. Both are bad";
    Map<String, Toward> toward = judge(text, "en", "acme", "bolt");
    assertThat(toward.get("acme").sentiment().label()).isEqualTo(Label.NEGATIVE);
    assertThat(toward.get("bolt").sentiment().label()).isEqualTo(Label.NEGATIVE);
  }

  @Test
  void a_name_in_the_background_is_only_named() {
    Map<String, Toward> toward = judge("acme had bad boots near bolt", "en", "acme", "bolt");
    assertThat(toward).doesNotContainKey("bolt");
    Map<String, Toward> longer =
        judge("acme had bad boots near bolt. Very bad.", "en", "acme", "bolt");
    assertThat(longer).doesNotContainKey("acme");
    assertThat(longer.get("bolt").sentiment().label()).isEqualTo(Label.NEUTRAL);
    assertThat(longer.get("bolt").parts()).isEmpty();
  }

  @Test
  void words_quoted_count_only_where_there_are_no_others() {
    String text = "acme says \"bad luck\". acme is just really good. bolt is bad";
    assertThat(said(judge(text, "en", "acme", "bolt"), "acme", text))
        .isEqualTo("acme says acme is just really good.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | acme is better than bolt | 1 | -1",
        "en | acme is so much more expensive than bolt | -1 | 1",
        "en | acme isn't as nice as bolt | -1 | 1",
        "en | finally switched from acme to bolt | -1 | 1",
        "en | switched to acme from bolt | 1 | -1",
        "en | I regret switching from acme to bolt | 1 | -1",
        "en | left acme for bolt | -1 | 1",
        "en | acme > bolt | 1 | -1",
        "en | I prefer acme to bolt | 1 | -1",
        "en | why can't acme be more like bolt? | -1 | 1",
        "en | unlike acme, bolt is good | -1 | 1",
        "en | unlike acme, bolt is bad | 1 | -1",
        "de | acme ist besser als bolt | 1 | -1",
        "de | bin von acme zu bolt gewechselt | -1 | 1",
        "es | prefiero acme a bolt | 1 | -1",
        "pt | acme é pior que bolt | -1 | 1",
        "fr | je suis passé de acme à bolt | -1 | 1",
        "it | acme è meglio di bolt | 1 | -1",
      })
  void comparisons_say_something_of_both(String language, String text, int acme, int bolt) {
    Map<String, Toward> toward = judge(text, language, "acme", "bolt");
    assertThat(Math.signum(toward.get("acme").sentiment().score())).isEqualTo(acme);
    assertThat(Math.signum(toward.get("bolt").sentiment().score())).isEqualTo(bolt);
    assertThat(toward.get("acme").sentiment().label()).isNotEqualTo(Label.NEUTRAL);
    assertThat(toward.get("acme").parts()).isNotEmpty();
  }

  @Test
  void what_is_said_outright_outweighs_a_comparison() {
    Map<String, Toward> toward =
        judge("Switched from acme to bolt. It is bad, so bad", "en", "acme", "bolt");
    assertThat(toward.get("bolt").sentiment().label()).isEqualTo(Label.NEGATIVE);
  }

  @Test
  void a_long_text_full_of_names_takes_no_time_worth_naming() {
    String text = "acme or bolt or better and switched from ".repeat(2_000);
    judge(text, "en", "acme", "bolt");
    assertThat(scorer.scored().size()).isLessThanOrEqualTo(2);
  }

  private Map<String, Toward> judge(String text, String language, String... topics) {
    List<TopicMatch> matches = new ArrayList<>();
    for (String topic : topics) {
      matches.add(TowardScorerContract.match(topic, text));
    }
    return toward().judge(text, language, matches, scorer);
  }

  private static String said(Map<String, Toward> toward, String topic, String text) {
    return toward.containsKey(topic) ? toward.get(topic).said(text) : text;
  }
}
