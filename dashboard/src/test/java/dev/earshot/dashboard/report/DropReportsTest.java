package dev.earshot.dashboard.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.sentiment.drop.Drop;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DropReportsTest {

  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant FELL = Instant.parse("2026-03-20T06:00:00Z");
  private static final Instant END = Instant.parse("2026-03-20T18:00:00Z");

  @Test
  void theMessagesShownOfADropAreOfThoseThatMadeIt() {
    try (HeardTopic topic = new HeardTopic()) {
      topic.write("reddit", START, FELL, 20, 3);
      topic.write("reddit", FELL, END, 20, 14);
      Drop drop = topic.drops(START, END).getFirst();

      assertThat(topic.reports().report(Mentions.TOPIC, drop).evidence())
          .isNotEmpty()
          .allMatch(mention -> mention.label(Mentions.TOPIC) == Label.NEGATIVE);
    }
  }
}
