package dev.earshot.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.job.TopicWatch;
import dev.earshot.listener.topic.Topic;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a care lead does about an incident, in a browser. */
class IncidentPageIT extends InBrowser {

  @Autowired private TopicWatch watch;
  @Autowired private IncidentDesk desk;

  private BrowserContext context;
  private Page page;
  private Incident incident;

  @BeforeAll
  void findTheDropsOfTheWholeSample() {
    awaitWholeSample();
    watch.look();
  }

  @BeforeEach
  void openTheLatestDrop() {
    context = browser().newContext();
    page = signedIn(context);
    incident =
        desk.newest("", 20).stream()
            .filter(each -> each.rule() == Topic.Rule.DROP)
            .findFirst()
            .orElseThrow();
    open("/alerts/" + incident.id());
  }

  @AfterEach
  void closePage() {
    context.close();
  }

  @Test
  void anIncidentShowsItsDropOnTheChartAndLeadsToTheSentimentPage() {
    assertThat(page.locator("#headline")).containsText("points, from");
    assertThat(page.locator("trend-chart")).hasAttribute("data-ready", "yes");
    assertThat(page.locator("trend-chart .range")).isVisible();
    page.locator(".pin[aria-pressed=true]").click();
    page.waitForURL(Pattern.compile("/\\?.*select="));
    assertThat(page.locator("aside.drivers .eyebrow")).containsText("Drop");
  }

  @Test
  void aNoteIsAddedOnceAlsoByADoubleClick() {
    page.fill("[name=note]", "asked the depot 📦");
    page.getByText("Add note").dblclick();
    Locator notes =
        page.locator(".timeline li", new Page.LocatorOptions().setHasText("asked the depot 📦"));
    assertThat(notes).hasCount(1);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.reload();
    assertThat(notes).hasCount(1);

    page.fill("[name=note]", "it is on its way");
    page.getByText("Add note").click();
    assertThat(page.locator(".timeline")).containsText("it is on its way");
  }

  @Test
  void onPaperItSaysOfWhenItIsAndAsksForNothing() {
    assertThat(page.locator(".on-paper")).isHidden();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".on-paper")).containsText("as of");
    assertThat(page.locator("#owner")).isVisible();
    assertThat(page.getByText("Was the alert right?")).isHidden();
    assertThat(page.locator("[name=note]")).isHidden();
    assertThat(page.locator(".relabel").first()).isHidden();
  }

  @Test
  void somebodyTakesItJudgesItAndTakesTheJudgementBack() {
    page.locator("#owner").selectOption("admin");
    page.getByText("Assign", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#owner")).hasValue("admin");
    page.fill("[name=note]", "carrier says tomorrow");
    page.getByText("Add note").click();
    assertThat(page.locator(".timeline")).containsText("carrier says tomorrow");

    act("wrong");
    assertThat(page.locator(".top .badge")).hasText("wrong");
    act("reopen");
    assertThat(page.locator(".top .badge")).not().hasText("wrong");
    assertThat(page.locator(".timeline")).containsText("reopened by admin");
  }

  @Test
  void anEventNotedForADropIsFlaggedOnItsChartAndRemovedAgain() {
    page.getByText("note one").click();
    assertThat(page.locator("[name=begins]")).not().hasValue("");
    page.fill("[name=note]", "depot strike");
    page.locator("[name=kind]").selectOption("outage");
    page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("main")).containsText("Saved.");

    open("/alerts/" + incident.id());
    Locator flag = page.locator(".flag");
    assertThat(flag).hasText("O");
    Locator event = page.locator(".key [data-mark=noted]");
    assertThat(event).isVisible();
    assertThat(page.locator("main")).containsText("Outage: depot strike");
    flag.click();
    page.locator("button[formaction$=remove]").click();
    assertThat(page.locator("main")).containsText("Removed.");
    open("/alerts/" + incident.id());
    assertThat(page.locator("trend-chart")).hasAttribute("data-ready", "yes");
    assertThat(flag).hasCount(0);
    assertThat(event).isHidden();
    assertThat(page.locator(".key [data-mark=drop]")).isVisible();
  }

  @Test
  void aReplayDrawsAsManyDropsAsItLists() {
    open("/alerts/rules");
    for (String level : List.of("strict", "balanced", "sensitive")) {
      page.locator(".levels a", new Page.LocatorOptions().setHasText(level)).click();
      assertThat(page.locator("trend-chart")).hasAttribute("data-ready", "yes");
      String said = page.locator(".levels a[aria-current] b").innerText();
      assertThat(page.locator(".drop-list li")).hasCount(Integer.parseInt(said));
      assertThat(page.locator(".pin").count() > 0).isEqualTo(!said.equals("0"));
    }
  }

  @Test
  void thePagesOfAlertsAreAccessibleAtTwoWidths() {
    for (int width : List.of(1440, 390)) {
      page.setViewportSize(width, 900);
      for (String path :
          List.of("/alerts/" + incident.id(), "/alerts/annotations", "/alerts/rules")) {
        open(path);
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(path + width).isEmpty();
        Object overflow =
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as(path + width).isEqualTo(0);
      }
    }
  }

  private void act(String act) {
    page.locator("button[name=act][value=" + act + "]").click();
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  private void open(String path) {
    page.navigate(url(path));
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }
}
