package dev.earshot.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.lucene.LuceneMentionStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class EmptyPresenterTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);

  @Test
  void whereNothingWasEverHeardTheTopicsComeFirstAndThenTheSources() {
    assertThat(nothing("").link()).isEqualTo("/topics");
    assertThat(nothing("").text()).contains("written in topics.yml");
    assertThat(nothing("acme").link()).isEqualTo("/sources");
  }

  private static SentimentPage.Empty nothing(String topic) {
    try (MentionStore store = LuceneMentionStore.inMemory()) {
      View view = new ViewReader(CLOCK, ZoneOffset.UTC).read(new LinkedMultiValueMap<>(), topic);
      return new EmptyPresenter(store, ZoneOffset.UTC).present("/", view);
    }
  }
}
