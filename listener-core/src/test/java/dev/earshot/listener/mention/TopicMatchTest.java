package dev.earshot.listener.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TopicMatchTest {

  @Test
  void a_match_kept_before_places_were_has_none() {
    String kept = "{\"topic\":\"acme\",\"tagged\":true,\"terms\":[\"@acme\"]}";
    assertThat(new JsonMapper().readValue(kept, TopicMatch.class))
        .isEqualTo(TopicMatch.somewhere("acme", true, List.of("@acme")));
  }
}
