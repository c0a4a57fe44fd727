package dev.earshot.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.earshot.dashboard.account.People.PasswordLink;
import dev.earshot.dashboard.incident.IncidentEvent;
import dev.earshot.dashboard.incident.alert.LinkAction;
import dev.earshot.dashboard.state.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** What administrators do about people, and how people choose their passwords, on any database. */
interface PeopleContract {

  Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  Duration WEEK = Duration.ofDays(7);
  String PASSWORD = "four words that nobody guesses";

  /** Migrated and empty. */
  TestDatabase database();

  private People people() {
    return new People(database().jdbc(), database().transaction());
  }

  private Passwords passwords() {
    return new Passwords(
        database().jdbc(),
        database().transaction(),
        new BCryptPasswordEncoder(4),
        claim -> {
          if (!PASSWORD.equals(claim.getCredentials())) {
            throw new BadCredentialsException("wrong");
          }
          return claim;
        });
  }

  private Account account(String name) {
    return new AccountBook(database().jdbc()).account(name).orElseThrow();
  }

  private static String token(PasswordLink link) {
    return link.path().substring(Passwords.PATH.length());
  }

  private void join(String name, Role role) {
    passwords().choose(token(people().invite(name, role, "root", NOW)), PASSWORD, NOW);
  }

  @Test
  default void whoIsInvitedCanSignInOnceTheyChoseAPassword() {
    PasswordLink link = people().invite(" Zoë O'Hara ", Role.MEMBER, "root", NOW);
    assertThat(link.until()).isEqualTo(NOW.plus(WEEK));
    assertThat(account("Zoë O'Hara").active()).isFalse();
    assertThat(passwords().linked(token(link), NOW)).hasValue("Zoë O'Hara");

    passwords().choose(token(link), PASSWORD, NOW.plusSeconds(60));
    assertThat(account("Zoë O'Hara").active()).isTrue();
    assertThat(account("Zoë O'Hara").role()).isEqualTo(Role.MEMBER);
    assertThat(people().active()).containsExactly("Zoë O'Hara");
  }

  @Test
  default void aLinkWorksOnce() {
    String token = token(people().invite("ada", Role.MEMBER, "root", NOW));
    passwords().choose(token, PASSWORD, NOW);
    String hash = account("ada").passwordHash();

    assertThat(passwords().linked(token, NOW)).isEmpty();
    assertThatThrownBy(() -> passwords().choose(token, "a thief's long password", NOW))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("was used");
    assertThat(account("ada").passwordHash()).isEqualTo(hash);
  }

  @Test
  default void aLinkWorksForSevenDays() {
    String token = token(people().invite("ada", Role.MEMBER, "root", NOW));
    Instant end = NOW.plus(WEEK);
    assertThat(passwords().linked(token, end.minusSeconds(1))).hasValue("ada");
    assertThat(passwords().linked(token, end)).isEmpty();
    assertThatThrownBy(() -> passwords().choose(token, PASSWORD, end))
        .isInstanceOf(RefusedException.class);
    assertThat(account("ada").joined()).isFalse();
  }

  @Test
  default void aNewLinkReplacesTheOneBefore() {
    String first = token(people().invite("ada", Role.MEMBER, "root", NOW));
    String second = token(people().renew("ada", "root", NOW));
    assertThat(passwords().linked(first, NOW)).isEmpty();
    assertThat(passwords().linked(second, NOW)).hasValue("ada");
  }

  @Test
  default void theDatabaseDoesNotKnowTheLink() {
    String token = token(people().invite("ada", Role.MEMBER, "root", NOW));
    assertThat(token).hasSize(43); // 256 bits in Base64
    String stored =
        database().jdbc().sql("select token_hash from password_link").query(String.class).single();
    assertThat(stored).hasSize(64).doesNotContain(token);
    assertThat(passwords().linked(stored, NOW)).isEmpty();
  }

  @Test
  default void aPasswordThatCannotBeLeavesTheLinkAsItWas() {
    String token = token(people().invite("eleonora of it", Role.MEMBER, "root", NOW));
    Stream.of("short", "eleonora of IT", "ä".repeat(37))
        .forEach(bad ->
            assertThatThrownBy(() -> passwords().choose(token, bad, NOW))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("assword"));
    assertThat(passwords().linked(token, NOW)).isPresent();
  }

  @Test
  default void aNewPasswordEndsSessionsAndLinks() {
    join("ada", Role.ADMIN);
    Person session = new Person(account("ada"));
    String token = token(people().renew("ada", "root", NOW));
    assertThat(session.standsIn(account("ada"))).isTrue();
    WebAuthenticationDetails here = new WebAuthenticationDetails("10.0.0.1", null);

    assertThatThrownBy(() -> passwords().change("ada", "wrong", "another of my passwords", here))
        .hasMessageContaining("current password is wrong");
    passwords().change("ada", PASSWORD, "another of my passwords", here);
    assertThat(session.standsIn(account("ada"))).isFalse();
    assertThat(passwords().linked(token, NOW)).isEmpty();
  }

  @Test
  default void whoIsDisabledIsOutAtOnceAndComesBackWithTheSamePassword() {
    join("ada", Role.ADMIN);
    join("ben", Role.MEMBER);
    Person session = new Person(account("ben"));
    String token = token(people().renew("ben", "ada", NOW));

    people().disable("ben", "ada", NOW);
    assertThat(session.standsIn(account("ben"))).isFalse();
    assertThat(passwords().linked(token, NOW)).isEmpty();
    assertThat(people().active()).containsExactly("ada");
    assertThatThrownBy(() -> people().renew("ben", "ada", NOW)).hasMessageContaining("Enable");

    people().enable("ben", "ada", NOW);
    assertThat(account("ben").active()).isTrue();
    assertThat(session.standsIn(account("ben"))).as("an ended session stays so").isFalse();
  }

  @Test
  default void theLastAdministratorWhoCanSignInStaysOne() {
    join("ada", Role.ADMIN);
    join("ben", Role.MEMBER);
    people().invite("cleo", Role.ADMIN, "ada", NOW);

    assertThatThrownBy(() -> people().disable("ada", "ada", NOW))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("only administrator");
    assertThatThrownBy(() -> people().assign("ada", Role.MEMBER, "ada", NOW))
        .hasMessageContaining("only administrator");
    people().assign("ada", Role.ADMIN, "ada", NOW);

    people().assign("ben", Role.ADMIN, "ada", NOW);
    people().disable("ada", "ben", NOW);
    assertThatThrownBy(() -> people().disable("ben", "ben", NOW))
        .hasMessageContaining("only administrator");
    people().enable("ada", "ben", NOW);
    people().assign("ben", Role.VIEWER, "ada", NOW);
    assertThat(account("ben").role()).isEqualTo(Role.VIEWER);
  }

  @Test
  default void ofTwoAdministratorsWhoDemoteEachOtherAtOnceOneRemains() throws Exception {
    join("ada", Role.ADMIN);
    join("ben", Role.ADMIN);
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> outcomes =
          Stream.of("ada", "ben").map(name -> both.submit(demotion(name, start))).toList();
      start.countDown();
      int demoted = 0;
      for (Future<Boolean> outcome : outcomes) {
        demoted += outcome.get() ? 1 : 0;
      }
      assertThat(demoted).isEqualTo(1);
    }
    assertThat(people().all(NOW).stream().filter(one -> one.account().role() == Role.ADMIN))
        .hasSize(1);
  }

  private Callable<Boolean> demotion(String name, CountDownLatch start) {
    return () -> {
      start.await();
      try {
        people().assign(name, Role.MEMBER, "somebody", NOW);
        return true;
      } catch (RefusedException last) {
        return false;
      }
    };
  }

  @Test
  default void anInvitationIsTakenBackUntilItIsUsed() {
    String token = token(people().invite("adda", Role.MEMBER, "root", NOW));
    people().withdraw("adda", "root", NOW);
    assertThat(passwords().linked(token, NOW)).isEmpty();
    assertThat(people().all(NOW)).isEmpty();

    join("ada", Role.ADMIN);
    assertThatThrownBy(() -> people().withdraw("ada", "root", NOW))
        .hasMessageContaining("has joined");
  }

  @Test
  default void whatWasDoneAboutPeopleIsKeptWithWhoDidIt() {
    join("ada", Role.ADMIN);
    people().invite("ben", Role.MEMBER, "ada", NOW);
    people().assign("ben", Role.MEMBER, "ada", NOW); // as before: nothing was done
    people().assign("ben", Role.VIEWER, "ada", NOW.plusSeconds(60));
    people().withdraw("ben", "ada", NOW);
    people().invite("ben", Role.MEMBER, People.COMMAND_LINE, NOW);
    people().renew("ben", "ada", NOW);
    people().disable("ben", "ada", NOW);
    people().disable("ben", "ada", NOW);
    people().enable("ben", "ada", NOW);

    assertThat(people().history(20).reversed())
        .extracting(PeopleEvent::person, PeopleEvent::act, PeopleEvent::note, PeopleEvent::by)
        .containsExactly(
            tuple("ada", "invited", "as admin", "root"),
            tuple("ada", "password chosen", "by a link", "ada"),
            tuple("ben", "invited", "as member", "ada"),
            tuple("ben", "role changed", "from member to viewer", "ada"),
            tuple("ben", "invitation taken back", "", "ada"),
            tuple("ben", "invited", "as member", "the command line"),
            tuple("ben", "password link made", "", "ada"),
            tuple("ben", "disabled", "", "ada"),
            tuple("ben", "enabled", "", "ada"));
    assertThat(people().history(6).getLast().at()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  default void namesThatWouldBeMistakenForAnotherAreRefused() {
    people().invite("ada", Role.MEMBER, "root", NOW);
    Stream.of(
            "Ada",
            IncidentEvent.EARSHOT,
            "Earshot",
            LinkAction.ACTOR,
            People.COMMAND_LINE,
            "",
            " ",
            "x".repeat(61),
            "a\u202edb",
            "a\nb",
            "<b>")
        .forEach(name ->
            assertThatThrownBy(() -> people().invite(name, Role.MEMBER, "root", NOW))
                .as(name)
                .isInstanceOf(RefusedException.class));
    assertThatThrownBy(() -> people().assign("nobody", Role.VIEWER, "root", NOW))
        .hasMessageContaining("Nobody here is called ‘nobody’");
  }
}
