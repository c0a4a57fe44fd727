package dev.earshot.dashboard.web;

import dev.earshot.dashboard.account.Account;
import dev.earshot.dashboard.account.People;
import dev.earshot.dashboard.account.PeopleEvent;
import dev.earshot.dashboard.account.Role;
import dev.earshot.dashboard.web.MessageRow.When;
import dev.earshot.dashboard.web.PeoplePage.Event;
import dev.earshot.dashboard.web.PeoplePage.Line;
import dev.earshot.dashboard.web.PeoplePage.Link;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the page of people. */
final class PeoplePresenter {

  static final String PATH = "/people";

  private static final int SHOWN = 50;

  private final People people;
  private final ZoneId zone;

  PeoplePresenter(People people, ZoneId zone) {
    this.people = people;
    this.zone = zone;
  }

  /**
   * @param reader their name
   * @param notice what was just done, or empty
   * @param problem why it was refused, or empty
   * @param made a link just now; null for none
   */
  PeoplePage page(String reader, Instant now, String notice, String problem, @Nullable Link made) {
    Times times = new Times(zone, now);
    List<People.Entry> all = people.all(now);
    long active = all.stream().map(People.Entry::account).filter(Account::active).count();
    return new PeoplePage(
        Figures.count(active, "can sign in", "can sign in"),
        all.stream().map(entry -> line(entry, reader, times)).toList(),
        people.history(SHOWN).stream().map(event -> event(event, times)).toList(),
        List.of(Role.values()),
        notice,
        problem,
        made);
  }

  Link link(People.PasswordLink made, String server, Instant now) {
    return new Link(made.name(), server + made.path(), new Times(zone, now).at(made.until()));
  }

  private static Line line(People.Entry entry, String reader, Times times) {
    Account account = entry.account();
    Instant seen = account.seenAt();
    return new Line(
        account.name(),
        account.name().equals(reader),
        account.role(),
        account.disabled() ? "disabled" : account.joined() ? "" : "invited",
        account.disabled() ? "calm" : "warn",
        seen == null ? null : when(seen, times),
        since(account.createdAt(), times),
        linkWords(entry, times),
        account.joined(),
        account.disabled());
  }

  private static String linkWords(People.Entry entry, Times times) {
    Instant until = entry.linkUntil();
    if (until != null) {
      return "password link works until " + times.at(until);
    }
    return entry.account().joined() || entry.account().disabled()
        ? ""
        : "the invitation has expired; make a new link";
  }

  private static Event event(PeopleEvent event, Times times) {
    return new Event(
        when(event.at(), times), event.by(), event.act(), event.person(), event.note());
  }

  private static When since(Instant at, Times times) {
    return new When(times.day(at), times.iso(at), times.full(at));
  }

  private static When when(Instant at, Times times) {
    return new When(times.at(at), times.iso(at), times.full(at));
  }
}
