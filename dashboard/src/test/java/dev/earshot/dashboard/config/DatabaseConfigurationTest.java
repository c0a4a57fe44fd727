package dev.earshot.dashboard.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

final class DatabaseConfigurationTest {

  @TempDir private Path home;

  @Test
  void a_thread_that_is_interrupted_while_it_writes_leaves_the_database_to_the_others()
      throws Exception {
    try (HikariDataSource source = new DatabaseConfiguration().dataSource(settings())) {
      JdbcClient database = JdbcClient.create(source);
      database.sql("create table kept (n integer)").update();
      Thread job =
          Thread.ofPlatform()
              .start(() -> {
                Thread.currentThread().interrupt();
                for (int i = 0; i < 20; i++) {
                  database.sql("insert into kept values (1)").update();
                }
              });
      job.join();

      assertThat(database.sql("select count(*) from kept").query(Integer.class).single())
          .isEqualTo(20);
    }
  }

  private EarshotSettings settings() {
    Map<String, String> given =
        Map.of("earshot.home", home.toString(), "earshot.database.url", "", "earshot.zone", "");
    return new Binder(new MapConfigurationPropertySource(given))
        .bind("earshot", EarshotSettings.class)
        .get();
  }
}
