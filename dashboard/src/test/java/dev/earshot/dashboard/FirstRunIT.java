package dev.earshot.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import dev.earshot.dashboard.config.EarshotSettings;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.job.TopicWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The first run as a newcomer sees it: the whole program, in a browser, with the sample. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class FirstRunIT {

  private static final String PASSWORD = "a password of the test";
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final List<String> PAGES =
      List.of("/", "/messages", "/alerts", "/sources", "/topics");
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  @LocalServerPort private int port;
  @Autowired private TopicWatch watch;
  @Autowired private IncidentDesk incidents;
  @Autowired private EarshotSettings settings;

  private Playwright playwright;
  private Browser browser;

  @DynamicPropertySource
  static void freshHome(DynamicPropertyRegistry registry) throws IOException {
    Path home = Files.createTempDirectory("earshot-first-run");
    Path topics = Files.writeString(home.resolve("topics.yml"), "topics: []\n");
    registry.add("earshot.home", home::toString);
    registry.add("earshot.topics", topics::toString);
    registry.add("earshot.zone", () -> "UTC");
    registry.add("earshot.admin.password", () -> PASSWORD);
  }

  @BeforeAll
  void openBrowser() {
    Path chromium =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(Path.of(""));
    assumeTrue(
        Files.isExecutable(chromium), "no Chromium here: apt-get install chromium to run this");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(FLAGS));
  }

  @AfterAll
  void closeBrowser() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @Test
  @Order(1)
  void aWrongPasswordIsRefusedInPlainWords() {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      signIn(page, "not the password");

      assertThat(page.locator("[role=alert]").innerText()).contains("Not signed in");
    }
  }

  @Test
  @Order(2)
  void theSampleFillsThePageAndItsTwoDropsAreMarked() {
    try (BrowserContext context = browser.newContext()) {
      Page page = signedIn(context);
      await(() -> {
        page.navigate(url("/"));
        return messages(page) > 7000;
      });
      watch.look();
      page.navigate(url("/"));
      page.waitForLoadState(LoadState.NETWORKIDLE);

      assertThat(page.locator("form.sample").innerText()).contains("Sample data, invented");
      assertThat(page.locator(".pin").count()).isEqualTo(2);
      assertThat(incidents.newest("tarnfell", 10)).hasSize(2);
    }
  }

  @Test
  @Order(3)
  void theNumberOfADriverIsTheNumberOfMessagesItOpens() {
    try (BrowserContext context = browser.newContext()) {
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
        try (BrowserContext context = browser.newContext(options)) {
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
    try (BrowserContext context = browser.newContext()) {
      Page page = signedIn(context);
      page.navigate(url("/"));
      page.locator("form.sample button").click();
      page.waitForLoadState(LoadState.NETWORKIDLE);

      assertThat(page.locator("form.sample").count()).isZero();
      assertThat(page.content()).doesNotContain("Tarnfell");
      assertThat(settings.home()).exists();
    }
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

  private static int messages(Page page) {
    String figure = page.locator(".kpis a b").nth(1).innerText().replaceAll("[^0-9]", "");
    return figure.isEmpty() ? 0 : Integer.parseInt(figure);
  }

  private Page signedIn(BrowserContext context) {
    Page page = context.newPage();
    signIn(page, PASSWORD);
    return page;
  }

  private void signIn(Page page, String password) {
    page.navigate(url("/login"));
    page.fill("[name=username]", "admin");
    page.fill("[name=password]", password);
    page.click("button[type=submit]");
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("waited too long").isBefore(end);
    }
  }
}
