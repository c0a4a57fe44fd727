package dev.earshot.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AccuracyPresenterTest {

  @Test
  void the_line_above_the_versions_does_not_call_one_used_while_none_is_better() {
    assertThat(AccuracyPresenter.chosen("", true)).startsWith("None is better");
    assertThat(AccuracyPresenter.chosen("", false)).isEqualTo("The newest better version is used.");
    assertThat(AccuracyPresenter.chosen("ada", true)).isEqualTo("Chosen by ada.");
  }
}
