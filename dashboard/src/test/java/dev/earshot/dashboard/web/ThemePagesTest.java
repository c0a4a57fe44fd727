package dev.earshot.dashboard.web;

import static dev.earshot.dashboard.account.Team.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.earshot.dashboard.theme.TeamTheme;
import dev.earshot.dashboard.theme.ThemeBook;
import dev.earshot.dashboard.theme.ThemeHistory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page of the team's themes. */
@WithPages
class ThemePagesTest {

  @Autowired private MockMvc mvc;
  @Autowired private ThemeBook book;
  @Autowired private ThemeHistory history;

  @AfterEach
  void forget() {
    book.all().forEach(book::remove);
    history.begin();
    rest();
  }

  @Test
  void aNamedThemeHasItsMessagesItsTrendAndItsNameInTheExplanation() throws Exception {
    assertThat(page("/")).doesNotContain("Shipping delay");

    send(post("/themes").param("name", "Shipping delay").param("words", "parcel, depot"));

    assertThat(page("/themes"))
        .contains("Shipping delay", "value=\"parcel, depot\"", "theme=Shipping%20delay")
        .doesNotContain(">0 messages<");
    assertThat(page("/themes/sorted")).containsPattern("[1-9]\\d* with another theme");
    assertThat(page("/")).as("the explanation of the drop").contains("Shipping delay");
    assertThat(page("/?theme=Shipping delay")).contains("Theme: Shipping delay");
  }

  @Test
  void aThemeCanBePinnedHiddenRewordedAndRemoved() throws Exception {
    send(post("/themes").param("name", "Shipping").param("words", "parcel"));
    String theme = "/themes/" + only().id();

    send(post(theme).param("act", "pin"));
    assertThat(only().pinned()).isTrue();
    send(post(theme).param("act", "words").param("words", "depot, courier"));
    assertThat(only().words()).containsExactly("depot", "courier");
    send(post(theme).param("act", "hide"));
    assertThat(page("/themes")).contains("hidden").contains(">0 messages<");
    assertThat(page("/")).doesNotContain("Shipping");
    send(post(theme).param("act", "remove"));
    assertThat(book.all()).isEmpty();
  }

  @Test
  void mergingGivesTheWordsToTheOther() throws Exception {
    send(post("/themes").param("name", "Late").param("words", "delayed"));
    send(post("/themes").param("name", "Lost").param("words", "lost parcel"));
    TeamTheme late = book.all().getFirst();
    TeamTheme lost = book.all().getLast();

    send(post("/themes/" + lost.id()).param("act", "merge").param("into", "" + late.id()));

    assertThat(only().name()).isEqualTo("Late");
    assertThat(only().words()).containsExactly("delayed", "lost parcel");
  }

  @Test
  void aThemeWithoutWordsIsRefusedWithTheReason() throws Exception {
    MockHttpServletResponse answer =
        send(post("/themes").param("name", "Nothing").param("words", " , "));

    assertThat(answer.getRedirectedUrl()).isEqualTo("/themes");
    assertThat(book.all()).isEmpty();
  }

  @Test
  void whatIsFarTooLongIsRefusedOnThePageAndNotInItsAddress() throws Exception {
    MvcResult answer =
        mvc.perform(
                post("/themes")
                    .param("name", "Endless")
                    .param("words", "w".repeat(50_000))
                    .with(as("ada"))
                    .with(csrf()))
            .andReturn();

    assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/themes");
    assertThat(answer.getFlashMap().get("problem"))
        .isEqualTo("A word or phrase has at most 100 characters.");
    assertThat(answer.getFlashMap().get("typedName")).isEqualTo("Endless");
    assertThat(book.all()).isEmpty();
  }

  private TeamTheme only() {
    assertThat(book.all()).hasSize(1);
    return book.all().getFirst();
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder form) throws Exception {
    MockHttpServletResponse answer =
        mvc.perform(form.with(as("ada")).with(csrf())).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(302);
    rest();
    return answer;
  }

  /** Until the messages of the past are sorted. */
  private void rest() {
    while (history.isRunning()) {
      Thread.onSpinWait();
    }
  }

  private String page(String path) throws Exception {
    MockHttpServletResponse answer =
        mvc.perform(get(path).with(as("ada"))).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return answer.getContentAsString();
  }
}
