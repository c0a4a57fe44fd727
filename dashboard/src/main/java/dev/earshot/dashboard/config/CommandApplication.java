package dev.earshot.dashboard.config;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * What commands run in: the same settings and the same choices as the server, without pages,
 * schedule and alerts. Started lazily, so that a command opens only what it uses.
 */
@Import({
  ClockConfiguration.class,
  DatabaseConfiguration.class,
  TopicsConfiguration.class,
  StoreConfiguration.class,
  ScorerConfiguration.class,
  ThemeConfiguration.class,
  DropConfiguration.class
})
@ImportAutoConfiguration({
  DataSourceTransactionManagerAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  FlywayAutoConfiguration.class
})
@EnableConfigurationProperties(EarshotSettings.class)
public class CommandApplication {}
