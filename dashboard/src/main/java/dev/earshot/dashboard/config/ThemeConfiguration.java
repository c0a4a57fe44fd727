package dev.earshot.dashboard.config;

import dev.earshot.dashboard.history.WalkBook;
import dev.earshot.dashboard.theme.ThemeBook;
import dev.earshot.dashboard.theme.ThemeHistory;
import dev.earshot.dashboard.theme.ThemeTagger;
import dev.earshot.listener.store.MentionStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The themes of the team. */
@Configuration(proxyBeanMethods = false)
class ThemeConfiguration {

  @Bean
  ThemeBook themeBook(JdbcClient jdbc, TransactionOperations transaction) {
    return new ThemeBook(jdbc, transaction);
  }

  @Bean
  WalkBook walkBook(JdbcClient jdbc, TransactionOperations transaction) {
    return new WalkBook(jdbc, transaction);
  }

  @Bean
  ThemeHistory themeHistory(
      MentionStore store, ThemeBook themes, WalkBook walks, EarshotSettings settings, Clock clock) {
    ThemeTagger tagger = new ThemeTagger(themes, store);
    return new ThemeHistory(store, tagger, settings.watch().history(), clock, walks);
  }
}
