package dev.earshot.dashboard.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourcesTest {

  @Test
  void wellKnownSourcesHaveTheNamesPeopleGiveThem() {
    assertThat(Sources.name("x")).isEqualTo("X");
    assertThat(Sources.name("google-play")).isEqualTo("Google Play");
    assertThat(Sources.name("Hacker_News")).isEqualTo("Hacker News");
    assertThat(Sources.name("sample-reddit")).isEqualTo("Reddit (sample)");
  }

  @Test
  void anyOtherSourceKeepsTheIdItWasGiven() {
    assertThat(Sources.name("our-Export.2")).isEqualTo("our-Export.2");
  }
}
