package dev.earshot.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.incident.Precision;
import dev.earshot.dashboard.incident.Suggestion;
import dev.earshot.dashboard.sample.SampleWorkspace;
import dev.earshot.dashboard.state.TestDatabase;
import dev.earshot.dashboard.topic.SensitivityBook;
import dev.earshot.dashboard.topic.TopicBook;
import dev.earshot.dashboard.web.RulePage.Rule;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.listener.topic.Topics;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSettingsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Topic TOPIC = SampleWorkspace.topic();
  private static final Suggestion MORE =
      new Suggestion(Suggestion.Kind.MORE_SENSITIVE, Sensitivity.BALANCED, 5, 5, 0, 0, 4);

  private final TopicBook topics =
      new TopicBook(
          new Topics(List.of(TOPIC), List.of()),
          new SensitivityBook(TestDatabase.inMemory().jdbc()));

  @Test
  void aSuggestionIsOfferedUntilItIsUsedAndThenItsTakingBack() {
    Rule before = present(MORE);
    assertThat(before.advice()).contains("there is room for balanced");
    assertThat(before.suggested()).isEqualTo("balanced");
    assertThat(before.former()).isEmpty();

    topics.choose(TOPIC.id(), Topic.Rule.DROP, Sensitivity.BALANCED, "ada", NOW);

    Rule after = present(new Suggestion(Suggestion.Kind.KEEP, Sensitivity.BALANCED, 5, 5, 0, 0, 0));
    assertThat(after.inUse()).isEqualTo("balanced");
    assertThat(after.suggested()).isEmpty();
    assertThat(after.former()).isEqualTo("strict");
    assertThat(after.changes().getFirst().words()).isEqualTo("balanced instead of strict");
    assertThat(after.changes().getFirst().when().words()).isEqualTo("2 Mar, 09:00");
  }

  private Rule present(Suggestion suggestion) {
    Topic topic = topics.get().topics().getFirst();
    return new RuleSettings(topics)
        .present(
            topic,
            Topic.Rule.DROP,
            topic.sensitivity(),
            new Precision(5, 0, 0),
            suggestion,
            new Times(ZoneOffset.UTC, NOW));
  }
}
