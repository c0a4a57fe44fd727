package dev.earshot.dashboard.cli;

import dev.earshot.dashboard.account.Account;
import dev.earshot.dashboard.account.People;
import dev.earshot.dashboard.account.People.PasswordLink;
import dev.earshot.dashboard.account.RefusedException;
import dev.earshot.dashboard.account.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code earshot people …}: who may sign in. For whoever has the machine, so that an administrator
 * who is locked out finds the way back in.
 */
@Command(name = "people", description = "Say who may sign in, also where no administrator can.")
final class PeopleCommand implements Runnable {

  private static final String BY = People.COMMAND_LINE;

  private static final String LINE = "%-24s %-7s %-9s %s%n";

  @Spec private @Nullable CommandSpec spec;

  /**
   * @param state active, invited or disabled
   */
  record Line(String name, String role, String state, Instant createdAt, @Nullable Instant seenAt) {

    static Line of(People.Entry entry) {
      Account account = entry.account();
      String state = account.disabled() ? "disabled" : account.joined() ? "active" : "invited";
      return new Line(
          account.name(), account.role().key(), state, account.createdAt(), account.seenAt());
    }
  }

  /** A link to choose a password by. */
  record Link(String name, String link, Instant until) {}

  /** What {@code act} is done to. */
  private interface Act<T> {
    T on(People people, Instant now, String address);
  }

  @Override
  public void run() {
    Group.askForOne(spec);
  }

  @Command(description = "List everybody: name, role, state, last seen.")
  int list() {
    List<Line> lines = with((people, now, _) -> people.all(now).stream().map(Line::of).toList());
    if (root().json()) {
      root().out().println(Json.write(lines));
    } else {
      root().out().printf(LINE, "name", "role", "state", "last seen (UTC)");
      lines.forEach(line ->
          root()
              .out()
              .printf(
                  LINE,
                  line.name(),
                  line.role(),
                  line.state(),
                  line.seenAt() == null ? "never" : line.seenAt()));
    }
    return ExitCode.OK;
  }

  @Command(description = "Invite somebody: prints a link to choose a password by, once.")
  int add(
      @Parameters(paramLabel = "NAME", description = "To sign in with.") String name,
      @Option(
              names = "--role",
              paramLabel = "viewer|member|admin",
              defaultValue = "member",
              description = "What they may do. Default: ${DEFAULT-VALUE}.")
          String role) {
    return tell(
        with((people, now, address) -> link(people.invite(name, Role.of(role), BY, now), address)));
  }

  @Command(description = "Print a new link to choose a password by, for who forgot theirs.")
  int link(@Parameters(paramLabel = "NAME", description = "Who.") String name) {
    return tell(with((people, now, address) -> link(people.renew(name, BY, now), address)));
  }

  @Command(description = "Give another role.")
  int role(
      @Parameters(paramLabel = "NAME", description = "Who.") String name,
      @Parameters(paramLabel = "viewer|member|admin", description = "What they may do.")
          String role) {
    return change((people, now) -> people.assign(name, Role.of(role), BY, now));
  }

  @Command(description = "End somebody's sessions and let them sign in no more.")
  int disable(@Parameters(paramLabel = "NAME", description = "Who.") String name) {
    return change((people, now) -> people.disable(name, BY, now));
  }

  @Command(description = "Let somebody sign in again.")
  int enable(@Parameters(paramLabel = "NAME", description = "Who.") String name) {
    return change((people, now) -> people.enable(name, BY, now));
  }

  private int change(BiConsumer<People, Instant> act) {
    return with((people, now, _) -> {
      act.accept(people, now);
      return ExitCode.OK;
    });
  }

  private static Link link(PasswordLink made, String address) {
    return new Link(made.name(), address + made.path(), made.until());
  }

  private int tell(Link link) {
    if (root().json()) {
      root().out().println(Json.write(link));
    } else {
      root().out().println(link.link());
      root()
          .err()
          .printf(
              "This link lets %s choose a password, once, until %s.%n", link.name(), link.until());
    }
    return ExitCode.OK;
  }

  private <T> T with(Act<T> act) {
    try (ConfigurableApplicationContext context = CommandContext.start(root())) {
      People people =
          new People(
              context.getBean(JdbcClient.class), context.getBean(TransactionOperations.class));
      String address = context.getEnvironment().getRequiredProperty("earshot.alerts.address");
      return act.on(people, context.getBean(Clock.class).instant(), address);
    } catch (RefusedException refused) {
      throw new BadInputException(String.valueOf(refused.getMessage()));
    }
  }

  private EarshotCommand root() {
    return EarshotCommand.root(Objects.requireNonNull(spec));
  }
}
