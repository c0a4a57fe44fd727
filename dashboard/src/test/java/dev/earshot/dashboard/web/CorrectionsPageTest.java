package dev.earshot.dashboard.web;

import static dev.earshot.dashboard.account.Team.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.util.HtmlUtils;

/** How the history of labels words what people did. */
@WithPages
class CorrectionsPageTest {

  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");
  private static final Pattern CHANGE = Pattern.compile("name=\"change\" value=\"([^\"]+)\"");
  private static final Pattern ROW = Pattern.compile("(?s)<tbody><tr>(.*?)</tr>");

  @Autowired private MockMvc mvc;

  @Test
  void aLabelSomebodyAgreedWithIsConfirmedAndOneThatWasChangedIsNot() throws Exception {
    Matcher first = ID.matcher(page("/messages?label=negative&order=oldest"));
    assertThat(first.find()).isTrue();
    String id = HtmlUtils.htmlUnescape(first.group(1));

    say(id, "negative");
    assertThat(newest()).isEqualTo("negative negative confirmed Fjellrev Undo");
    say(id, "positive");
    assertThat(newest()).isEqualTo("negative positive Fjellrev Undo");
    say(id, "");
    assertThat(newest()).isEqualTo("positive negative as scored Fjellrev Undo");
    say(id, "negative");
    say(id, "");
    assertThat(newest()).isEqualTo("negative negative as scored Fjellrev Undo");
  }

  @Test
  void anUndoThatComesTooLateSaysThatNothingWasTakenBack() throws Exception {
    Matcher some = ID.matcher(page("/messages?label=negative&order=oldest"));
    assertThat(some.results().count()).isGreaterThan(1);
    some.reset();
    assertThat(some.find()).isTrue();
    String id = HtmlUtils.htmlUnescape(some.group(1));
    say(id, "neutral");
    String overtaken = change();
    say(id, "positive");
    assertThat(page("/corrections")).containsOnlyOnce("changed again");
    assertThat(undo(overtaken)).contains("Nothing was taken back: labels that were changed again");
    assertThat(undo(change())).contains("The label was taken back.");
    assertThat(page("/corrections")).doesNotContain("taken back");
    say(id, "");
  }

  @Test
  void anUndoOfManyTellsHowManyWereChangedAgain() {
    assertThat(CorrectionsPresenter.taken(8, 10))
        .isEqualTo(
            "The labels of 8 of 10 messages were taken back; the others were changed again since"
                + " then.");
    assertThat(CorrectionsPresenter.taken(10, 10))
        .isEqualTo("The labels of 10 messages were taken back.");
  }

  /** The change of the newest row. */
  private String change() throws Exception {
    Matcher row = ROW.matcher(page("/corrections"));
    assertThat(row.find()).isTrue();
    Matcher change = CHANGE.matcher(row.group(1));
    assertThat(change.find()).isTrue();
    return change.group(1);
  }

  /** The page that follows. */
  private String undo(String change) throws Exception {
    MvcResult taken =
        mvc.perform(post("/corrections/undo").param("change", change).with(as("ada")).with(csrf()))
            .andReturn();
    String to = Objects.requireNonNull(taken.getResponse().getRedirectedUrl());
    return mvc.perform(get(URI.create(to)).with(as("ada")).flashAttrs(taken.getFlashMap()))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  /** The labels and what follows of the first row, as it is read. */
  private String newest() throws Exception {
    Matcher row = ROW.matcher(page("/corrections"));
    assertThat(row.find()).isTrue();
    String[] cells = row.group(1).split("<td", 5);
    return cells[4].replaceAll("(?s)^[^>]*>|<[^>]*>", " ").replaceAll("\\s+", " ").strip();
  }

  private void say(String id, String label) throws Exception {
    mvc.perform(
        post("/message/label").param("id", id).param("label", label).with(as("ada")).with(csrf()));
  }

  private String page(String path) throws Exception {
    return mvc.perform(get(path).with(as("ada"))).andReturn().getResponse().getContentAsString();
  }
}
