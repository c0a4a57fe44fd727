package dev.earshot.dashboard.account;

import static dev.earshot.dashboard.state.SqlTime.instant;
import static dev.earshot.dashboard.state.SqlTime.instantOrNull;
import static dev.earshot.dashboard.state.SqlTime.sql;
import static dev.earshot.dashboard.state.SqlTime.sqlOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts in the database. */
final class AccountBook {

  private final JdbcClient jdbc;

  AccountBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Everybody, in alphabetical order. */
  List<Account> all() {
    return jdbc.sql("select * from account order by lower(name), name")
        .query(AccountBook::read)
        .list();
  }

  boolean nobodyActive() {
    return all().stream().noneMatch(Account::active);
  }

  Optional<Account> account(String name) {
    return jdbc.sql("select * from account where name = ?")
        .param(name)
        .query(AccountBook::read)
        .optional();
  }

  /** Whether a name is taken; names that differ in case alone would be mistaken for another. */
  boolean taken(String name) {
    return jdbc.sql("select count(*) from account where lower(name) = lower(?)")
            .param(name)
            .query(Long.class)
            .single()
        > 0;
  }

  /**
   * Names of the administrators who may sign in. Within a transaction, nobody else changes them
   * before it ends: two of them who demote each other at once must not both succeed.
   */
  List<String> lockedAdmins() {
    return jdbc.sql(
            """
            select name from account
            where role = 'ADMIN' and disabled_at is null and password_hash is not null
            order by name for update\
            """)
        .query((row, _) -> row.getString("name"))
        .list();
  }

  /** Without a password: nobody signs in before they chose one. */
  void add(String name, Role role, Instant at) {
    jdbc.sql("insert into account (name, role, created_at) values (?, ?, ?)")
        .params(name, role.name(), sql(at))
        .update();
  }

  void remove(String name) {
    jdbc.sql("delete from account where name = ?").param(name).update();
  }

  void assign(String name, Role role) {
    jdbc.sql("update account set role = ? where name = ?").params(role.name(), name).update();
  }

  /** Ends the sessions too, which the old password may have begun. */
  void setPassword(String name, String hash) {
    jdbc.sql(
            """
            update account set password_hash = ?, session_round = session_round + 1
            where name = ?\
            """)
        .params(hash, name)
        .update();
  }

  /**
   * Ends the sessions too.
   *
   * @param at null to enable
   */
  void disable(String name, @Nullable Instant at) {
    jdbc.sql(
            """
            update account set disabled_at = ?, session_round = session_round + 1
            where name = ?\
            """)
        .param(sqlOrNull(at))
        .param(name)
        .update();
  }

  void seen(String name, Instant at) {
    jdbc.sql("update account set seen_at = ? where name = ?").params(sql(at), name).update();
  }

  private static Account read(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getString("name"),
        row.getString("password_hash"),
        Role.valueOf(row.getString("role")),
        instant(row, "created_at"),
        instantOrNull(row, "disabled_at"),
        instantOrNull(row, "seen_at"),
        row.getInt("session_round"));
  }
}
