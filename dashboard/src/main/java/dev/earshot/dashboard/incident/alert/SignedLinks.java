package dev.earshot.dashboard.incident.alert;

import static dev.earshot.dashboard.state.SqlTime.sql;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Links that act once on one incident without signing in. A link names the incident, the act and
 * when it expires, and is signed with a secret that never leaves the state database.
 */
public final class SignedLinks {

  private static final String SECRET = "alert-link-secret";

  private final JdbcClient database;
  private final SecureRandom random = new SecureRandom();

  public SignedLinks(JdbcClient database) {
    this.database = database;
  }

  /**
   * What a valid link asks for.
   *
   * @param token the link as it was issued; the same may be written in other ways
   */
  public record Order(String token, long incident, LinkAction action, Instant expires) {}

  String issue(long incident, LinkAction action, Instant expires) {
    byte[] nonce = new byte[9];
    random.nextBytes(nonce);
    String order =
        "%d.%s.%d.%s"
            .formatted(
                incident, action.name(), expires.getEpochSecond(), HexFormat.of().formatHex(nonce));
    return token(order + "." + new Signature(secret()).of(order));
  }

  private static String token(String plain) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a link without using it up; empty when it is forged, malformed, expired or used. */
  public Optional<Order> read(String token, Instant now) {
    String plain;
    try {
      plain = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    int cut = plain.lastIndexOf('.');
    if (cut < 0
        || !new Signature(secret()).matches(plain.substring(0, cut), plain.substring(cut + 1))) {
      return Optional.empty();
    }
    String[] parts = plain.substring(0, cut).split("\\.", -1);
    Order order =
        new Order(
            token(plain),
            Long.parseLong(parts[0]),
            LinkAction.valueOf(parts[1]),
            Instant.ofEpochSecond(Long.parseLong(parts[2])));
    return now.isBefore(order.expires()) && !used(order.token())
        ? Optional.of(order)
        : Optional.empty();
  }

  /** Uses a link up; false when somebody else was faster. */
  public boolean spend(Order order, Instant now) {
    try {
      database
          .sql("insert into used_link (token, used_at) values (?, ?)")
          .params(order.token(), sql(now))
          .update();
      return true;
    } catch (DuplicateKeyException _) {
      return false;
    }
  }

  private boolean used(String token) {
    return database
            .sql("select count(*) from used_link where token = ?")
            .param(token)
            .query(Long.class)
            .single()
        > 0;
  }

  private String secret() {
    return stored().orElseGet(this::make);
  }

  private Optional<String> stored() {
    return database
        .sql("select fact from workspace where name = ?")
        .param(SECRET)
        .query(String.class)
        .optional();
  }

  private String make() {
    byte[] key = new byte[32];
    random.nextBytes(key);
    String secret = HexFormat.of().formatHex(key);
    try {
      database
          .sql("insert into workspace (name, fact) values (?, ?)")
          .params(SECRET, secret)
          .update();
      return secret;
    } catch (DuplicateKeyException _) {
      return stored().orElseThrow();
    }
  }
}
