package dev.earshot.dashboard.incident.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.earshot.dashboard.incident.alert.AlertSettings.Recipients;
import dev.earshot.dashboard.incident.alert.Delivery.Done;
import dev.earshot.dashboard.incident.alert.Delivery.Later;
import dev.earshot.dashboard.incident.alert.Delivery.Refused;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class MailChannelTest implements AlertChannelContract {

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

  @BeforeEach
  void listen() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Override
  public AlertChannel channel() {
    return channel(server.getSmtp().getPort());
  }

  @Override
  public AlertChannel unreachable() {
    int port = server.getSmtp().getPort();
    server.stop();
    return channel(port);
  }

  @Override
  public int received() {
    return server.getReceivedMessages().length;
  }

  private static AlertChannel channel(int port) {
    return channel(port, List.of("care@example.org"));
  }

  private static AlertChannel channel(int port, List<String> to) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    Recipients care = new Recipients("", to, Set.of());
    return new MailChannel("earshot@example.org", care, sender, new MailBody(engine()));
  }

  @Test
  void anAddressThatTheServerRefusesKeepsTheAlertFromNobodyElse() throws Exception {
    Alert alert = Alerts.alert("k1", Alert.Kind.OPENED);
    try (PickyMailServer picky = new PickyMailServer()) {
      List<String> both = List.of("gone@example.org", "care@example.org");
      Delivery outcome = channel(picky.port(), both).deliver(alert);

      assertThat(picky.recipients()).containsExactly("<care@example.org>");
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Done.class,
              done ->
                  assertThat(done.remark())
                      .isEqualTo(
                          "the mail server refuses gone@example.org: 550 5.1.1 no such user"));
    }
  }

  @Test
  void aMailThatNobodyCanGetIsDeadAtOnceAndSaysWhy() throws Exception {
    try (PickyMailServer picky = new PickyMailServer()) {
      assertThat(
              channel(picky.port(), List.of("gone@example.org"))
                  .deliver(Alerts.alert("k1", Alert.Kind.OPENED)))
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.reason()).contains("gone@example.org", "check the address"));
    }
  }

  @Test
  void aMailServerWhoseNameNobodyKnowsIsSaidToBeThat() {
    JavaMailSenderImpl lost =
        new JavaMailSenderImpl() {
          @Override
          public void send(MimeMessage message) {
            Exception cause = new UnknownHostException("smtp.example.org");
            throw new MailSendException("failed", new MessagingException("connect", cause));
          }
        };
    Recipients care = new Recipients("", List.of("care@example.org"), Set.of());
    Delivery outcome =
        new MailChannel("earshot@example.org", care, lost, new MailBody(engine()))
            .deliver(Alerts.alert("k1", Alert.Kind.OPENED));

    assertThat(outcome)
        .isEqualTo(
            new Later(
                "The mail server did not take it: the host smtp.example.org is not known", null));
  }

  @Test
  void whatIsNoMailAddressIsRefusedAtStart() {
    assertThatThrownBy(() -> channel(25, List.of("care at example.org")))
        .hasMessageContaining("earshot.alerts.mail: 'care at example.org' is no mail address");
  }

  @Test
  void theMailSaysWhatFellWhyAndShowsIt() throws Exception {
    channel().deliver(Alerts.alert("k1", Alert.Kind.OPENED));

    MimeMessage mail = server.getReceivedMessages()[0];
    String whole = GreenMailUtil.getWholeMessage(mail);
    assertThat(mail.getSubject()).isEqualTo("Sentiment drop · Acme: parcel, tracking");
    assertThat(whole).contains("text/plain", "text/html", "image/png", "Content-ID: <trend>");
  }

  @Test
  void aSpikesMailShowsItsVolumeAndSaysItInTheText() throws Exception {
    channel().deliver(Alerts.spike("k1"));

    String whole = GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0]);
    assertThat(whole).contains("image/png", "Content-ID: <trend>");
    assertThat(MailBody.text(Alerts.spike("k1")))
        .contains("The most messages in an hour were 260, from 2 Mar, 06:00 on; usual are 18.");
    assertThat(new MailBody(engine()).html(Alerts.spike("k1"), true))
        .contains("alt=\"The most messages in an hour were 260")
        .doesNotContain("In the drop");
  }

  @Test
  void theVolumeOfASpikeIsDarkAndTheHoursBeforeArePale() throws Exception {
    BufferedImage picture = image(VolumePicture.png(Alerts.spike("k1")));

    assertThat(picture.getWidth()).isEqualTo(Picture.SCALE * Picture.WIDTH);
    assertThat(columns(picture, Picture.INK)).isBetween(50L, 110L);
    assertThat(columns(picture, Picture.NEUTRAL)).isGreaterThan(400L);
  }

  @Test
  void theDropIsDrawnOnTheTrend() throws Exception {
    Alert drop = Alerts.alert("k1", Alert.Kind.OPENED);

    assertThat(columns(image(TrendPicture.png(drop)), Picture.NEGATIVE)).isGreaterThan(50L);
  }

  @Test
  void hoursWithFewMessagesAreDrawnTogetherWithoutMovingTheDrop() {
    Alert few = Alerts.alert("k1", Alert.Kind.OPENED, 10);

    List<Alert.Point> pooled = TrendPicture.pooled(few);

    assertThat(pooled).extracting(Alert.Point::messages).hasSize(21).contains(30L);
    assertThat(pooled).extracting(Alert.Point::at).contains(few.from());
    assertThat(pooled.getLast().net()).isEqualTo(-30);
    assertThat(TrendPicture.pooled(Alerts.alert("k1", Alert.Kind.OPENED)))
        .isEqualTo(Alerts.alert("k1", Alert.Kind.OPENED).curve());
  }

  private static BufferedImage image(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /** How many columns of pixels have the colour three times, as letters of it rarely do. */
  private static long columns(BufferedImage picture, Color color) {
    return IntStream.range(0, picture.getWidth())
        .filter(x ->
            IntStream.range(0, picture.getHeight() * 3 / 4)
                    .filter(y -> picture.getRGB(x, y) == color.getRGB())
                    .count()
                >= 3)
        .count();
  }

  @Test
  void whatPeopleWroteCannotBecomeMarkup() {
    MailBody body = new MailBody(engine());

    assertThat(body.html(Alerts.alert("k1", Alert.Kind.OPENED), true))
        .contains("&lt;b&gt;&amp; *no* parcel")
        .doesNotContain("<b>")
        .contains("−27")
        .contains("cid:trend");
  }

  @Test
  void aMessageOfADropHasALineOfItsColourBesideIt() {
    assertThat(new MailBody(engine()).html(Alerts.alert("k1", Alert.Kind.OPENED), true))
        .containsPattern("border-left:3px solid #DFE3E9; ?border-color:#C2410C");
  }

  @Test
  void aGroupIsAChannelOfItsOwnAndMustHaveAnAddress() {
    MailBody body = new MailBody(engine());
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    Recipients shop = new Recipients("shop", List.of("shop@example.org"), Set.of("acme"));
    Recipients nobody = new Recipients("shop", List.of(), Set.of());

    assertThat(new MailChannel("e@example.org", shop, sender, body).name()).isEqualTo("mail-shop");
    assertThatThrownBy(() -> new MailChannel("e@example.org", nobody, sender, body))
        .hasMessageContaining("earshot.alerts.mail.groups")
        .hasMessageContaining("'shop'");
  }

  @Test
  void laterMailsAnswerTheFirst() throws Exception {
    channel().deliver(Alerts.alert("k1", Alert.Kind.OPENED));
    channel().deliver(Alerts.alert("k2", Alert.Kind.RECOVERED));

    MimeMessage[] mails = server.getReceivedMessages();
    assertThat(mails[0].getMessageID()).isEqualTo("<incident-7@localhost>");
    assertThat(mails[1].getHeader("In-Reply-To")).containsExactly("<incident-7@localhost>");
  }

  @Test
  void whatPassedBeginsAConversationAndWhatBeginsAgainContinuesIt() throws Exception {
    channel().deliver(Alerts.alert("k1", Alert.Kind.PASSED));
    channel().deliver(Alerts.alert("k2", Alert.Kind.REOPENED));

    MimeMessage[] mails = server.getReceivedMessages();
    assertThat(mails[0].getMessageID()).isEqualTo("<incident-7@localhost>");
    assertThat(mails[1].getMessageID()).isEqualTo("<k2@localhost>");
    assertThat(mails[1].getHeader("In-Reply-To")).containsExactly("<incident-7@localhost>");
  }

  @Test
  void theAnswersStandApartWithTheirQuestion() {
    Alert alert = Alerts.alert("k1", Alert.Kind.OPENED);

    assertThat(MailBody.text(alert))
        .contains("\nAcknowledge: http://localhost:8080/act/abc\n\nWas the alert right?\nWrong: ");
    assertThat(new MailBody(engine()).html(alert, false))
        .containsPattern("(?s)>Acknowledge</a>.*Was the alert right\\?.*>Wrong</a>");
  }

  @Test
  void aGuessIsToldWithItsDoubtInEveryForm() {
    Alert alert = Alerts.alert("k1", Alert.Kind.OPENED);
    String guess = "refund, money (could be chance)";

    assertThat(MailBody.text(alert)).contains("−3  " + guess).contains("parcel, tracking (96");
    assertThat(new MailBody(engine()).html(alert, false)).contains(guess);
    assertThat(SlackMessage.of(alert)).contains("*−3* " + guess);
    assertThat(TeamsCard.of(alert)).contains("refund, money \\\\(could be chance\\\\)");
    assertThat(AlertJson.write(alert)).contains("\"messages\":20,\"guess\":true");
  }

  @Test
  void anAlertThatWaitedSinceBeforeThereWereGuessesIsRead() {
    String kept =
        AlertJson.write(Alerts.alert("k1", Alert.Kind.OPENED))
            .replaceAll(",\"guess\":(true|false)", "");

    assertThat(AlertJson.read(kept).drivers()).hasSize(3).noneMatch(Alert.DriverLine::guess);
  }

  @Test
  void aMessageIsQuotedWithTheNameOfItsSource() {
    Alert alert = Alerts.alert("k1", Alert.Kind.OPENED);

    assertThat(MailBody.text(alert)).contains("Ana · Reddit · 2 Mar, 11:00");
    assertThat(new MailBody(engine()).html(alert, true)).contains("Ana · Reddit · 2 Mar, 11:00");
  }

  private static SpringTemplateEngine engine() {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    SpringTemplateEngine templates = new SpringTemplateEngine();
    templates.setTemplateResolver(resolver);
    return templates;
  }
}
