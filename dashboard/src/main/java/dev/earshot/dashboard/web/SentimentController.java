package dev.earshot.dashboard.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** {@code /}: the sentiment page and the parts its scripts ask for. */
@Controller
final class SentimentController {

  private final ShellPresenter shell;
  private final SentimentPresenter presenter;
  private final Clock clock;
  private final ZoneId zone;

  SentimentController(
      ShellPresenter shell, SentimentPresenter presenter, Clock clock, ZoneId zone) {
    this.shell = shell;
    this.presenter = presenter;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping("/")
  String page(View view, Model model) {
    model.addAttribute("shell", shell.present("Sentiment", SentimentPresenter.PATH, view));
    model.addAttribute("page", presenter.page(view));
    return "sentiment";
  }

  /** Drivers and messages of a selection; the address bar follows. */
  @GetMapping("/detail")
  String detail(View view, Model model, HttpServletResponse response) {
    model.addAttribute("detail", presenter.detail(view));
    response.setHeader("HX-Push-Url", Links.page(SentimentPresenter.PATH, view));
    return "sentiment :: detail(detail=${detail})";
  }

  @GetMapping("/detail/rows")
  String rows(View view, @RequestParam(defaultValue = "") String after, Model model) {
    model.addAttribute("list", presenter.rows(view, after));
    return "message-list :: rows(list=${list})";
  }

  @GetMapping("/live")
  String live(View view, Model model) {
    model.addAttribute("live", presenter.live(view, new Times(zone, clock.instant())));
    return "parts :: live(live=${live})";
  }

  @GetMapping("/trend.json")
  @ResponseBody
  TrendJson trend(View view) {
    return TrendJson.of(presenter.trend(view), zone);
  }

  @GetMapping("/trend.csv")
  ResponseEntity<byte[]> csv(View view) {
    String csv = new TrendTable(presenter.trend(view), view, new Times(zone, view.now())).csv();
    String name = "earshot-%s.csv".formatted(view.topic().isEmpty() ? "all" : view.topic());
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(csv.getBytes(StandardCharsets.UTF_8));
  }
}
