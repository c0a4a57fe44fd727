package dev.earshot.dashboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class PeopleCommandTest {

  @TempDir private Path home;

  private Commands people(int code, String... arguments) {
    List<String> all = new ArrayList<>(List.of("people", "--home", home.resolve("h").toString()));
    all.addAll(List.of(arguments));
    Commands commands = new Commands();
    assertThat(commands.run(all.toArray(String[]::new))).as(commands.err()).isEqualTo(code);
    return commands;
  }

  @Test
  void whoIsAddedIsListedAndTheLinkIsThePrintedResult() {
    Commands added = people(0, "add", "ada", "--role", "admin");
    assertThat(added.out()).matches("http://localhost:8080/password/[\\w-]{43}\\R");
    assertThat(added.err()).contains("lets ada choose a password, once, until");

    assertThat(people(0, "list").out()).containsPattern("ada +admin +invited +never");
    JsonNode listed = people(0, "list", "--json").json();
    assertThat(listed.get(0).get("name").asString()).isEqualTo("ada");
    assertThat(listed.get(0).get("role").asString()).isEqualTo("admin");
    assertThat(listed.get(0).get("seen_at").isNull()).isTrue();
  }

  @Test
  void aRoleIsGivenAndSomebodyIsDisabledAndEnabled() {
    people(0, "add", "ben");
    people(0, "role", "ben", "viewer");
    people(0, "disable", "ben");
    assertThat(people(0, "list").out()).containsPattern("ben +viewer +disabled");
    assertThat(people(2, "link", "ben").err()).contains("Enable them first");
    people(0, "enable", "ben");
    assertThat(people(0, "link", "ben", "--json").json().get("link").asString())
        .contains("/password/");
  }

  @Test
  void whatCannotBeIsBadInputAndChangesNothing() {
    assertThat(people(2, "disable", "nobody").err()).contains("Nobody here is called ‘nobody’");
    assertThat(people(2, "add", "earshot").err()).contains("is taken");
    assertThat(people(2, "add", "ada", "--role", "king").err()).contains("is no role");
    assertThat(people(2).err()).contains("Missing command after 'people'");
    assertThat(people(0, "list", "--json").json()).isEmpty();
  }
}
