package dev.earshot.dashboard.web;

import jakarta.servlet.RequestDispatcher;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * Logs what made a page fail, under a number that the page shows: somebody who quotes it leads to
 * the log's entry. Every failure that no handler puts into words of its own passes here.
 */
final class FailureLog extends DefaultErrorAttributes {

  /** Of the model of the page: the number to quote. */
  static final String QUOTE = "quote";

  private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

  /** Who reads the log must not be able to use a one-time link that stands in it. */
  private static final Pattern TOKEN = Pattern.compile("(/(?:password|act)/).+");

  @Override
  public Map<String, @Nullable Object> getErrorAttributes(
      WebRequest request, ErrorAttributeOptions options) {
    Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, options);
    Throwable failure = getError(request);
    if (failure != null && attributes.get("status") instanceof Integer status && status >= 500) {
      Object path =
          request.getAttribute(
              RequestDispatcher.ERROR_REQUEST_URI, RequestAttributes.SCOPE_REQUEST);
      attributes.put(QUOTE, log(String.valueOf(path), failure));
    }
    return attributes;
  }

  /**
   * @param path without what was asked for, which may be what a person typed
   * @return the number to quote
   */
  static String log(String path, Throwable failure) {
    String quote = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    String shown = TOKEN.matcher(path).replaceAll("$1…");
    LOG.error("A page failed quote={} path={}", quote, shown, failure);
    return quote;
  }
}
