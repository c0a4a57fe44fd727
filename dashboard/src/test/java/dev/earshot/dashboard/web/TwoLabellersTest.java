package dev.earshot.dashboard.web;

import static dev.earshot.dashboard.account.Team.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.earshot.dashboard.labelling.LabelQueue;
import dev.earshot.listener.mention.Label;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** Two people label the same sample, neither seeing what the other said, and are compared. */
@WithPages
class TwoLabellersTest {

  private static final String ALL = "?topic=*";
  private static final Pattern TASK = Pattern.compile("name=\"task\" value=\"(\\d+)\"");

  @Autowired private MockMvc mvc;
  @Autowired private LabelQueue queue;
  @Autowired private Clock clock;

  @Test
  void bothAreAskedTheSameBlindlyAndTheirAgreementIsTold() throws Exception {
    mvc.perform(post(URI.create("/label/draw" + ALL)).with(as("ben")).with(csrf()));
    String first = page("/label", "ben");
    String before = page("/label", "cara");
    mvc.perform(
        post(URI.create("/label" + ALL))
            .param("task", task(first))
            .param("said", "positive")
            .with(as("ben"))
            .with(csrf()));
    assertThat(task(before)).isEqualTo(task(first));
    assertThat(withoutToken(page("/label", "cara")))
        .as("what ben said changes nothing of what cara is shown")
        .isEqualTo(withoutToken(before));

    for (int i = 1; i < 40; i++) {
      answer("ben", i % 2 == 0 ? Label.POSITIVE : Label.NEGATIVE);
    }
    for (int i = 0; i < 40; i++) {
      // One in four otherwise: they agree on 30 of 40, by chance on half.
      answer("cara", i % 4 == 1 ? Label.POSITIVE : i % 2 == 0 ? Label.POSITIVE : Label.NEGATIVE);
      if (i == 9) {
        assertThat(page("/accuracy", "cara"))
            .contains("ben and cara, beyond chance", "too few labelled by both (10 of 30)");
      }
    }
    assertThat(HtmlUtils.htmlUnescape(page("/accuracy", "cara")))
        .contains(
            "75% of 40 messages labelled by two people or more; where they differ, what most said",
            "Cohen's kappa 0.50, 95%: 0.20 to 0.72; the same label on 75% of 40 messages",
            "; nobody called a message neutral");
    assertThat(page("/accuracy/labels.tsv", "vera").lines().toList())
        .hasSize(40)
        .allMatch(line -> line.matches("(negative|positive)(\t[^\t]+){5}"));
  }

  private void answer(String person, Label label) {
    long task = queue.next("", person).orElseThrow().id();
    queue.answer(task, Optional.of(label), person, clock.instant());
  }

  private static String task(String page) {
    Matcher task = TASK.matcher(page);
    assertThat(task.find()).isTrue();
    return task.group(1);
  }

  /** Each answer has another CSRF token, masked anew. */
  private static String withoutToken(String page) {
    return page.replaceAll("(content|value)=\"[\\w-]{80,}\"", "");
  }

  private String page(String path, String person) throws Exception {
    return mvc.perform(get(URI.create(path + ALL)).with(as(person)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
