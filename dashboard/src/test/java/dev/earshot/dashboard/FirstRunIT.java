package dev.earshot.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import dev.earshot.dashboard.config.EarshotSettings;
import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.State;
import dev.earshot.dashboard.job.TopicWatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** The first run as a newcomer sees it: the whole program, in a browser, with the sample. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstRunIT extends InBrowser {

  private static final List<String> PAGES =
      List.of(
          "/",
          "/messages",
          "/alerts",
          "/alerts/1",
          "/alerts/annotations",
          "/alerts/rules",
          "/sources",
          "/topics",
          "/corrections",
          "/accuracy",
          "/people",
          "/account");
  private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

  @Autowired private TopicWatch watch;
  @Autowired private IncidentDesk incidents;
  @Autowired private EarshotSettings settings;

  @Test
  @Order(1)
  void aWrongPasswordIsRefusedInPlainWords() {
    try (BrowserContext context = browser().newContext()) {
      Page page = context.newPage();
      signIn(page, "not the password");

      assertThat(page.locator("[role=alert]").innerText()).contains("Not signed in");
    }
  }

  @Test
  @Order(2)
  void theSampleFillsThePageAndItsTwoDropsAreMarked() {
    try (BrowserContext context = browser().newContext()) {
      Page page = signedIn(context);
      awaitWholeSample();
      watch.look();
      page.navigate(url("/"));
      page.waitForLoadState(LoadState.NETWORKIDLE);

      assertThat(messages(page)).isGreaterThan(7000);
      assertThat(page.locator("form.sample").innerText()).contains("Sample data, invented");
      assertThat(page.locator("trend-chart")).hasAttribute("data-ready", "yes");
      assertThat(page.locator(".pin")).hasCount(2);
      assertThat(incidents.touching("tarnfell", Instant.EPOCH, FAR))
          .filteredOn(incident -> incident.state() != State.WATCHING)
          .as("drops that people are told of")
          .hasSize(2);
      assertThat(page.locator(".spike-mark").count()).isEqualTo(spikes().size()).isPositive();
      assertThat(spikes()).allSatisfy(spike -> assertThat(spike.surge()).isNotNull());
    }
  }

  @Test
  @Order(3)
  void theNumberOfADriverIsTheNumberOfMessagesItOpens() {
    try (BrowserContext context = browser().newContext()) {
      Page page = signedIn(context);
      page.navigate(url("/"));
      page.waitForLoadState(LoadState.NETWORKIDLE);
      String row = page.locator(".drivers .driver").nth(1).innerText();
      String link = page.locator(".drivers .driver").nth(1).getAttribute("href");
      page.navigate(url(link));
      page.waitForLoadState(LoadState.NETWORKIDLE);

      String shown = page.locator(".messages h2 .figure").first().innerText();
      assertThat(row.replace(",", "")).contains(shown.replace(",", "") + " message");
    }
  }

  @Test
  @Order(4)
  void everyPageIsAccessibleAndFitsAtThreeWidthsInBothThemes() {
    List<String> found = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(1440, 768, 390)) {
        Browser.NewContextOptions options =
            new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
        try (BrowserContext context = browser().newContext(options)) {
          Page page = signedIn(context);
          page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
              found.add(message.text());
            }
          });
          PAGES.forEach(path -> examine(page, path, scheme + " " + width, found));
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  @Order(5)
  void oneClickRemovesTheSampleForGood() {
    try (BrowserContext context = browser().newContext()) {
      Page page = signedIn(context);
      page.navigate(url("/"));
      page.locator("form.sample button").click();
      page.waitForLoadState(LoadState.NETWORKIDLE);

      assertThat(page.locator("form.sample").count()).isZero();
      assertThat(page.content()).doesNotContain("Tarnfell");
      assertThat(settings.home()).exists();
    }
  }

  private List<Incident> spikes() {
    return incidents.spikes("tarnfell", Instant.EPOCH, FAR);
  }

  private void examine(Page page, String path, String how, List<String> found) {
    page.navigate(url(path));
    page.waitForLoadState(LoadState.NETWORKIDLE);
    new AxeBuilder(page)
        .analyze()
        .getViolations()
        .forEach(rule ->
            found.add(
                "%s %s: %s %s"
                    .formatted(
                        path,
                        how,
                        rule.getId(),
                        rule.getNodes().stream().limit(2).map(n -> n.getHtml()).toList())));
    int overflow =
        (int)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (overflow > 0) {
      found.add("%s %s: scrolls sideways by %d px".formatted(path, how, overflow));
    }
  }
}
