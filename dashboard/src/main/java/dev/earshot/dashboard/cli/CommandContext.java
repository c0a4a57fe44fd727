package dev.earshot.dashboard.cli;

import dev.earshot.dashboard.config.CommandApplication;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The store, the scorer and the state for a command; close it to let go of the data folder. */
final class CommandContext {

  private CommandContext() {}

  static ConfigurableApplicationContext start(EarshotCommand root) {
    List<String> settings = new ArrayList<>(root.settings());
    if (!root.verbose()) {
      // A command tells its outcome itself; one line a batch would hide it.
      settings.add("--logging.level.dev.earshot=ERROR");
    }
    return new SpringApplicationBuilder(CommandApplication.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .lazyInitialization(true)
        .run(settings.toArray(String[]::new));
  }
}
