package dev.earshot.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.config.EarshotSettings;
import dev.earshot.dashboard.state.TestDatabase;
import dev.earshot.sentiment.score.ScorerMode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

final class FirstAccountTest {

  /** The weakest BCrypt there is, to be quick. */
  private final PasswordEncoder encoder = new BCryptPasswordEncoder(4);

  private final TestDatabase database = TestDatabase.inMemory();
  private final AccountBook book = new AccountBook(database.jdbc());
  private final PeopleHistory history = new PeopleHistory(database.jdbc());

  @Test
  void the_first_start_makes_up_a_password_and_keeps_only_its_hash() {
    String password = start("").madeUpPassword().orElseThrow();
    assertThat(password).hasSize(20);
    String stored = book.account("admin").orElseThrow().passwordHash();
    assertThat(stored).doesNotContain(password);
    assertThat(encoder.matches(password, stored)).isTrue();
  }

  @Test
  void the_second_start_leaves_the_account_alone() {
    start("");
    String stored = book.account("admin").orElseThrow().passwordHash();
    assertThat(start("").madeUpPassword()).isEmpty();
    assertThat(book.account("admin").orElseThrow().passwordHash()).isEqualTo(stored);
  }

  @Test
  void a_password_that_was_set_is_never_printed() {
    assertThat(start("correct horse").madeUpPassword()).isEmpty();
    assertThat(encoder.matches("correct horse", book.account("admin").orElseThrow().passwordHash()))
        .isTrue();
  }

  @Test
  void a_lost_password_is_replaced_by_setting_one() {
    start("");
    start("correct horse");
    assertThat(encoder.matches("correct horse", book.account("admin").orElseThrow().passwordHash()))
        .isTrue();
  }

  @Test
  void somebody_invited_before_the_first_start_does_not_keep_it_from_making_one_who_can_sign_in() {
    book.add("ada", Role.ADMIN, Instant.EPOCH);
    assertThat(start("").madeUpPassword()).isPresent();
    assertThat(book.account("admin").orElseThrow().active()).isTrue();
  }

  @Test
  void setting_a_password_brings_a_disabled_administrator_back() {
    start("correct horse");
    book.disable("admin", Instant.EPOCH);
    book.assign("admin", Role.VIEWER);
    start("another battery");
    assertThat(book.account("admin").orElseThrow().active()).isTrue();
    assertThat(book.account("admin").orElseThrow().role()).isEqualTo(Role.ADMIN);
    assertThat(history.newest(9)).extracting(PeopleEvent::by).containsOnly("the settings");
  }

  private FirstAccount start(String password) {
    EarshotSettings settings =
        new EarshotSettings(
            Path.of("unused"),
            "",
            "UTC",
            new EarshotSettings.Database("", "", ""),
            new EarshotSettings.Admin("admin", password),
            new EarshotSettings.Collect(false),
            new EarshotSettings.Sentiment(ScorerMode.LINEAR, .25, ""),
            new EarshotSettings.Watch(
                Duration.ofMinutes(2), Duration.ofDays(90), Duration.ofDays(1)));
    Clock clock = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    return new FirstAccount(settings, book, history, encoder, clock);
  }
}
