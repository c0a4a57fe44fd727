package dev.earshot.dashboard.config;

import dev.earshot.dashboard.correction.Corrections;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.lucene.LuceneMentionStore;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** Where mentions are kept: a Lucene index in the data folder; and what people say of them. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  @Bean
  MentionStore mentionStore(EarshotSettings settings) throws IOException {
    DataFolder.create(settings.home());
    return LuceneMentionStore.open(settings.index());
  }

  @Bean
  Corrections corrections(
      MentionStore store, JdbcOperations jdbc, TransactionOperations transaction) {
    return new Corrections(store, jdbc, transaction);
  }
}
