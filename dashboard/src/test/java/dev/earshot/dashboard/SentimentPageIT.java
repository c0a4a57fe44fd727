package dev.earshot.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sentiment page under the hand and the keyboard, and whether its figures can be checked. */
class SentimentPageIT extends InBrowser {

  private static final Pattern TOTAL = Pattern.compile("id=\"messages-total\">([0-9,]+)<");

  private BrowserContext context;
  private Page page;

  @BeforeAll
  void collectTheWholeSample() {
    awaitWholeSample();
  }

  /** Whole days that are over, so that no message is added while a test counts. */
  @BeforeEach
  void openAPeriodThatIsOver() {
    context = browser().newContext();
    page = signedIn(context);
    LocalDate today = LocalDate.now(clock);
    open("/?from=%s&to=%s".formatted(today.minusDays(28), today));
  }

  @AfterEach
  void closePage() {
    context.close();
  }

  @Test
  void aRangeDraggedOnTheChartIsExplainedAndKeptInTheAddress() {
    BoundingBox chart = chart().boundingBox();
    page.mouse().move(chart.x + chart.width * .2, chart.y + 60);
    page.mouse().down();
    page.mouse().move(chart.x + chart.width * .3, chart.y + 60);
    page.mouse().move(chart.x + chart.width * .4, chart.y + 60);
    page.mouse().up();

    assertThat(panel()).containsText("Selected range");
    page.waitForURL(Pattern.compile("[?&]select="));
    String range = page.locator("#drivers-title").innerText();
    page.reload();
    assertThat(page.locator("#drivers-title")).hasText(range);
  }

  @Test
  void theKeyboardReadsTheChartSelectsARangeAndClearsIt() {
    chart().focus();
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("#say")).containsText("messages");
    for (int i = 0; i < 8; i++) {
      page.keyboard().press("Shift+ArrowLeft");
    }
    page.keyboard().press("Enter");
    assertThat(panel()).containsText("Selected range");

    // The first one puts away what is read, the second the selection.
    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    assertThat(panel()).containsText("Drops in this period");
    page.waitForURL(Pattern.compile("select=none"));
  }

  @Test
  void squareBracketsGoFromDropToDrop() {
    clear();
    page.keyboard().press("]");
    assertThat(eyebrow()).containsText("Drop 1");
    page.keyboard().press("]");
    assertThat(eyebrow()).containsText("Drop 2");
    page.keyboard().press("[");
    assertThat(eyebrow()).containsText("Drop 1");
  }

  @Test
  void bracketsPressedFasterThanTheServerAnswersCountAllTheSame() {
    clear();
    for (String key : List.of("]", "]", "[", "]")) {
      page.keyboard().press(key);
    }
    assertThat(eyebrow()).containsText("Drop 2");
    page.keyboard().press("[");
    assertThat(eyebrow()).containsText("Drop 1");
  }

  @Test
  void jAndKGoThroughTheMessagesAndEnterOpensOne() {
    page.keyboard().press("j");
    page.keyboard().press("j");
    assertThat(message(1)).hasClass(Pattern.compile("\\bat\\b"));
    page.keyboard().press("k");
    assertThat(message(0)).hasClass(Pattern.compile("\\bat\\b"));
    assertThat(page.locator("li.message.at")).hasCount(1);
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("/message\\?id="));
  }

  @Test
  void tShowsTheChartAsATableAndBack() {
    page.keyboard().press("t");
    page.waitForURL(Pattern.compile("view=table")); // with its script, which hears the next key
    assertThat(page.locator("table")).isVisible();
    assertThat(chart()).hasCount(0);
    page.keyboard().press("t");
    assertThat(chart()).hasAttribute("data-ready", "yes");
  }

  @Test
  void theQuestionMarkOpensTheListOfKeysAndNoKeyActsBehindIt() {
    page.keyboard().press("?");
    assertThat(page.locator("dialog#help")).isVisible();
    page.keyboard().press("t");
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog#help")).isHidden();
    assertThat(page.locator("table")).hasCount(0);
  }

  @Test
  void everyFigureOfTheStripOpensAsManyMessagesAsItSays() {
    Locator strip = page.locator(".kpis a");
    String all = strip.nth(1).locator("b").innerText();

    assertThat(total(strip.nth(0))).as("net sentiment is of all messages").isEqualTo(all);
    assertThat(total(strip.nth(1))).isEqualTo(all);
    assertThat(strip.nth(2).innerText()).contains(total(strip.nth(2)) + " negative");
  }

  @Test
  void everyFigureOfTheTableOpensAsManyMessagesAsItSays() {
    page.keyboard().press("t");
    page.waitForURL(Pattern.compile("view=table"));
    List<Locator> counts = page.locator("tbody td a").all();

    assertThat(counts).hasSizeGreaterThan(100);
    counts.forEach(count -> assertThat(total(count)).isEqualTo(count.innerText()));
  }

  @Test
  void everyDriverAndBothSidesOfADropOpenAsManyMessagesAsTheySay() {
    clear();
    page.keyboard().press("]");
    assertThat(eyebrow()).containsText("Drop 1");
    for (Locator side : page.locator(".drivers .change a").all()) {
      assertThat(side.innerText()).contains(total(side) + " messages");
    }
    int rows = drivers().count();
    assertThat(rows).isGreaterThan(1);
    for (int i = 0; i < rows; i++) {
      if (drivers().nth(i).getAttribute("aria-current") == null) {
        drivers().nth(i).click();
      }
      assertThat(drivers().nth(i)).hasAttribute("aria-current", "true");
      String listed = page.locator("#messages-total").innerText();
      assertThat(drivers().nth(i).innerText()).containsPattern("\\b" + listed + " messages?");
    }
  }

  private void open(String path) {
    page.navigate(url(path));
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(chart()).hasAttribute("data-ready", "yes");
  }

  private void clear() {
    page.keyboard().press("Escape");
    assertThat(panel()).containsText("Drops in this period");
  }

  /** Of the list a link opens. */
  private String total(Locator link) {
    String list = page.request().get(url(link.getAttribute("href"))).text();
    Matcher total = TOTAL.matcher(list);
    return total.find() ? total.group(1) : "no list";
  }

  private Locator chart() {
    return page.locator("trend-chart");
  }

  private Locator panel() {
    return page.locator("aside.drivers");
  }

  private Locator eyebrow() {
    return page.locator("aside.drivers .eyebrow");
  }

  private Locator drivers() {
    return page.locator(".drivers a.driver, .drivers a.rest");
  }

  private Locator message(int index) {
    return page.locator("li.message").nth(index);
  }
}
