package dev.earshot.dashboard.config;

import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.lucene.LuceneMentionStore;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where mentions are kept: a Lucene index in the data folder. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  @Bean
  MentionStore mentionStore(EarshotSettings settings) throws IOException {
    DataFolder.create(settings.home());
    return LuceneMentionStore.open(settings.index());
  }
}
