package dev.earshot.dashboard.web;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What people read where no page can answer: the server refuses an address that is too long or
 * holds characters that none may, or the page of an error fails itself.
 */
final class RefusalValve extends ErrorReportValve {

  private static final String REFUSED =
      "It is too long, or it holds characters that no link may hold. It may have been changed on its"
          + " way. A search can have 1,000 characters.";

  private static final String FAILED =
      "The log of the server says what. Nothing that was collected is lost.";

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    response.setContentType("text/html");
    response.setCharacterEncoding("utf-8");
    try {
      Writer page = response.getReporter();
      if (page != null) {
        page.write(
            status < 500
                ? page("This link does not work", REFUSED, status)
                : page("Something went wrong", FAILED, status));
        response.finishResponse();
      }
    } catch (IOException _) {
      // Whoever asked has gone.
    }
  }

  private static String page(String title, String reason, int status) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head><meta charset="utf-8"><title>%1$s · Earshot</title>
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" type="image/svg+xml" href="/favicon.svg">
    <link rel="stylesheet" href="/css/base.css"><link rel="stylesheet" href="/css/shell.css">
    <link rel="stylesheet" href="/css/pages.css"></head>
    <body><main class="alone" id="main"><div class="card broad">
    <p class="brand"><span>Earshot</span></p>
    <h1>%1$s</h1>
    <p>%2$s</p>
    <p class="acts"><a class="button" href="/">To the sentiment page</a></p>
    <p class="muted"><small>Status %3$d</small></p>
    </div></main></body></html>
    """
        .formatted(title, reason, status);
  }
}
