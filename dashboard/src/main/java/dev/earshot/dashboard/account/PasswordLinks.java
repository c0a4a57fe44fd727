package dev.earshot.dashboard.account;

import static dev.earshot.dashboard.state.SqlTime.instant;
import static dev.earshot.dashboard.state.SqlTime.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;

/**
 * One-time links by which people choose a password: at most one a person, the newest. A link's
 * token is 256 random bits; only its SHA-256 is stored, so that who reads the database or a backup
 * of it cannot use one. A token needs no slow hash: nobody guesses 256 bits.
 */
final class PasswordLinks {

  static final Duration VALID = Duration.ofDays(7);

  private static final int BYTES = 32;

  private final JdbcClient jdbc;
  private final StringKeyGenerator tokens =
      new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), BYTES);

  PasswordLinks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes a person's link; one made before does nothing any more. */
  String make(String account, Instant now) {
    String token = tokens.generateKey();
    end(account);
    jdbc.sql("insert into password_link (account, token_hash, expires_at) values (?, ?, ?)")
        .params(account, hash(token), sql(now.plus(VALID)))
        .update();
    return token;
  }

  /** Whose link it is; empty when it was used, replaced or has expired. */
  Optional<String> account(String token, Instant now) {
    byte[] asked = hash(token).getBytes(StandardCharsets.US_ASCII);
    return jdbc
        .sql("select account, token_hash from password_link where expires_at > ?")
        .param(sql(now))
        .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .filter(link ->
            MessageDigest.isEqual(asked, link.getValue().getBytes(StandardCharsets.US_ASCII)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * Uses a link up.
   *
   * @return whether it still worked; of two who use it at once, only one
   */
  boolean spend(String token, Instant now) {
    return jdbc.sql("delete from password_link where token_hash = ? and expires_at > ?")
            .params(hash(token), sql(now))
            .update()
        == 1;
  }

  /** A person's link does nothing any more. */
  void end(String account) {
    jdbc.sql("delete from password_link where account = ?").param(account).update();
  }

  /** Until when the link of each person who has one works. */
  Map<String, Instant> expiries(Instant now) {
    return jdbc
        .sql("select account, expires_at from password_link where expires_at > ?")
        .param(sql(now))
        .query((row, _) -> Map.entry(row.getString(1), instant(row, "expires_at")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String hash(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
