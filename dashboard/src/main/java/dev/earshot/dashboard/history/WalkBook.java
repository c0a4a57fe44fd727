package dev.earshot.dashboard.history;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Where each walk under way is, in the state database. */
public final class WalkBook {

  private final JdbcClient database;
  private final TransactionOperations transaction;

  public WalkBook(JdbcClient database, TransactionOperations transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  /** Empty where none of this name is under way. */
  Optional<Position> find(String name) {
    return database
        .sql("select * from history_walk where name = ?")
        .param(name)
        .query((row, _) ->
            new Position(
                row.getString("purpose"),
                row.getString("page_after"),
                row.getLong("done"),
                row.getLong("messages"),
                row.getLong("changed")))
        .optional();
  }

  void save(String name, Position at) {
    transaction.executeWithoutResult(_ -> {
      remove(name);
      database
          .sql(
              """
              insert into history_walk (name, purpose, page_after, done, messages, changed)
              values (?, ?, ?, ?, ?, ?)\
              """)
          .params(name, at.purpose(), at.after(), at.done(), at.all(), at.changed())
          .update();
    });
  }

  void remove(String name) {
    database.sql("delete from history_walk where name = ?").param(name).update();
  }
}
