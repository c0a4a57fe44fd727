package dev.earshot.dashboard.web;

import static dev.earshot.dashboard.account.Team.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

@WithPages
class PagesTest {

  private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"]*)\"");
  private static final Pattern TOTAL = Pattern.compile("id=\"messages-total\">([0-9,]+)<");

  @Autowired private MockMvc mvc;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?period=7d",
        "/?period=90d&compare=on",
        "/?view=table&compare=on",
        "/?select=none",
        "/?topic=quiet",
        "/?topic=*",
        "/?from=2015-02-17&to=2015-02-25",
        "/?q=depot&source=reddit&lang=en&tagging=tagged&label=negative",
        "/messages",
        "/messages?q=depot&order=oldest",
        "/messages?q=nobodysaysthis",
        "/alerts",
        "/alerts/1",
        "/alerts/1/trend.json",
        "/alerts/annotations",
        "/alerts/annotations?select=2026-03-08T02:00:00Z..2026-03-09T02:00:00Z",
        "/alerts/rules",
        "/alerts/rules?topic=quiet",
        "/alerts/rules?try=sensitive",
        "/alerts/rules/trend.json",
        "/topics",
        "/sources",
        "/people",
        "/account",
        "/corrections",
        "/accuracy",
        "/accuracy/history",
        "/label",
        "/detail",
        "/detail/rows?after=30",
        "/messages/rows",
        "/trend.json",
        "/trend.csv",
        "/live"
      })
  void everyPageIsShownToSomebodyWhoSignedIn(String path) throws Exception {
    assertThat(open(path).getStatus()).as(path).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/messages", "/alerts/1", "/trend.json", "/topics"})
  void nobodySeesAPageWithoutSigningIn(String path) throws Exception {
    assertThat(mvc.perform(get(path)).andReturn().getResponse().getRedirectedUrl())
        .endsWith("/login");
  }

  @ParameterizedTest
  @CsvSource({
    "/?period=9d, 7d",
    "/?from=yesterday&to=2026-01-01, a date such as",
    "/?from=2026-02-01&to=2026-01-01, its end must come after its beginning",
    "/?from=2006-02-01&to=2026-02-01, ten years",
    "/?label=furious, one of negative",
    "/messages?sentiment=weird, ‘sentiment’ is not known here; it is called ‘label’",
    "/messages?sentiment=negative, it is called ‘label’",
    "/?topic=nobody, There is no topic",
    "/?select=now, two times",
    "/detail/rows?after=x, must be a number",
    "/alerts/rules?try=wild, one of strict",
    "/messages/rows?after=x, not the end of a page",
    "/message, lacks"
  })
  void aLinkThatCannotBeSaysWhatIsWrongWithIt(String path, String reason) throws Exception {
    MockHttpServletResponse answer = open(path);
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(HtmlUtils.htmlUnescape(answer.getContentAsString())).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/messages"})
  void aSearchLongerThanAnyIsRefusedWithTheLengthItCanHave(String path) throws Exception {
    assertThat(open(path + "?q=" + "a".repeat(1_000)).getStatus()).isEqualTo(200);
    MockHttpServletResponse answer = open(path + "?q=" + "a".repeat(1_001));
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString())
        .contains("The search has 1,001 characters; it can have 1,000.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!!", "?!", "- -", "…"})
  void aSearchForSignsAloneFindsNothingAndSaysWhatCanBeSearched(String signs) throws Exception {
    for (String path : List.of("/messages", "/")) {
      String page =
          mvc.perform(get(path).param("q", signs).with(as("ada")))
              .andReturn()
              .getResponse()
              .getContentAsString();
      assertThat(page).as(path).contains("Nothing to look for in ‘" + signs + "’", "Signs alone");
    }
    assertThat(open("/messages?q=nobodysaysthis").getContentAsString())
        .contains("No message passes these filters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/message?id=reddit:none",
        "/alerts/99999",
        "/alerts/annotations?edit=99999",
        "/nothing"
      })
  void whatIsNotThereIsNotFound(String path) throws Exception {
    assertThat(open(path).getStatus()).isEqualTo(404);
  }

  @Test
  void aPanelInWhichNothingStandsOutHasNoEmptyListOfDrivers() throws Exception {
    String drop = open("/").getContentAsString();
    assertThat(drop).contains("aria-label=\"Drivers\"");
    String quiet = open("/?select=2026-03-26T02:00:00Z..2026-03-26T03:00:00Z").getContentAsString();
    assertThat(quiet).contains("stands out").doesNotContain("aria-label=\"Drivers\"");
  }

  @Test
  void noLinkOfAnyPageIsDead() throws Exception {
    Deque<String> open =
        new ArrayDeque<>(
            List.of("/", "/messages", "/alerts", "/topics", "/sources", "/corrections"));
    Set<String> seen = new LinkedHashSet<>(open);
    while (!open.isEmpty()) {
      String from = open.removeFirst();
      MockHttpServletResponse answer = open(from);
      assertThat(answer.getStatus()).as(from).isEqualTo(200);
      Matcher links = LINK.matcher(answer.getContentAsString());
      while (seen.size() < 150 && links.find()) {
        String link = HtmlUtils.htmlUnescape(links.group(1));
        if (seen.add(link)) {
          open.add(link);
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(100);
  }

  @Test
  void everyFigureOfTheStripIsTheSizeOfTheListItOpens() throws Exception {
    String page = body("/");
    Matcher kpi =
        Pattern.compile(
                "<a href=\"([^\"]*)\">\\s*<small>(Messages|Negative share)</small>"
                    + "\\s*<b>([^<]*)</b>.*?<small>([^<]*)</small>",
                Pattern.DOTALL)
            .matcher(page.substring(page.indexOf("class=\"kpis\"")));
    assertThat(kpi.find()).isTrue();
    assertThat(total(kpi.group(1))).isEqualTo(kpi.group(3));
    assertThat(kpi.find()).isTrue();
    assertThat(kpi.group(4)).startsWith(total(kpi.group(1)) + " negative");
  }

  @Test
  void everyDriversCountIsTheSizeOfTheListItOpens() throws Exception {
    String page = body("/");
    Matcher row =
        Pattern.compile(
                "<a class=\"(?:driver|rest)[^\"]*\" href=\"([^\"]*)\".*?([0-9,]+) messages?<",
                Pattern.DOTALL)
            .matcher(page);
    int rows = 0;
    while (row.find()) {
      String link = HtmlUtils.htmlUnescape(row.group(1));
      if (link.contains("driver=all")) {
        assertThat(total("/")).isEqualTo(row.group(2));
      } else {
        assertThat(total(link)).as(link).isEqualTo(row.group(2));
      }
      rows++;
    }
    assertThat(rows).isGreaterThanOrEqualTo(2);
  }

  @Test
  void bothSidesOfAChangeOpenTheirMessages() throws Exception {
    String page = body("/");
    Matcher side =
        Pattern.compile(
                "<a href=\"([^\"]*)\" title=\"[^\"]*\"><small>[^<]*</small><b>[^<]*</b><small>([0-9,]+) messages")
            .matcher(page);
    for (int i = 0; i < 2; i++) {
      assertThat(side.find()).isTrue();
      assertThat(total(HtmlUtils.htmlUnescape(side.group(1)))).isEqualTo(side.group(2));
    }
  }

  @Test
  void theAddressFollowsTheSelection() throws Exception {
    MockHttpServletResponse answer =
        open("/detail?select=2026-03-10T00:00:00Z..2026-03-11T00:00:00Z&driver=all");
    assertThat(answer.getHeader("HX-Push-Url"))
        .contains("select=2026-03-10T00:00:00Z..2026-03-11T00:00:00Z")
        .contains("driver=all")
        .doesNotContain("now=");
    assertThat(answer.getContentAsString()).contains("Selected range");
  }

  @Test
  void aPersonsLabelCountsAtOnceAndCanBeTakenBack() throws Exception {
    String list = body("/messages?label=positive&order=oldest");
    Matcher first = Pattern.compile("name=\"id\" value=\"([^\"]+)\"").matcher(list);
    assertThat(first.find()).isTrue();
    String before = total("/messages?label=negative");
    assertThat(label(first.group(1), "negative")).contains("Changed from positive to negative");
    assertThat(total("/messages?label=negative")).isNotEqualTo(before);
    assertThat(label(first.group(1), "positive")).contains("Confirmed as positive by ada");
    assertThat(label(first.group(1), "")).doesNotContain("Changed from", "Confirmed");
    assertThat(total("/messages?label=negative")).isEqualTo(before);
  }

  @Test
  void manyLabelsAreChangedAtOnceAfterAPreviewAndTakenBackAtOnce() throws Exception {
    String before = total("/messages?label=negative&topic=fjellrev");
    String list = "/messages/change?topic=fjellrev&period=28d&q=depot";
    String count = total("/messages?topic=fjellrev&q=depot");
    String preview =
        HtmlUtils.htmlUnescape(send(list, "as", "positive", "of", "all").getContentAsString());
    assertThat(preview)
        .containsPattern("Changes " + count + " messages, trend moves \\+[1-9]\\d*<")
        .contains("Negative → positive", "(Text: depot)");
    assertThat(
            send("/messages/change?topic=fjellrev&label=negative", "as", "neutral", "of", "all")
                .getContentAsString())
        .doesNotContain("Of it as filtered")
        .containsPattern("Net sentiment of Fjellrev</dt><dd>from [^<]* – 30 Mar, 16:02\\)<");
    String all =
        send("/messages/change?topic=fjellrev", "as", "neutral", "of", "all").getContentAsString();
    assertThat(netBefore(preview, "Net sentiment of Fjellrev"))
        .isEqualTo(netBefore(all, "Net sentiment of Fjellrev"))
        .isNotEqualTo(netBefore(preview, "Of it as filtered"));
    assertThat(total("/messages?label=negative&topic=fjellrev")).isEqualTo(before);

    String done =
        send(list.replace("change?", "change/apply?"), "as", "positive", "of", "all")
            .getRedirectedUrl();
    assertThat(done).startsWith("/corrections?").contains("done=");
    assertThat(body(done)).contains("The labels of " + count + " messages were changed.");
    assertThat(total("/messages?label=positive&topic=fjellrev&q=depot")).isEqualTo(count);

    String change = done.substring(done.indexOf("done=") + 5);
    send("/corrections/undo", "change", change);
    assertThat(total("/messages?label=negative&topic=fjellrev")).isEqualTo(before);
  }

  /** What net sentiment is before a change, as the page of the preview says. */
  private static String netBefore(String page, String of) {
    Matcher net = Pattern.compile(of + "[^<]*</dt><dd>from (\\S+) to").matcher(page);
    assertThat(net.find()).as("%s in %s", of, page).isTrue();
    return net.group(1);
  }

  @Test
  void labelsGivenBlindlyBecomeFiguresOnThePageOfAccuracyAndBesideTheChart() throws Exception {
    assertThat(body("/accuracy?topic=fjellrev")).contains("Nobody labelled");
    send("/label/draw?topic=fjellrev");
    labelNext(100, "");
    labelNext(99, "positive");
    labelNext(98, "positive");
    assertThat(body("/accuracy?topic=fjellrev"))
        .contains("Macro-recall", "in English: too few (2 of 30)", "scored negative")
        .doesNotContain("% right of", "95%");
    assertThat(body("/?topic=fjellrev"))
        .contains("How often labels are right is told from 30 labelled messages on; 2 so far")
        .contains("Label messages drawn at random to make the band narrower");

    for (int left = 97; left > 69; left--) {
      labelNext(left, "positive");
    }
    assertThat(body("/accuracy?topic=fjellrev"))
        .containsPattern("in English: \\d+% right of 30 \\(95%: \\d+% to \\d+%\\)");
    assertThat(body("/?topic=fjellrev"))
        .contains("of 30 messages you labelled (95%")
        .contains("Messages you labelled are taken into account");
    assertThat(send("/label", "task", "99999", "said", "positive").getStatus()).isEqualTo(404);
  }

  private void labelNext(int left, String said) throws Exception {
    String page = body("/label?topic=fjellrev");
    assertThat(page)
        .contains(left + " messages to label", "What does it say of Fjellrev?")
        .doesNotContain("% sure");
    Matcher one = Pattern.compile("name=\"task\" value=\"(\\d+)\"").matcher(page);
    assertThat(one.find()).isTrue();
    send("/label?topic=fjellrev", "task", one.group(1), "said", said);
  }

  @Test
  void anAnswerCanBeGivenAgain() throws Exception {
    send("/label/draw?topic=*");
    Pattern task = Pattern.compile("name=\"task\" value=\"(\\d+)\"");
    Matcher first = task.matcher(body("/label?topic=*"));
    assertThat(first.find()).isTrue();
    String next =
        send("/label?topic=*", "task", first.group(1), "said", "positive").getRedirectedUrl();
    Matcher before =
        Pattern.compile("href=\"([^\"]*)\">The one before")
            .matcher(HtmlUtils.htmlUnescape(body(next)));
    assertThat(before.find()).isTrue();
    assertThat(body(before.group(1)))
        .contains("value=\"" + first.group(1) + "\"", "What does it say as a whole?");
  }

  @Test
  void whereNothingCanBeDrawnThePageSaysFromWhichDays() throws Exception {
    String drawn = send("/label/draw?topic=quiet&from=2015-02-01&to=2015-02-03").getRedirectedUrl();
    assertThat(body(drawn)).contains("No message of 1 Feb 2015", "is left to draw");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/accuracy", "/corrections"})
  void theTabsKeepTopicAndPeriod(String path) throws Exception {
    assertThat(HtmlUtils.htmlUnescape(body(path + "?topic=quiet&period=7d")))
        .contains("/accuracy?topic=quiet&period=7d\"", "/corrections?topic=quiet&period=7d\"");
  }

  @Test
  void aLinkWithSomethingElseForANumberSaysWhich() throws Exception {
    MockHttpServletResponse answer = open("/corrections?before=yesterday");
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString()).contains("‘before’ is ‘yesterday’");
  }

  @Test
  void aChangeOfNothingSaysWhatToDo() throws Exception {
    MockHttpServletResponse answer = send("/messages/change", "as", "positive", "of", "ticked");
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString()).contains("No message was ticked");
    assertThat(send("/messages/change", "as", "angry", "of", "all").getStatus()).isEqualTo(400);
    assertThat(send("/corrections/undo", "change", "none").getStatus()).isEqualTo(404);
  }

  @Test
  void actsOfPeopleNeedTheTokenOfThePage() throws Exception {
    assertThat(
            mvc.perform(post("/alerts/1").param("act", "acknowledge").with(as("ada")))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  void whatPeopleDoAboutAnIncidentIsOnItsTimeline() throws Exception {
    mvc.perform(
        post("/alerts/1/note")
            .param("note", "<b>asked the depot</b>")
            .with(as("ada"))
            .with(csrf()));
    assertThat(body("/alerts/1"))
        .contains("&lt;b&gt;asked the depot&lt;/b&gt;")
        .contains("by ada")
        .doesNotContain("<b>asked");
  }

  @Test
  void theCsvHasEveryBucketOfTheChart() throws Exception {
    String csv = open("/trend.csv?period=7d").getContentAsString();
    assertThat(csv.lines().findFirst())
        .hasValue("start,end,net,low,high,expected,negative,neutral,positive,note");
    long buckets = body("/trend.json?period=7d").split("\"state\":", -1).length - 1L;
    assertThat(csv.lines().count()).isEqualTo(buckets + 1);
  }

  @Test
  void whatPeopleWouldReadIsTheSameInStripAndSentenceAndInChartAndCsv() throws Exception {
    String page = body("/?period=7d");
    Matcher strip = Pattern.compile("if people read it: ([^<]*)<").matcher(page);
    assertThat(strip.find()).isTrue();
    assertThat(page)
        .contains(
            "four times in five: " + strip.group(1).replace('\u00a0', ' ') + " over the whole");

    Matcher chart =
        Pattern.compile("\"net\":[-.0-9]+,\"low\":([-.0-9]+),\"high\":([-.0-9]+),")
            .matcher(body("/trend.json?period=7d"));
    assertThat(chart.find()).isTrue();
    Matcher csv =
        Pattern.compile("Z,[-.0-9]+,([-.0-9]+),([-.0-9]+),")
            .matcher(open("/trend.csv?period=7d").getContentAsString());
    assertThat(csv.find()).isTrue();
    assertThat(csv.group(1)).isEqualTo(chart.group(1));
    assertThat(csv.group(2)).isEqualTo(chart.group(2));
  }

  @Test
  void pagesForbidEverythingFromElsewhereAndInline() throws Exception {
    assertThat(open("/").getHeader("Content-Security-Policy"))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
  }

  private String label(String id, String label) throws Exception {
    return mvc.perform(
            post("/message/label")
                .param("id", HtmlUtils.htmlUnescape(id))
                .param("label", label)
                .header("HX-Request", "true")
                .with(as("ada"))
                .with(csrf()))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private MockHttpServletResponse send(String path, String... fields) throws Exception {
    MockHttpServletRequestBuilder request =
        post(java.net.URI.create(path)).with(as("ada")).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return mvc.perform(request).andReturn().getResponse();
  }

  private String total(String link) throws Exception {
    Matcher total = TOTAL.matcher(body(HtmlUtils.htmlUnescape(link)));
    return total.find() ? total.group(1) : "no list";
  }

  private String body(String path) throws Exception {
    return open(path).getContentAsString();
  }

  private MockHttpServletResponse open(String path) throws Exception {
    return mvc.perform(get(java.net.URI.create(path)).with(as("ada"))).andReturn().getResponse();
  }
}
