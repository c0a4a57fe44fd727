package dev.earshot.dashboard.cli;

import dev.earshot.dashboard.DashboardApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code earshot serve}: collects, watches and shows, until it is stopped. */
@Command(name = "serve", description = "Start the server (the default).")
final class ServeCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the web pages; 0 takes any free one. Default: 8080.")
  private @Nullable Integer port;

  @Override
  public Integer call() {
    return serve(EarshotCommand.root(Objects.requireNonNull(spec)));
  }

  int serve(EarshotCommand root) {
    List<String> settings = new ArrayList<>(root.settings());
    if (port != null) {
      settings.add("--server.port=" + port);
    }
    CountDownLatch closed = new CountDownLatch(1);
    ConfigurableApplicationContext server =
        new SpringApplicationBuilder(DashboardApplication.class)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(root.verbose())
            .run(settings.toArray(String[]::new));
    server.addApplicationListener((ContextClosedEvent _) -> closed.countDown());
    Welcome.print(server, root.out());
    try {
      closed.await();
    } catch (InterruptedException _) {
      server.close();
    }
    return 0;
  }
}
