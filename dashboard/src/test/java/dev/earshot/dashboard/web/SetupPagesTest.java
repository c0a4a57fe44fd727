package dev.earshot.dashboard.web;

import static dev.earshot.dashboard.account.Team.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of topics and sources, and what the others say of them. */
@WithPages
class SetupPagesTest {

  @Autowired private MockMvc mvc;

  @Test
  void mistakesOfTheTopicsFileAreOneLineOnEveryPageAndAListOnItsOwn() throws Exception {
    Files.writeString(WebTestApplication.TOPICS_FILE, "topics:\n  - id: <b>\n    anyy: [brand]\n");
    try {
      String mistakes = "pages-topics.yml has [0-9]+ mistakes\\.";
      assertThat(body("/alerts")).containsPattern(mistakes).doesNotContain("did you mean");
      assertThat(body("/topics"))
          .containsOnlyOnce("class=\"notice failed\"")
          .containsPattern(mistakes)
          .contains("did you mean &quot;any&quot;?")
          .doesNotContain("<b>\"");
    } finally {
      Files.delete(WebTestApplication.TOPICS_FILE);
    }
    assertThat(body("/alerts")).doesNotContain("pages-topics.yml");
  }

  @Test
  void theNavigationCountsTheSourcesThatThePageOfSourcesLists() throws Exception {
    String page = body("/sources");
    Matcher summary = Pattern.compile("<span class=\"muted\">([0-9]+) sources: ").matcher(page);
    assertThat(summary.find()).isTrue();
    long cards = page.split("class=\"coverage\"", -1).length - 1L;
    assertThat(summary.group(1)).isEqualTo(Long.toString(cards));
    assertThat(page).contains("<span class=\"hidden-text\">, " + cards + " sources</span>");
  }

  private String body(String path) throws Exception {
    return mvc.perform(get(path).with(as("ada"))).andReturn().getResponse().getContentAsString();
  }
}
