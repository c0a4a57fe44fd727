package dev.earshot.dashboard.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.mention.Correction;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Posts;
import dev.earshot.listener.mention.Span;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.sentiment.score.ReasonedScorer;
import dev.earshot.sentiment.score.Scorers;
import dev.earshot.sentiment.toward.ClauseScorer;
import dev.earshot.sentiment.train.Corrected;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonsTest {

  private static final ReasonedScorer SHIPPED = Scorers.shipped();
  private static final ClauseScorer TOWARD = new ClauseScorer();

  private final Lessons lessons = new Lessons(TOWARD, SHIPPED);

  private static Mention naming(String text, String... brands) {
    List<TopicMatch> topics =
        List.of(brands).stream()
            .map(brand -> {
              int at = text.indexOf(brand);
              return TopicMatch.somewhere(brand, false, List.of(brand))
                  .withPlaces(List.of(new Span(at, at + brand.length())));
            })
            .toList();
    return new Mention(
        Posts.post("1", text),
        "en",
        SHIPPED.score(text, "en"),
        topics,
        TOWARD.sentiments(text, "en", topics, SHIPPED),
        List.of());
  }

  private static Correction saying(Label label, int second) {
    return new Correction(label, "kim", Posts.NOON.plusSeconds(second));
  }

  @Test
  void aLabelTowardATopicIsOfWhatTheMessageSaysOfIt() {
    Mention two =
        naming(
                "Northpeak boots are wonderful, but Gateline lost my parcel",
                "Northpeak",
                "Gateline")
            .withCorrection("Northpeak", saying(Label.POSITIVE, 1))
            .withCorrection("Gateline", saying(Label.NEGATIVE, 2));
    assertThat(lessons.of(two))
        .containsExactly(
            new Corrected(
                "Northpeak boots are wonderful,",
                "en",
                Label.POSITIVE,
                "kim " + Posts.NOON.plusSeconds(1)),
            new Corrected(
                "but Gateline lost my parcel",
                "en",
                Label.NEGATIVE,
                "kim " + Posts.NOON.plusSeconds(2)));
  }

  @Test
  void aLabelOfTheWholeIsOfTheWholeTextAndIsLearnedOnce() {
    String text = "Northpeak boots are wonderful, but Gateline lost my parcel";
    Mention two =
        naming(text, "Northpeak", "Gateline").withCorrection("", saying(Label.NEUTRAL, 1));
    assertThat(lessons.of(two)).extracting(Corrected::text).containsExactly(text);
  }

  @Test
  void twoLabelsOfOneTextTeachNothing() {
    Mention both =
        naming("Northpeak and Gateline shops", "Northpeak", "Gateline")
            .withCorrection("Northpeak", saying(Label.POSITIVE, 1));
    assertThat(lessons.of(both)).hasSize(1);
    assertThat(lessons.of(both.withCorrection("Gateline", saying(Label.POSITIVE, 2)))).hasSize(1);
    assertThat(lessons.of(both.withCorrection("Gateline", saying(Label.NEGATIVE, 2)))).isEmpty();
  }

  @Test
  void whatAComparisonDecidedIsNoLessonOfWords() {
    Mention compared =
        naming("Northpeak is better than Gateline", "Northpeak", "Gateline")
            .withCorrection("Gateline", saying(Label.NEUTRAL, 1));
    assertThat(compared.sentiment("Gateline").scorer()).isEqualTo("clauses");
    assertThat(lessons.of(compared)).isEmpty();
  }
}
