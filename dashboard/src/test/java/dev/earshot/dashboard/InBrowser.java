package dev.earshot.dashboard;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import dev.earshot.dashboard.sample.SampleWorkspace;
import dev.earshot.dashboard.state.SourceHealth;
import dev.earshot.dashboard.state.SourceHealthBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole program with a fresh data folder and the sample, and a browser before it. Its clock
 * starts at the same moment in every run: the sample is laid out around it, and with the real one
 * its drops and their drivers would be others at each hour of the week.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(InBrowser.StartsAtAFixedTime.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
abstract class InBrowser {

  /** Set {@code -Dearshot.it.start=2026-03-20T03:00:00Z} to see the pages at another hour. */
  private static final Instant START =
      Instant.parse(System.getProperty("earshot.it.start", "2026-03-18T11:30:00Z"));

  static final String PASSWORD = "a password of the test";
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  /** A machine with other work must not fail a test of what a page shows. */
  private static final Duration PAGE_PATIENCE = Duration.ofMinutes(1);

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

  @TestConfiguration(proxyBeanMethods = false)
  static class StartsAtAFixedTime {

    @Bean
    @Primary
    Clock clockOfTheTest() {
      return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), START));
    }
  }

  @Autowired Clock clock;
  @Autowired private SourceHealthBook health;

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
    // What is due by the program's clock was due long ago by the scheduler's.
    registry.add("spring.quartz.properties[org.quartz.jobStore.misfireThreshold]", () -> "1000");
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
    PlaywrightAssertions.setDefaultAssertionTimeout((double) PAGE_PATIENCE.toMillis());
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
    context.setDefaultTimeout((double) PAGE_PATIENCE.toMillis());
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

  /** Until every source of the sample was read to its end. */
  void awaitWholeSample() {
    await(() -> SampleWorkspace.sources().stream().allMatch(this::wasRead));
  }

  private boolean wasRead(String source) {
    return health.health(source).map(SourceHealth::lastGoodAt).isPresent();
  }

  static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE).until(condition);
  }
}
