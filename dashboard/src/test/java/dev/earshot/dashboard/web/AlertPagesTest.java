package dev.earshot.dashboard.web;

import static dev.earshot.dashboard.account.Team.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.earshot.dashboard.incident.Annotation;
import dev.earshot.dashboard.incident.Annotations;
import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.SpikeBook;
import dev.earshot.dashboard.incident.SpikeFindings;
import dev.earshot.dashboard.incident.Surge;
import dev.earshot.dashboard.incident.Verdict;
import dev.earshot.dashboard.topic.SensitivityChoice;
import dev.earshot.dashboard.topic.TopicBook;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topic.Rule;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.drop.DropExplanation;
import dev.earshot.sentiment.spike.Spike;
import dev.earshot.sentiment.spike.SpikeDriver;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.util.HtmlUtils;

/** The pages of an incident, of annotations and of a topic's rule, over {@link Chatter}. */
@WithPages
class AlertPagesTest {

  private static final String ANNOTATIONS = "/alerts/annotations";
  private static final Instant EVER = Instant.parse("2026-01-01T00:00:00Z");

  @Autowired private MockMvc mvc;
  @Autowired private Annotations annotations;
  @Autowired private IncidentDesk desk;
  @Autowired private TopicBook topics;
  @Autowired private MentionStore store;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transaction;

  @AfterEach
  void forgetAnnotations() {
    annotations.latest(100).forEach(annotation -> annotations.remove(annotation.id()));
  }

  @Test
  void anIncidentSaysWhatFellHowFarAndWhy() throws Exception {
    assertThat(body("/alerts/1"))
        .containsPattern("Fjellrev fell by \\d+ points, from \\+?\\d+ to −\\d+, mainly ")
        .containsPattern("accounts for</?|accounts for")
        .contains("Time to detect", "Time to acknowledge", "Time to recover")
        .containsPattern(
            "messages an hour, \\d[\\d.]*× as many as in the 2 days before \\([\\d.]+ an hour\\)");
  }

  @Test
  void howLikelyADropIsRealIsTheSameOnItsPageInTheListAndOnTheChart() throws Exception {
    Matcher figure =
        Pattern.compile("Real or chance</dt><dd>((?:more than )?\\d+% likely to be real)")
            .matcher(body("/alerts/1"));
    assertThat(figure.find()).isTrue();

    assertThat(body("/alerts")).contains("Incident 1 · drop, " + figure.group(1));
    assertThat(body("/alerts/1/trend.json")).contains(", " + figure.group(1) + "\"");
  }

  @Test
  void theChartOfAnIncidentShowsItsDropAndTheTimeAround() throws Exception {
    long from = desk.find(1).orElseThrow().drop().from().toEpochMilli();

    assertThat(body("/alerts/1/trend.json")).contains("\"from\":" + from + ",\"to\":");
    assertThat(body("/alerts/1"))
        .as("the chart's script shows those marks of the key that it draws")
        .contains("data-mark=\"few\" hidden", "data-mark=\"gap\" hidden");
  }

  @Test
  void aPinOnTheChartOfAnIncidentHasTheNumberOfItsIncidentAndTheDepthOfItsHeadline()
      throws Exception {
    Incident second = desk.find(2).orElseThrow();
    String depth =
        "from %s to %s points"
            .formatted(
                Figures.points(second.explanation().before()),
                Figures.points(second.explanation().after()));

    assertThat(body("/alerts/2/trend.json"))
        .contains("\"number\":2,\"from\":" + second.drop().from().toEpochMilli())
        .contains("\"label\":\"Incident 2: ")
        .contains(depth);
    assertThat(body("/alerts/2")).contains(depth.replace(" points", ""));
  }

  @Test
  void everyFigureOfWhatMovedAnIncidentOpensTheMessagesItWasCountedFrom() throws Exception {
    List<MatchResult> rows =
        Pattern.compile(
                "href=\"(/alerts/1/messages\\?driver=[^\"]+)\".*?([\\d,]+) messages?<",
                Pattern.DOTALL)
            .matcher(body("/alerts/1"))
            .results()
            .toList();

    assertThat(rows).hasSizeGreaterThan(1);
    for (MatchResult row : rows) {
      assertThat(body(row.group(1)))
          .as(row.group(1))
          .contains("id=\"messages-title\"", ">" + row.group(2) + "</span></h2>");
    }
    assertThat(send(get("/alerts/1/messages?driver=theme-0")).getStatus()).isEqualTo(404);
  }

  @Test
  void whatMovedAnIncidentStandsInTheOrderOfItsSize() throws Exception {
    DropExplanation why = desk.find(1).orElseThrow().explanation();
    List<Double> sizes =
        why.ranked().stream()
            .filter(driver -> driver.kind() != Driver.Kind.NOT_EXPLAINED)
            .filter(driver -> !why.main().equals(Optional.of(driver)))
            .map(driver -> -Math.abs(driver.points()))
            .toList();

    assertThat(sizes).isSorted();
    assertThat(why.ranked()).containsExactlyInAnyOrderElementsOf(why.drivers());
    assertThat(why.ranked().getLast()).isEqualTo(why.drivers().getLast());
  }

  @Test
  void whatRoseInASpikeOpensItsMessages() throws Exception {
    Instant from = Instant.parse("2026-03-20T10:00:00Z");
    Spike spike = new Spike(from, from.plusSeconds(900), from.plusSeconds(7200), false, 4, 10);
    List<String> ids =
        store
            .search(MentionQuery.of(Chatter.TOPIC, from, from.plusSeconds(7200)), Page.newest(3))
            .hits()
            .stream()
            .map(hit -> hit.mention().id())
            .toList();
    Surge surge =
        new Surge(3, .4, List.of(new SpikeDriver("zip, tent", Driver.Kind.THEME, 3, .4, ids)));
    new SpikeBook(jdbc, annotations, (_, _, _, _) -> {}, transaction, Duration.ofDays(1))
        .observe(
            "quiet",
            new SpikeFindings(
                List.of(spike),
                _ ->
                    new SpikeFindings.Explained(
                        surge, new DropExplanation(5, 4, List.of()), List.of())),
            Chatter.NOW);
    Incident incident = desk.spikes("quiet", EVER, Chatter.NOW).getFirst();

    Matcher row =
        Pattern.compile("<td><a href=\"([^\"]+)\">3 messages</a>, usually 0</td>")
            .matcher(body("/alerts/" + incident.id()));
    assertThat(row.find()).isTrue();
    assertThat(body(row.group(1))).contains("zip, tent <span class=\"figure\">3</span>");
    desk.forget("quiet");
  }

  @Test
  void anIncidentIsAssignedOnlyToSomebodyThereIs() throws Exception {
    send(post("/alerts/2/owner").param("owner", "admin"));
    assertThat(desk.find(2).orElseThrow().owner()).isEqualTo("admin");

    MockHttpServletResponse refused = send(post("/alerts/2/owner").param("owner", "nobody else"));
    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(refused.getContentAsString())
        .contains("Nobody who can sign in here is called ‘nobody else’");

    send(post("/alerts/2/owner").param("owner", ""));
    assertThat(desk.find(2).orElseThrow().owner()).isNull();
  }

  @Test
  void everyButtonOfAnIncidentDoesSomethingThatCanBeTakenBack() throws Exception {
    assertThat(buttons(3)).contains("useful", "expected", "wrong").doesNotContain("reopen");
    send(post("/alerts/3").param("act", "wrong"));
    assertThat(buttons(3)).contains("reopen");
    send(post("/alerts/3").param("act", "reopen"));
    assertThat(desk.find(3).orElseThrow().verdict()).isNull();
  }

  @Test
  void theAnswerThatWasGivenIsMarked() throws Exception {
    send(post("/alerts/3").param("act", "useful"));

    assertThat(body("/alerts/3")).containsPattern("value=\"useful\"[^>]* aria-pressed=\"true\"");
    assertThat(body("/alerts/3")).doesNotContainPattern("value=\"wrong\"[^>]* aria-pressed");
    send(post("/alerts/3").param("act", "wrong"));
    send(post("/alerts/3").param("act", "reopen"));
  }

  @Test
  void anEventIsNotedShownOnTheChartsChangedAndRemoved() throws Exception {
    MockHttpServletResponse saved = send(form("spring {sale} <b>", "2026-03-08T02:00"));
    assertThat(saved.getRedirectedUrl()).contains("done=saved");
    Annotation noted = annotations.touching(Chatter.TOPIC, EVER, Chatter.NOW).getFirst();
    // The pages' zone is an hour before UTC in winter.
    assertThat(noted.from()).isEqualTo(Instant.parse("2026-03-08T01:00:00Z"));
    assertThat(noted.createdBy()).isEqualTo("ada");
    assertThat(body("/trend.json")).contains("\"kind\":\"campaign\"", "spring {sale}");
    assertThat(body("/alerts/1")).contains("Campaign: spring {sale} &lt;b&gt;");

    send(form(noted.id(), "autumn sale", "2026-03-08T02:00"));
    assertThat(annotations.find(noted.id()).orElseThrow().note()).isEqualTo("autumn sale");

    MockHttpServletResponse removed = send(post(ANNOTATIONS + "/" + noted.id() + "/remove"));
    assertThat(annotations.find(noted.id())).isEmpty();
    assertThat(body(removed.getRedirectedUrl()))
        .contains("Removed. Save the form as it is to bring it back.", "value=\"autumn sale\"");
  }

  @Test
  void aFormThatCannotBeComesBackAsItWasFilledInAndSaysWhy() throws Exception {
    MockHttpServletResponse late = send(form("sale", "2026-03-10T02:00"));
    assertThat(late.getStatus()).isEqualTo(422);
    assertThat(late.getContentAsString())
        .contains("It must end after it begins", "value=\"2026-03-10T02:00\"", "value=\"sale\"");

    assertThat(send(form(" ", "2026-03-08T02:00")).getContentAsString())
        .contains("‘What happened’ needs a few words");
    assertThat(send(form("sale", "soon")).getContentAsString())
        .contains("‘Begins’ is ‘soon’; it must be a date and time such as");
    assertThat(annotations.latest(10)).isEmpty();
  }

  @Test
  void aReplayFindsTheDropsThatWereInventedAndMoreWhenMoreSensitive() throws Exception {
    List<Long> alerts = alerts(body("/alerts/rules"));

    assertThat(alerts).hasSize(3).isSorted();
    assertThat(alerts.get(1)).as("balanced").isGreaterThanOrEqualTo(3);
    DropExplanation first = desk.find(1).orElseThrow().explanation();
    long change = Math.round(first.after()) - Math.round(first.before());
    assertThat(body("/alerts/rules"))
        .contains("incident 1, ", "href=\"/alerts/1\"")
        .contains(Figures.signed(change) + " pts<");
  }

  @Test
  void anExpectedEventSilencesItsAlertInTheReplayToo() throws Exception {
    long before = alerts(body("/alerts/rules")).get(1);
    send(form("sale", "2026-03-07T02:00").param("silences", "on"));

    assertThat(alerts(body("/alerts/rules")).get(1)).isEqualTo(before - 1);
    assertThat(body("/alerts/rules")).contains("and 1 silenced as expected");
  }

  @Test
  void answersToAlertsAreCountedAndAskedFor() throws Exception {
    assertThat(body("/alerts/rules?topic=quiet")).contains("Nobody has judged an alert");
    desk.judge(2, Verdict.USEFUL, "ada", Chatter.NOW);

    assertThat(body("/alerts/rules"))
        .contains("1 of 1 judged alerts were right: 1 useful, 0 expected, 0 wrong.")
        .contains("Once 5 alerts of the last 90 days are judged, a sensitivity is suggested");
  }

  @Test
  void aSensitivityTriedInTheReplayIsUsedWithOneClickAndTakenBackWithAnother() throws Exception {
    assertThat(offered("/alerts/rules?topic=quiet&try=strict")).containsExactly("strict");

    use("quiet", "strict");

    assertThat(sensitivity("quiet")).isEqualTo(Sensitivity.STRICT);
    assertThat(body("/alerts/rules?topic=quiet"))
        .contains("<b>strict instead of balanced</b> by ada")
        .contains("Chosen here instead of balanced; it stays until that changes in topics.yml.");
    assertThat(body("/topics")).contains("strict; false alarms to expect: 0.3 in 30 days");
    assertThat(offered("/alerts/rules?topic=quiet")).as("undo").containsExactly("balanced");

    use("quiet", "balanced");
    assertThat(sensitivity("quiet")).isEqualTo(Sensitivity.BALANCED);
    assertThat(topics.choices("quiet", Rule.DROP))
        .extracting(SensitivityChoice::by)
        .containsOnly("ada");
  }

  @Test
  void aSensitivityThatThereIsNotIsRefused() throws Exception {
    assertThat(use("quiet", "loud").getContentAsString())
        .contains("‘loud’ is no sensitivity; it must be one of strict, balanced, sensitive");
    assertThat(use("nobody", "strict").getStatus()).isEqualTo(404);
    assertThat(topics.choices("nobody", Rule.DROP)).isEmpty();
  }

  @Test
  void spikesHaveTheSameReplayDrawnOnTheVolume() throws Exception {
    String page = body("/alerts/rules?rule=spikes");

    assertThat(alerts(page)).hasSize(3).isSorted();
    assertThat(alerts(page).getLast()).isPositive();
    assertThat(page)
        .contains("Mention spikes: balanced", "false alarms measured: 1.3 in 30 days")
        .containsPattern("\\d+ messages instead of \\d+; detected after");
    assertThat(body("/alerts/rules/trend.json?rule=spikes&try=sensitive"))
        .contains("\"drops\":[]")
        .containsPattern("\"label\":\"Mention spike, [^\"]+× the usual volume");
  }

  @Test
  void anExpectedEventSilencesASpikeInTheReplayToo() throws Exception {
    String path = "/alerts/rules?rule=spikes&try=sensitive";
    long before = alerts(body(path)).getLast();
    send(
        post(ANNOTATIONS)
            .param("id", "0")
            .param("about", Chatter.TOPIC)
            .param("kind", "campaign")
            .param("begins", "2026-02-01T00:00")
            .param("ends", "2026-03-30T00:00")
            .param("note", "a long sale")
            .param("silences", "on"));

    assertThat(alerts(body(path)).getLast()).isLessThan(before);
    assertThat(body(path)).contains(" silenced as expected", "Campaign: a long sale");
  }

  @Test
  void aSensitivityForSpikesLeavesThatOfDropsAsItIs() throws Exception {
    send(post("/alerts/rules").param("of", "quiet").param("rule", "spikes").param("use", "strict"));

    Topic quiet = topics.get().topic("quiet").orElseThrow();
    assertThat(quiet.sensitivity(Rule.SPIKE)).isEqualTo(Sensitivity.STRICT);
    assertThat(quiet.sensitivity(Rule.DROP)).isEqualTo(Sensitivity.BALANCED);
    assertThat(body("/alerts/rules?topic=quiet&rule=spikes"))
        .contains("<b>strict instead of balanced</b> by ada");
    assertThat(
            send(post("/alerts/rules")
                    .param("of", "quiet")
                    .param("rule", "x")
                    .param("use", "strict"))
                .getContentAsString())
        .contains("‘x’ is no rule; it must be drops or spikes.");
    topics.choose("quiet", Rule.SPIKE, Sensitivity.BALANCED, "ada", Chatter.NOW);
  }

  private Sensitivity sensitivity(String topic) {
    return topics.get().topic(topic).orElseThrow().sensitivity();
  }

  private MockHttpServletResponse use(String topic, String sensitivity) throws Exception {
    return send(post("/alerts/rules").param("of", topic).param("use", sensitivity));
  }

  private List<String> offered(String path) throws Exception {
    return Pattern.compile("name=\"use\" value=\"([a-z]+)\"")
        .matcher(body(path))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static List<Long> alerts(String page) {
    return Pattern.compile("<b>(\\d+)</b><small>alerts;")
        .matcher(page)
        .results()
        .map(found -> Long.valueOf(found.group(1)))
        .toList();
  }

  private List<String> buttons(long incident) throws Exception {
    Matcher buttons =
        Pattern.compile("name=\"act\" value=\"([a-z-]+)\"").matcher(body("/alerts/" + incident));
    return buttons.results().map(found -> found.group(1)).toList();
  }

  private static MockHttpServletRequestBuilder form(String note, String begins) {
    return form(0, note, begins);
  }

  private static MockHttpServletRequestBuilder form(long id, String note, String begins) {
    return post(ANNOTATIONS)
        .param("id", Long.toString(id))
        .param("about", Chatter.TOPIC)
        .param("kind", "campaign")
        .param("begins", begins)
        .param("ends", "2026-03-09T12:00")
        .param("note", note);
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(as("ada")).with(csrf())).andReturn().getResponse();
  }

  private String body(String path) throws Exception {
    return mvc.perform(get(URI.create(HtmlUtils.htmlUnescape(path))).with(as("ada")))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
