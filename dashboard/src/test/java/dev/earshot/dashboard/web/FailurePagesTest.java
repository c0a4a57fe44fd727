package dev.earshot.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** What people and the log are told where a page fails, or where no page is reached. */
@WithPages
@ExtendWith(OutputCaptureExtension.class)
class FailurePagesTest {

  private static final Pattern QUOTE = Pattern.compile("under <b>([0-9a-f]{8})</b> in the log");

  @Autowired private MockMvc mvc;
  @LocalServerPort private int port;

  @Test
  void aPageThatFailsShowsTheNumberUnderWhichTheLogSaysWhy(CapturedOutput log) throws Exception {
    String page = error(500, new IllegalStateException("the cause"));

    Matcher quote = QUOTE.matcher(page);
    assertThat(quote.find()).as(page).isTrue();
    assertThat(page).doesNotContain("the cause");
    assertThat(log.getErr())
        .contains("A page failed quote=" + quote.group(1) + " path=/messages")
        .contains("java.lang.IllegalStateException: the cause")
        .contains("\tat " + FailurePagesTest.class.getName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/password/", "/act/"})
  void theLogKeepsNoOneTimeLink(String path, CapturedOutput log) throws Exception {
    error(500, new IllegalStateException("the cause"), path + "secret-token");

    assertThat(log.getErr()).contains(" path=" + path).doesNotContain("secret-token");
  }

  @Test
  void aPageThatIsMissingIsNobodysFailure(CapturedOutput log) throws Exception {
    assertThat(error(404, new IllegalStateException("gone"))).doesNotContain("in the log");
    assertThat(log.getErr()).doesNotContain("A page failed");
  }

  @ParameterizedTest
  @ValueSource(ints = {50_000, 200_000})
  void aSearchLongerThanAnyIsRefusedInWords(int length) throws Exception {
    HttpResponse<String> answer = ask("/login?q=" + "a".repeat(length));

    assertThat(answer.statusCode()).isEqualTo(length < 65_536 ? 200 : 400);
    assertThat(answer.body()).contains("Earshot").doesNotContain("HTTP Status");
  }

  private String error(int status, Exception failure) throws Exception {
    return error(status, failure, "/messages");
  }

  private String error(int status, Exception failure, String path) throws Exception {
    return mvc.perform(
            get("/error")
                .accept(MediaType.TEXT_HTML)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, failure)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + port + path);
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
  }
}
