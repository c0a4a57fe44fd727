package dev.earshot.dashboard.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.state.TestDatabase;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

final class H2CorrectionsTest implements CorrectionsContract {

  private final TestDatabase database = TestDatabase.inMemory();

  @Override
  public TestDatabase database() {
    return database;
  }

  @Test
  void labelsGivenBeforeTheyKnewOfTopicsAreOfTheWholeMessage() {
    JdbcDataSource before = new JdbcDataSource();
    before.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
    Flyway.configure().dataSource(before).target("60").load().migrate();
    JdbcClient jdbc = JdbcClient.create(before);
    jdbc.sql(
            """
            insert into correction (change_id, mention_id, topic, old_label, old_by, new_label,
              by_scorer, changed_by, changed_at, undoes)
            values ('c', 'm', 'acme', 'neutral', '', 'negative', false, 'ada', now(), '')\
            """)
        .update();

    Flyway.configure().dataSource(before).load().migrate();

    assertThat(jdbc.sql("select topic from correction").query(String.class).single()).isEmpty();
  }
}
