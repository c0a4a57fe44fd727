package dev.earshot.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import dev.earshot.dashboard.job.TopicWatch;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Correcting and labelling by hand, and the pages that show what came of it, with something in. */
class FilledPagesIT extends InBrowser {

  @Autowired private TopicWatch watch;

  private BrowserContext context;
  private Page page;

  @BeforeAll
  void collectTheWholeSample() {
    awaitWholeSample();
    watch.look();
  }

  @BeforeEach
  void openPage() {
    context = browser().newContext();
    page = signedIn(context);
  }

  @AfterEach
  void closePage() {
    context.close();
  }

  @Test
  void theKeysOneTwoAndThreeAnswerTheQueueAndTheAccuracyPageCountsThem() {
    open("/accuracy");
    List<Integer> before = labelled();
    page.getByText("Draw 100 at random").click();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    Locator task = page.locator("input[name=task]");
    for (int done = 0; done < 6; done++) {
      page.waitForLoadState(); // keys are heard once the page's script has run
      String asked = task.inputValue();
      page.keyboard().press(String.valueOf(1 + done % 3));
      assertThat(task).not().hasValue(asked);
    }

    open("/accuracy");
    assertThat(labelled()).isEqualTo(before.stream().map(count -> count + 2).toList());
  }

  /** How many messages people called negative, neutral and positive, by the first table. */
  private List<Integer> labelled() {
    if (page.locator("section[aria-labelledby=measured-title] table").count() == 0) {
      return List.of(0, 0, 0);
    }
    Locator rows =
        page.locator("section[aria-labelledby=measured-title] table").first().locator("tbody tr");
    return rows.all().stream()
        .map(row -> row.locator("td").allInnerTexts().stream().mapToInt(Integer::parseInt).sum())
        .toList();
  }

  @Test
  void aLabelThatIsNotTakenSaysSoAboveItsMessageAndLeavesItReadable() {
    page.route("**/message/label", route -> route.fulfill(new FulfillOptions().setStatus(403)));
    open("/messages");
    Locator message = page.locator("li.message").first();
    message.locator(".relabel button[aria-pressed=false]").first().click();

    Locator notice = message.locator(".notice.failed");
    assertThat(notice).containsText("Not done. You may have been signed out.");
    assertThat(notice.boundingBox().width)
        .isGreaterThan(message.locator(".words").boundingBox().width);
  }

  @Test
  void theWordsOfAFilterStandBesideTheirBox() {
    open("/");
    page.keyboard().press("f");
    for (Locator label : page.locator(".options label:visible").all()) {
      BoundingBox box = label.locator("input").boundingBox();
      double gap = label.locator("span").first().boundingBox().x - box.x - box.width;
      assertThat(gap).as(label.innerText()).isBetween(0.0, 16.0);
    }
  }

  /** axe leaves this rule out unless it is asked for. */
  @Test
  void whatStandsOnTheChartIsLargeEnoughToBeHitAndCoversNothingElse() {
    for (int width : List.of(1440, 390)) {
      page.setViewportSize(width, 900);
      for (String path : List.of("/", "/?period=90d", "/alerts/rules", "/alerts/1")) {
        open(path);
        assertThat(page.locator("trend-chart")).hasAttribute("data-ready", "yes");
        assertThat(
                new AxeBuilder(page)
                    .include("trend-chart")
                    .withRules(List.of("target-size"))
                    .analyze()
                    .getViolations())
            .as(path + " " + width)
            .isEmpty();
      }
    }
    open("/");
    assertThat(page.locator(".spike-mark").first()).isVisible();
  }

  @Test
  void aLongNameOfATopicLeavesItsMessageReadable() {
    open("/messages");
    Locator message = page.locator("li.message").first();
    double before = message.locator(".byline").boundingBox().width;
    message
        .locator(".score small")
        .first()
        .evaluate("it => { it.textContent = 'toward ' + 'a brand with a long name '.repeat(9); }");

    assertThat(message.locator(".byline").boundingBox().width).isGreaterThan(before - 150);
  }

  @Test
  void manyLabelsChangeAfterAPreviewAndComeBackWithOneClick() {
    open("/messages?q=parcel&label=negative");
    String listed = page.locator("#messages-total").innerText();
    page.getByText("Change many at once").click();
    page.locator("input[name=of][value=all]").check();
    page.locator("button[name=as][value=neutral]").click();
    assertThat(page.locator("#change-title")).containsText("Changes " + listed + " messages");
    page.getByText("Change them").click();
    assertThat(page.locator(".notice.done")).containsText(listed);
    open("/messages?q=parcel&label=negative");
    assertThat(page.locator("main")).not().containsText("Change many at once");

    open("/corrections");
    page.locator("td button").first().click();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    open("/messages?q=parcel&label=negative");
    assertThat(page.locator("#messages-total")).hasText(listed);
  }

  @Test
  void filledPagesAreAccessibleAtThreeWidthsInLightAndDark() {
    fill();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (BrowserContext dressed =
          browser().newContext(new Browser.NewContextOptions().setColorScheme(scheme))) {
        page = signedIn(dressed);
        for (int width : List.of(1440, 768, 390)) {
          page.setViewportSize(width, 900);
          for (String path :
              List.of(
                  "/messages",
                  "/corrections",
                  "/label",
                  "/accuracy",
                  "/themes",
                  "/alerts/rules",
                  "/alerts/rules?rule=spikes",
                  "/alerts/1",
                  "/alerts/1/messages?driver=rest")) {
            open(path);
            check(path + " " + width + " " + scheme);
          }
        }
      }
    }
  }

  /** A corrected message, a labelled one, a theme, a note, a sensitivity somebody chose. */
  private void fill() {
    open("/messages");
    page.keyboard().press("j");
    page.keyboard().press("2");
    assertThat(page.locator("li.message").first()).containsText("corrected");
    page.locator("details.why summary").first().click();
    open("/accuracy");
    page.getByText("Draw 100 at random").click();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.keyboard().press("1");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    open("/themes");
    page.fill("[name=name]", "App trouble");
    page.locator("form[action='/themes'] [name=words]").fill("app, crash");
    page.getByText("Name it").click();
    assertThat(page.locator("#sorted")).containsText("with another theme.");
    open("/alerts/1");
    page.fill("[name=note]", "carrier says tomorrow");
    page.getByText("Add note").click();
    open("/alerts/rules?try=balanced");
    page.getByText("Use balanced from now on").click();
    assertThat(page.locator("#rule")).containsText("balanced instead of strict by admin");
  }

  private void check(String what) {
    assertThat(new AxeBuilder(page).analyze().getViolations()).as(what).isEmpty();
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(overflow).as(what).isEqualTo(0);
  }

  private void open(String path) {
    page.navigate(url(path));
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }
}
