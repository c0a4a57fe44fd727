package dev.earshot.dashboard.web;

import dev.earshot.dashboard.job.SampleRemoval;
import dev.earshot.listener.store.StoreException;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What all pages have: the reader's name and rights, and plain words where something fails. */
@ControllerAdvice(basePackageClasses = PageAdvice.class)
final class PageAdvice {

  private final ObjectProvider<SampleRemoval> sample;
  private final Clock clock;
  private final ZoneId zone;

  PageAdvice(ObjectProvider<SampleRemoval> sample, Clock clock, ZoneId zone) {
    this.sample = sample;
    this.clock = clock;
    this.zone = zone;
  }

  /** When a page was made; shown on paper, which stays. */
  @ModelAttribute("asOf")
  String asOf() {
    Instant now = clock.instant();
    return new Times(zone, now).full(now);
  }

  @ModelAttribute("user")
  @Nullable String user(@Nullable Principal principal) {
    return principal == null ? null : principal.getName();
  }

  /** What the reader may do; nothing for who did not sign in. */
  @ModelAttribute("may")
  May may(@Nullable Authentication reader) {
    return May.of(reader);
  }

  /** Whether what is shown is invented and can be removed. */
  @ModelAttribute("sample")
  boolean sample() {
    return sample.stream().anyMatch(SampleRemoval::possible);
  }

  @ExceptionHandler
  ModelAndView badLink(BadLinkException bad) {
    return page(
        HttpStatus.BAD_REQUEST, "This link does not work", String.valueOf(bad.getMessage()));
  }

  @ExceptionHandler
  ModelAndView incomplete(MissingServletRequestParameterException missing) {
    return page(
        HttpStatus.BAD_REQUEST,
        "This link does not work",
        "The link lacks ‘%s’.".formatted(missing.getParameterName()));
  }

  @ExceptionHandler
  ModelAndView mistyped(MethodArgumentTypeMismatchException bad) {
    return page(
        HttpStatus.BAD_REQUEST,
        "This link does not work",
        "The link's ‘%s’ is ‘%s’, which it cannot be.".formatted(bad.getName(), bad.getValue()));
  }

  @ExceptionHandler
  ModelAndView missing(MissingException missing) {
    return page(HttpStatus.NOT_FOUND, "Not here", String.valueOf(missing.getMessage()));
  }

  @ExceptionHandler
  ModelAndView store(StoreException failure, HttpServletRequest request) {
    ModelAndView page =
        page(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The message store does not answer",
            String.valueOf(failure.getMessage()));
    page.addObject("retry", "/");
    page.addObject(FailureLog.QUOTE, FailureLog.log(request.getRequestURI(), failure));
    return page;
  }

  private static ModelAndView page(HttpStatus status, String title, String reason) {
    ModelAndView page = new ModelAndView("error", status);
    page.addObject("status", status.value());
    page.addObject("title", title);
    page.addObject("reason", reason);
    return page;
  }
}
