package dev.earshot.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Naming a theme that an explanation found, and the channels of alerts, by hand. */
class ThemesAndChannelsIT extends InBrowser {

  private BrowserContext context;
  private Page page;

  @BeforeAll
  void collectTheWholeSample() {
    awaitWholeSample();
  }

  @BeforeEach
  void open() {
    context = browser().newContext();
    page = signedIn(context);
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void aThemeOfAnExplanationGetsANameThatTheExplanationUsesFromThenOn() {
    page.navigate(url("/"));
    page.click("text=Give this theme a name");
    assertThat(page.locator("[name=words]").first().inputValue()).isNotBlank();
    page.fill("[name=name]", "Our own name");
    page.click("text=Name it");

    assertThat(page.locator("h2", new Page.LocatorOptions().setHasText("Our own name")))
        .isVisible();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Trend of Our own name"))
        .click();
    page.waitForURL(Pattern.compile("theme="));
    // Messages are sorted into the theme in the background.
    await(() -> {
      page.reload();
      return messages(page) > 0;
    });

    // Also looked at while only some are sorted, as a team would.
    await(() -> {
      page.navigate(url("/"));
      return page.locator("#detail .driver .name").first().innerText().equals("Our own name");
    });
  }

  @Test
  void withoutAChannelTheAlertsPageSaysThatNobodyIsTold() {
    page.navigate(url("/alerts"));

    assertThat(page.locator("#delivery")).containsText("nobody is told");
    page.keyboard().press("g");
    page.keyboard().press("h");
    page.waitForURL(Pattern.compile("/themes"));
  }
}
