package dev.earshot.dashboard.account;

import static dev.earshot.dashboard.state.SqlTime.instant;
import static dev.earshot.dashboard.state.SqlTime.sql;

import dev.earshot.dashboard.account.Account.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts in the database. */
@Component
public final class AccountBook {

  private final JdbcClient jdbc;

  AccountBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Names of all who may sign in, in alphabetical order. */
  public List<String> names() {
    return jdbc.sql("select name from account order by name")
        .query((row, _) -> row.getString("name"))
        .list();
  }

  boolean isEmpty() {
    return jdbc.sql("select count(*) from account").query(Long.class).single() == 0;
  }

  Optional<Account> account(String name) {
    return jdbc.sql("select * from account where name = ?")
        .param(name)
        .query((row, _) ->
            new Account(
                row.getString("name"),
                row.getString("password_hash"),
                Role.valueOf(row.getString("role")),
                instant(row, "created_at")))
        .optional();
  }

  /** Adds the account, or replaces password and role of the one that has its name. */
  void save(Account account) {
    int updated =
        jdbc.sql("update account set password_hash = ?, role = ? where name = ?")
            .params(account.passwordHash(), account.role().name(), account.name())
            .update();
    if (updated == 0) {
      jdbc.sql("insert into account (name, password_hash, role, created_at) values (?, ?, ?, ?)")
          .params(
              account.name(),
              account.passwordHash(),
              account.role().name(),
              sql(account.createdAt()))
          .update();
    }
  }
}
