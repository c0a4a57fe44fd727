package dev.earshot.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program with a fresh data folder and the sample, and a browser before it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
abstract class InBrowser {

  static final String PASSWORD = "a password of the test";
  private static final Duration PATIENCE = Duration.ofMinutes(4);
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

  Browser browser() {
    return browser;
  }

  static int messages(Page page) {
    String figure = page.locator(".kpis a b").nth(1).innerText().replaceAll("[^0-9]", "");
    return figure.isEmpty() ? 0 : Integer.parseInt(figure);
  }

  Page signedIn(BrowserContext context) {
    Page page = context.newPage();
    signIn(page, PASSWORD);
    return page;
  }

  void signIn(Page page, String password) {
    page.navigate(url("/login"));
    page.fill("[name=username]", "admin");
    page.fill("[name=password]", password);
    page.click("button[type=submit]");
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("waited too long").isBefore(end);
    }
  }
}
