package dev.earshot.dashboard.incident.alert;

import dev.earshot.dashboard.incident.alert.AlertSettings.Recipients;
import dev.earshot.dashboard.incident.alert.Delivery.Done;
import dev.earshot.dashboard.incident.alert.Delivery.Later;
import dev.earshot.dashboard.incident.alert.Delivery.Refused;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Sends an alert as e-mail, HTML with a plain text beside it. All mails of one incident form one
 * conversation: later ones answer the first.
 */
public final class MailChannel implements AlertChannel {

  private static final Logger LOG = LoggerFactory.getLogger(MailChannel.class);

  private final String from;
  private final Recipients recipients;
  private final JavaMailSender sender;
  private final MailBody body;

  /**
   * @throws IllegalArgumentException when nobody would get the mails of a group, or an address is
   *     none
   */
  public MailChannel(String from, Recipients recipients, JavaMailSender sender, MailBody body) {
    if (recipients.to().isEmpty()) {
      throw new IllegalArgumentException(
          "earshot.alerts.mail.groups: the group '%s' needs an address under 'to'"
              .formatted(recipients.name()));
    }
    Stream.concat(Stream.of(from), recipients.to().stream()).forEach(MailChannel::check);
    this.from = from;
    this.recipients = recipients;
    this.sender = sender;
    this.body = body;
  }

  private static void check(String address) {
    try {
      new InternetAddress(address, true).validate();
    } catch (AddressException e) {
      throw new IllegalArgumentException(
          "earshot.alerts.mail: '%s' is no mail address: %s".formatted(address, e.getMessage()), e);
    }
  }

  @Override
  public String name() {
    return AlertDesk.mail(recipients);
  }

  @Override
  public Delivery deliver(Alert alert) {
    return deliver(alert, recipients.to(), "");
  }

  /** An address that the server refuses does not keep the alert from the others. */
  private Delivery deliver(Alert alert, List<String> to, String remark) {
    try {
      sender.send(message(alert, to));
      return new Done(remark);
    } catch (MailParseException | MessagingException e) {
      return new Refused("The mail cannot be written: " + e.getMessage());
    } catch (MailException e) {
      Set<String> refused = refused(e);
      List<String> others = to.stream().filter(address -> !refused.contains(address)).toList();
      if (others.size() == to.size()) {
        return new Later("The mail server did not take it: " + rootMessage(e), null);
      }
      String why =
          "the mail server refuses %s: %s".formatted(String.join(", ", refused), rootMessage(e));
      return others.isEmpty()
          ? new Refused(why + "; check the address")
          : deliver(alert, others, remark.isEmpty() ? why : remark + "; " + why);
    }
  }

  /** The addresses that the server does not know, and will not know later either. */
  private static Set<String> refused(MailException failure) {
    Set<String> refused = new TreeSet<>();
    if (failure instanceof MailSendException unsent) {
      for (Exception each : unsent.getMessageExceptions()) {
        if (each instanceof SendFailedException sent && sent.getInvalidAddresses() != null) {
          Stream.of(sent.getInvalidAddresses()).map(Address::toString).forEach(refused::add);
        }
      }
    }
    return refused;
  }

  private MimeMessage message(Alert alert, List<String> to) throws MessagingException {
    MimeMessage message = sender.createMimeMessage();
    Optional<byte[]> picture = picture(alert);
    MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
    helper.setFrom(from);
    helper.setTo(to.toArray(String[]::new));
    helper.setSubject(Wording.oneLine(alert.headline(), 120));
    helper.setSentDate(Date.from(alert.at()));
    helper.setText(MailBody.text(alert), body.html(alert, picture.isPresent()));
    if (picture.isPresent()) {
      helper.addInline(MailBody.PICTURE, new ByteArrayResource(picture.get()), "image/png");
    }
    String thread = id(alert.thread(), alert);
    if (alert.first()) {
      message.setHeader("Message-ID", thread);
    } else {
      message.setHeader("Message-ID", id(alert.key(), alert));
      message.setHeader("In-Reply-To", thread);
      message.setHeader("References", thread);
    }
    message.setHeader("X-Earshot-Key", alert.key());
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  /** No other server's, or mail programs would take their mails for one. */
  private static String id(String name, Alert alert) {
    String host = URI.create(alert.url()).getHost();
    return "<%s@%s>".formatted(name, host == null ? "earshot" : host);
  }

  /** Drawing needs fonts, which a bare server may lack: then the mail goes without a picture. */
  private static Optional<byte[]> picture(Alert alert) {
    if (alert.curve().size() < 2) {
      return Optional.empty();
    }
    try {
      boolean spike = alert.usualAnHour() != null;
      return Optional.of(spike ? VolumePicture.png(alert) : TrendPicture.png(alert));
    } catch (RuntimeException | LinkageError | InternalError e) {
      LOG.warn("mail goes without its chart, install a font package key={}", alert.key(), e);
      return Optional.empty();
    }
  }

  private static String rootMessage(Throwable failure) {
    Throwable cause = failure;
    if (failure instanceof MailSendException unsent && unsent.getMessageExceptions().length > 0) {
      cause = unsent.getMessageExceptions()[0];
    }
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof UnknownHostException
        ? "the host " + cause.getMessage() + " is not known"
        : String.valueOf(cause.getMessage()).strip();
  }
}
