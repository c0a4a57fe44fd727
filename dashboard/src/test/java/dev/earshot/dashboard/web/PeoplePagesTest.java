package dev.earshot.dashboard.web;

import static dev.earshot.dashboard.account.Team.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.earshot.dashboard.account.People;
import dev.earshot.dashboard.account.Role;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody is invited, joins, gets another role, and is disabled: through the pages alone. */
@WithPages
class PeoplePagesTest {

  private static final String PASSWORD = "a password of their own";

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private Clock clock;

  @Test
  void somebodyIsInvitedChoosesAPasswordAndSignsIn() throws Exception {
    String link = invite("dora", "member");
    assertThat(open("/people")).as("shown once").doesNotContain(link);
    assertThat(open("/people")).contains("dora", "invited", "password link works until");

    assertThat(anonymous(get(link)).getContentAsString())
        .contains("You sign in as", "dora")
        .containsOnlyOnce("name=\"chosen\"");
    MockHttpServletResponse differs =
        anonymous(post(link).param("chosen", PASSWORD).param("again", "another"));
    assertThat(differs.getStatus()).isEqualTo(422);
    assertThat(differs.getContentAsString()).contains("two new passwords differ");
    assertThat(choose(link, PASSWORD).getRedirectedUrl()).isEqualTo("/login?chosen");
    assertThat(anonymous(get(link)).getContentAsString()).contains("does nothing any more");
    assertThat(choose(link, PASSWORD).getStatus()).isEqualTo(422);

    MockHttpSession session = signIn("dora", PASSWORD);
    assertThat(within(session, get("/")).getStatus()).isEqualTo(200);
    assertThat(open("/people")).contains("last seen");
  }

  @Test
  void whoIsDisabledIsSignedOutAtTheNextClickAndTheirNotesKeepTheirName() throws Exception {
    MockHttpSession session = joined("emil", "member");
    assertThat(
            within(session, post("/alerts/1/note").param("note", "emil was here").with(csrf()))
                .getStatus())
        .isEqualTo(302);

    act("emil", "disable");
    assertThat(within(session, get("/")).getRedirectedUrl()).endsWith("/login?ended");
    assertThat(session.isInvalid()).isTrue();
    assertThat(tryToSignIn("emil", PASSWORD).getResponse().getRedirectedUrl())
        .isEqualTo("/login?error");
    assertThat(open("/alerts/1"))
        .contains("emil was here", "by emil")
        .doesNotContain("<option value=\"emil\"");

    act("emil", "enable");
    assertThat(within(signIn("emil", PASSWORD), get("/")).getStatus()).isEqualTo(200);
  }

  @Test
  void aSessionThatEndedLeadsHtmxToTheSignInToo() throws Exception {
    MockHttpSession session = joined("gil", "member");
    act("gil", "disable");
    MockHttpServletResponse answer = within(session, get("/live").header("HX-Request", "true"));
    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getHeader("HX-Redirect")).isEqualTo("/login?ended");
  }

  @Test
  void anotherRoleCountsAtTheNextClick() throws Exception {
    MockHttpSession session = joined("fay", "member");
    assertThat(note(session)).isEqualTo(302);
    act("fay", "role", "role", "viewer");
    assertThat(note(session)).isEqualTo(403);
    act("fay", "role", "role", "admin");
    assertThat(within(session, get("/people")).getStatus()).isEqualTo(200);
    act("fay", "disable");
    assertThat(open("/people").replaceAll("<[^>]+>", "").replaceAll("\\s+", " "))
        .contains("fay disabled by ada", "fay role changed from viewer to admin by ada");
  }

  @Test
  void anOwnerWhoWasDisabledStaysTheOwner() throws Exception {
    joined("hal", "member");
    mvc.perform(post("/alerts/1/owner").param("owner", "hal").with(as("ben")).with(csrf()));
    act("hal", "disable");
    assertThat(open("/alerts/1")).contains("<option value=\"hal\" selected=\"selected\">hal");
    assertThat(
            mvc.perform(post("/alerts/1/owner").param("owner", "hal").with(as("ben")).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(400);
    mvc.perform(post("/alerts/1/owner").param("owner", "").with(as("ben")).with(csrf()));
  }

  @Test
  void onesOwnPasswordIsChangedWithTheCurrentOneAndSignsOutEverywhere() throws Exception {
    MockHttpSession session = joined("ida", "viewer");
    MockHttpSession elsewhere = signIn("ida", PASSWORD);
    String other = "quite another password";
    assertThat(change(session, "wrong", other).getContentAsString())
        .contains("current password is wrong");
    assertThat(change(session, PASSWORD, "short").getContentAsString())
        .contains("at least 12 characters");
    assertThat(change(session, PASSWORD, other).getRedirectedUrl()).isEqualTo("/login?chosen");

    assertThat(within(elsewhere, get("/")).getRedirectedUrl()).endsWith("/login?ended");
    assertThat(tryToSignIn("ida", PASSWORD).getResponse().getRedirectedUrl())
        .isEqualTo("/login?error");
    signIn("ida", other);
  }

  @Test
  void guessingTheCurrentPasswordIsSlowedDown() throws Exception {
    MockHttpSession session = joined("jan", "viewer");
    for (int i = 0; i < 5; i++) {
      change(session, "guess " + i, PASSWORD);
    }
    assertThat(change(session, PASSWORD, PASSWORD).getContentAsString())
        .contains("Too many wrong passwords");
  }

  @Test
  void whatCannotBeIsSaidInPlainWords() throws Exception {
    assertThat(refusal(post("/people").param("name", "Ada"))).contains("is taken");
    assertThat(refusal(post("/people").param("name", "kim").param("role", "king")))
        .contains("is no role");
    assertThat(refusal(post("/people/change").param("name", "nobody").param("act", "disable")))
        .contains("Nobody here is called ‘nobody’");
    assertThat(
            mvc.perform(
                    post("/people/change")
                        .param("name", "ben")
                        .param("act", "dance")
                        .with(as("ada"))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(400);
    assertThat(people.all(clock.instant()))
        .filteredOn(entry -> entry.account().name().equals("kim"))
        .isEmpty();
  }

  @Test
  void signingInTellsNothingAboutWhoThereIs() throws Exception {
    people.invite("leo", Role.MEMBER, "ada", clock.instant());
    String unknown = tryToSignIn("nobody", PASSWORD).getResponse().getRedirectedUrl();
    assertThat(tryToSignIn("leo", PASSWORD).getResponse().getRedirectedUrl()).isEqualTo(unknown);
    assertThat(tryToSignIn("ben", "wrong").getResponse().getRedirectedUrl()).isEqualTo(unknown);
    people.withdraw("leo", "ada", clock.instant());
  }

  @Test
  void aPasswordIsChosenWithTheTokenOfThePageOnly() throws Exception {
    String link = invite("mia", "viewer");
    assertThat(
            mvc.perform(post(link).param("chosen", PASSWORD).param("again", PASSWORD))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(403);
    act("mia", "withdraw");
    assertThat(anonymous(get(link)).getContentAsString()).contains("does nothing any more");
  }

  private MockHttpSession joined(String name, String role) throws Exception {
    choose(invite(name, role), PASSWORD);
    return signIn(name, PASSWORD);
  }

  /** The path of the link that the page shows. */
  private String invite(String name, String role) throws Exception {
    MvcResult done =
        mvc.perform(
                post("/people")
                    .param("name", name)
                    .param("role", role)
                    .with(as("ada"))
                    .with(csrf()))
            .andReturn();
    String page =
        mvc.perform(get("/people").flashAttrs(done.getFlashMap()).with(as("ada")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    Matcher link = Pattern.compile("value=\"http://localhost(/password/[^\"]+)\"").matcher(page);
    assertThat(link.find()).as(page).isTrue();
    return link.group(1);
  }

  private MockHttpServletResponse choose(String link, String password) throws Exception {
    return anonymous(post(link).param("chosen", password).param("again", password));
  }

  private MockHttpServletResponse anonymous(MockHttpServletRequestBuilder request)
      throws Exception {
    return mvc.perform(request.with(csrf())).andReturn().getResponse();
  }

  private MvcResult tryToSignIn(String name, String password) throws Exception {
    return mvc.perform(
            post("/login").param("username", name).param("password", password).with(csrf()))
        .andReturn();
  }

  private MockHttpSession signIn(String name, String password) throws Exception {
    MvcResult done = tryToSignIn(name, password);
    assertThat(done.getResponse().getRedirectedUrl()).isEqualTo("/");
    return (MockHttpSession) Objects.requireNonNull(done.getRequest().getSession());
  }

  private MockHttpServletResponse within(
      MockHttpSession session, MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.session(session)).andReturn().getResponse();
  }

  private int note(MockHttpSession session) throws Exception {
    return within(session, post("/alerts/1/note").param("note", "seen").with(csrf())).getStatus();
  }

  private MockHttpServletResponse change(MockHttpSession session, String current, String chosen)
      throws Exception {
    return within(
        session,
        post("/account/password")
            .param("current", current)
            .param("chosen", chosen)
            .param("again", chosen)
            .with(csrf()));
  }

  private void act(String name, String act, String... more) throws Exception {
    MockHttpServletRequestBuilder request =
        post("/people/change").param("name", name).param("act", act);
    for (int i = 0; i < more.length; i += 2) {
      request.param(more[i], more[i + 1]);
    }
    MvcResult done = mvc.perform(request.with(as("ada")).with(csrf())).andReturn();
    assertThat(done.getFlashMap().get("problem")).as(act).isNull();
  }

  private String refusal(MockHttpServletRequestBuilder request) throws Exception {
    MvcResult done = mvc.perform(request.with(as("ada")).with(csrf())).andReturn();
    return String.valueOf(done.getFlashMap().get("problem"));
  }

  private String open(String path) throws Exception {
    return mvc.perform(get(URI.create(path)).with(as("ada")))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
