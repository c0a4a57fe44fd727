package dev.earshot.dashboard.incident.alert;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.earshot.dashboard.incident.alert.AlertSettings.Form;
import dev.earshot.dashboard.incident.alert.AlertSettings.Webhook;
import dev.earshot.dashboard.incident.alert.Delivery.Later;
import dev.earshot.dashboard.incident.alert.Delivery.Refused;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookChannelTest implements AlertChannelContract {

  private static final String SECRET = "a-secret-of-some-length";
  private static final Clock CLOCK = Clock.fixed(Alerts.AT, ZoneOffset.UTC);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final WireMockServer receiver =
      new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

  @BeforeEach
  void listen() {
    receiver.start();
    receiver.stubFor(any(anyUrl()).willReturn(status(204)));
  }

  @AfterEach
  void stop() {
    receiver.stop();
  }

  @Override
  public AlertChannel channel() {
    return channel(Form.GENERIC);
  }

  private AlertChannel channel(Form form) {
    URI url = URI.create(receiver.baseUrl() + "/hook");
    return new WebhookChannel(new Webhook("team", form, url, SECRET, Set.of()), CLIENT, CLOCK);
  }

  @Override
  public AlertChannel unreachable() {
    receiver.stubFor(
        any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    return channel();
  }

  @Override
  public int received() {
    return receiver.getAllServeEvents().size();
  }

  @Test
  void theBodyIsSignedTogetherWithItsTime() {
    channel().deliver(Alerts.alert("k1", Alert.Kind.OPENED));

    LoggedRequest request = receiver.getAllServeEvents().getFirst().getRequest();
    String time = request.getHeader("X-Earshot-Timestamp");
    String signed = new Signature(SECRET).of(time + "." + request.getBodyAsString());
    assertThat(time).isEqualTo(Long.toString(Alerts.AT.getEpochSecond()));
    assertThat(request.getHeader("X-Earshot-Signature")).isEqualTo("v1=" + signed);
    assertThat(request.getHeader("Idempotency-Key")).isEqualTo("k1");
  }

  @Test
  void theGenericBodyIsTheAlertAsJson() {
    JsonNode body = sent(Form.GENERIC);

    assertThat(body.get("key").asString()).isEqualTo("k1");
    assertThat(body.get("kind").asString()).isEqualTo("OPENED");
    assertThat(body.get("after").asDouble()).isEqualTo(-31);
    assertThat(body.get("drivers").get(0).get("points").asDouble()).isEqualTo(-27.4);
    assertThat(body.get("detected_at").asString()).isEqualTo("2026-03-02T02:00:00Z");
  }

  @Test
  void slackGetsBlocksAndNobodysMessageCanSlipInMarkup() {
    JsonNode body = sent(Form.SLACK);

    assertThat(body.get("blocks").get(0).get("type").asString()).isEqualTo("header");
    assertThat(body.toString()).contains("&lt;b&gt;&amp;").doesNotContain("<b>");
    assertThat(body.toString()).contains("−27");
  }

  @Test
  void teamsGetsAnAdaptiveCard() {
    JsonNode attachment = sent(Form.TEAMS).get("attachments").get(0);

    assertThat(attachment.get("contentType").asString())
        .isEqualTo("application/vnd.microsoft.card.adaptive");
    assertThat(attachment.get("content").get("actions").get(0).get("url").asString())
        .isEqualTo("http://localhost:8080/alerts/7");
  }

  @Test
  void chatsNameASourceAsPeopleDoAndMachinesGetItsId() {
    assertThat(sent(Form.SLACK).toString()).contains("Ana · Reddit ·");
    receiver.resetRequests();
    assertThat(sent(Form.TEAMS).toString()).contains("— Ana, Reddit");
    receiver.resetRequests();
    assertThat(sent(Form.GENERIC).at("/evidence/0/source").asString()).isEqualTo("reddit");
  }

  @Test
  void aServerErrorIsTriedAgainAndAWrongAddressIsNot() {
    assertThat(answering(503)).isInstanceOf(Later.class);
    assertThat(answering(429)).isInstanceOf(Later.class);
    assertThat(answering(404)).isInstanceOf(Refused.class);
    assertThat(answering(301)).isInstanceOf(Refused.class);
  }

  @Test
  void theWaitAReceiverAsksForIsKept() {
    receiver.stubFor(
        any(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "90")));

    assertThat(channel().deliver(Alerts.alert("k", Alert.Kind.OPENED)))
        .isInstanceOfSatisfying(
            Later.class, later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(90)));
  }

  @Test
  void aGenericWebhookWithoutASecretIsRefusedAtStart() {
    Webhook open =
        new Webhook("team", Form.GENERIC, URI.create("https://e.org"), "short", Set.of());

    assertThatThrownBy(() -> new WebhookChannel(open, CLIENT, CLOCK))
        .hasMessageContaining("earshot.alerts.webhooks")
        .hasMessageContaining("'team'");
  }

  @Test
  void anAddressOneCannotPostToIsRefusedAtStart() {
    for (String url : List.of("", "hooks.example.org/x", "ftp://e.org/x", "https:///x")) {
      Webhook hook = new Webhook("team", Form.SLACK, URI.create(url), "", Set.of());

      assertThatThrownBy(() -> new WebhookChannel(hook, CLIENT, CLOCK))
          .hasMessageContaining("earshot.alerts.webhooks: the url of 'team' is " + url);
    }
  }

  private Delivery answering(int status) {
    receiver.stubFor(any(anyUrl()).willReturn(status(status)));
    return channel().deliver(Alerts.alert("k", Alert.Kind.OPENED));
  }

  private JsonNode sent(Form form) {
    channel(form).deliver(Alerts.alert("k1", Alert.Kind.OPENED));
    String body = receiver.getAllServeEvents().getFirst().getRequest().getBodyAsString();
    return JsonMapper.shared().readTree(body);
  }
}
