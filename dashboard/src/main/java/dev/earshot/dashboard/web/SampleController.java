package dev.earshot.dashboard.web;

import dev.earshot.dashboard.job.SampleRemoval;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /sample/remove}: takes the sample away for good. */
@Controller
final class SampleController {

  private final ObjectProvider<SampleRemoval> sample;

  SampleController(ObjectProvider<SampleRemoval> sample) {
    this.sample = sample;
  }

  @PostMapping("/sample/remove")
  String remove() {
    sample.ifAvailable(SampleRemoval::remove);
    return "redirect:/topics";
  }
}
