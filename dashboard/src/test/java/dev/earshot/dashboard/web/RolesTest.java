package dev.earshot.dashboard.web;

import static dev.earshot.dashboard.account.Team.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What each role may do, at every address there is. */
@WithPages
class RolesTest {

  private static final int FORBIDDEN = 403;

  /** A viewer, a member, an administrator. */
  private static final List<String> BY_RIGHTS = List.of("vera", "ben", "ada");

  /** Whoever may make a change: a new one is missing here until somebody decides. */
  private static final Map<String, String> LEAST =
      Map.ofEntries(
          Map.entry("/message/label", "ben"),
          Map.entry("/messages/change", "ben"),
          Map.entry("/messages/change/apply", "ben"),
          Map.entry("/corrections/undo", "ben"),
          Map.entry("/label", "ben"),
          Map.entry("/label/draw", "ben"),
          Map.entry("/themes", "ben"),
          Map.entry("/themes/0", "ben"),
          Map.entry("/alerts/0", "ben"),
          Map.entry("/alerts/0/note", "ben"),
          Map.entry("/alerts/0/owner", "ben"),
          Map.entry("/alerts/annotations", "ben"),
          Map.entry("/alerts/annotations/0/remove", "ben"),
          Map.entry("/alerts/rules", "ada"),
          Map.entry("/alerts/channels/0/test", "ada"),
          Map.entry("/alerts/outbox/0/retry", "ada"),
          Map.entry("/accuracy/version", "ada"),
          Map.entry("/accuracy/history", "ada"),
          Map.entry("/sample/remove", "ada"),
          Map.entry("/people", "ada"),
          Map.entry("/people/change", "ada"),
          Map.entry("/account/password", "vera"));

  /** What needs no sign-in: the link itself is the right to act. */
  private static final Set<String> OPEN = Set.of("/password/0", "/act/0");

  private static final Pattern FORM =
      Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"([^\"]*)\"");

  @Autowired private MockMvc mvc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Test
  void everyChangeThereIsHasALeastRole() {
    Set<String> known = new TreeSet<>(LEAST.keySet());
    known.addAll(OPEN);
    known.remove("/act/0"); // the controller of links in alerts is tested without these pages
    assertThat(changes().keySet()).isEqualTo(known);
  }

  @Test
  void aChangeIsMadeByWhoeverHasTheRoleForItAndByNobodyElse() throws Exception {
    for (Map.Entry<String, Set<HttpMethod>> change : changes().entrySet()) {
      int least = BY_RIGHTS.indexOf(LEAST.getOrDefault(change.getKey(), "vera"));
      for (HttpMethod method : change.getValue()) {
        for (String person : BY_RIGHTS) {
          // Of no topic there is, so that what is allowed is not done either.
          boolean forbidden = send(method, change.getKey() + "?topic=none", person) == FORBIDDEN;
          assertThat(forbidden)
              .as("%s %s forbidden to %s", method, change.getKey(), person)
              .isEqualTo(BY_RIGHTS.indexOf(person) < least);
        }
      }
    }
  }

  @Test
  void aChangeThatNobodyThoughtOfIsTheAdministratorsAlone() throws Exception {
    assertThat(send(HttpMethod.POST, "/not/thought/of", "ben")).isEqualTo(FORBIDDEN);
    assertThat(send(HttpMethod.DELETE, "/messages", "ben")).isEqualTo(FORBIDDEN);
    assertThat(send(HttpMethod.POST, "/not/thought/of", "ada")).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/messages",
        "/alerts",
        "/alerts/1",
        "/alerts/annotations",
        "/alerts/rules",
        "/alerts/rules?try=sensitive",
        "/topics",
        "/themes",
        "/sources",
        "/corrections",
        "/accuracy",
        "/account"
      })
  void aViewerReadsEveryPageAndIsOfferedNothingThatWouldBeRefused(String path) throws Exception {
    assertThat(offered(path, "vera")).as(path).isSubsetOf("/logout", "/account/password");
    assertThat(open(path, "vera")).doesNotContain("href=\"/people", "href=\"/label");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/people", "/label"})
  void whatOnlyOthersUseIsNotShownToAViewer(String path) throws Exception {
    assertThat(status(path, "vera")).isEqualTo(FORBIDDEN);
    assertThat(status(path, "ada")).isEqualTo(200);
  }

  @Test
  void aMemberJudgesAndHandlesButSetsNothingUp() throws Exception {
    assertThat(offered("/alerts/1", "ben"))
        .contains("/alerts/1", "/alerts/1/note", "/alerts/1/owner", "/message/label");
    assertThat(offered("/themes", "ben")).contains("/themes");
    assertThat(open("/accuracy", "ben")).contains("Draw 100").doesNotContain("Score the history");
    assertThat(open("/alerts", "ben")).doesNotContain("Send a test", "href=\"/people");
    assertThat(status("/people", "ben")).isEqualTo(FORBIDDEN);
  }

  @Test
  void aViewerIsNotAskedToNoteAnEventOrToNameATheme() throws Exception {
    assertThat(open("/alerts/2", "ben")).contains("none noted for this time", ">note one</a>");
    assertThat(open("/alerts/2", "vera"))
        .contains("none noted for this time")
        .doesNotContain("note one");
    assertThat(open("/", "ben")).contains("Note an event for this range", "Give this theme a name");
    assertThat(open("/", "vera"))
        .doesNotContain("Note an event for this range", "Give this theme a name");
  }

  /** Addresses that the forms of a page post to. */
  private Set<String> offered(String path, String person) throws Exception {
    return FORM.matcher(open(path, person))
        .results()
        .map(form -> form.group(1))
        .collect(Collectors.toSet());
  }

  /** Every address that something else than a reader's request is mapped to; variables are 0. */
  private Map<String, Set<HttpMethod>> changes() {
    Map<String, Set<HttpMethod>> changes = new TreeMap<>();
    mappings
        .getHandlerMethods()
        .forEach((mapping, method) -> {
          if (!method.getBeanType().getName().startsWith("dev.earshot.")) {
            return;
          }
          Set<HttpMethod> writing =
              mapping.getMethodsCondition().getMethods().stream()
                  .filter(verb -> verb != RequestMethod.GET && verb != RequestMethod.HEAD)
                  .map(RequestMethod::asHttpMethod)
                  .collect(Collectors.toSet());
          if (mapping.getMethodsCondition().isEmpty()) {
            writing = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);
          }
          Set<HttpMethod> verbs = writing;
          if (!verbs.isEmpty()) {
            mapping
                .getPatternValues()
                .forEach(path ->
                    changes.put(path.replaceAll("\\{[^{}]*(\\{[^{}]*})?[^{}]*}", "0"), verbs));
          }
        });
    return changes;
  }

  private int send(HttpMethod method, String path, String person) throws Exception {
    return mvc.perform(request(method, URI.create(path)).with(as(person)).with(csrf()))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private int status(String path, String person) throws Exception {
    return mvc.perform(get(path).with(as(person))).andReturn().getResponse().getStatus();
  }

  private String open(String path, String person) throws Exception {
    return mvc.perform(get(path).with(as(person))).andReturn().getResponse().getContentAsString();
  }
}
