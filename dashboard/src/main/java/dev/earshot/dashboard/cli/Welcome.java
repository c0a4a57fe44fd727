package dev.earshot.dashboard.cli;

import dev.earshot.dashboard.account.FirstAccount;
import java.io.PrintWriter;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** What a started server says: where it is and how to sign in. */
final class Welcome {

  private Welcome() {}

  static void print(ConfigurableApplicationContext server, PrintWriter out) {
    out.println("Earshot is ready: " + address(server));
    FirstAccount account = server.getBean(FirstAccount.class);
    out.println(
        account
            .madeUpPassword()
            .map(password ->
                "Sign in as %s with the password %s (shown this once; set another with EARSHOT_ADMIN_PASSWORD)"
                    .formatted(account.name(), password))
            .orElse("Sign in as " + account.name()));
    out.flush();
  }

  private static String address(ConfigurableApplicationContext server) {
    String host = server.getEnvironment().getProperty("server.address", "127.0.0.1");
    String name = host.equals("0.0.0.0") ? "localhost" : host;
    int port =
        server instanceof WebServerApplicationContext web && web.getWebServer() != null
            ? web.getWebServer().getPort()
            : -1;
    return "http://" + name + ":" + port;
  }
}
