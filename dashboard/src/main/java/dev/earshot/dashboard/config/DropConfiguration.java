package dev.earshot.dashboard.config;

import dev.earshot.dashboard.report.DropReports;
import dev.earshot.dashboard.report.SpikeReports;
import dev.earshot.dashboard.state.CoverageBook;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.sentiment.drop.DropExplainer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who finds and explains drops and spikes. */
@Configuration(proxyBeanMethods = false)
class DropConfiguration {

  @Bean
  DropReports dropReports(MentionStore store, CoverageBook coverage, EarshotSettings settings) {
    return new DropReports(store, coverage, new DropExplainer(), settings.watch().history());
  }

  @Bean
  SpikeReports spikeReports(MentionStore store, DropReports reports) {
    return new SpikeReports(store, reports, new DropExplainer());
  }
}
