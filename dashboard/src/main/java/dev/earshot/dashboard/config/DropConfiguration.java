package dev.earshot.dashboard.config;

import dev.earshot.dashboard.report.DropReports;
import dev.earshot.dashboard.report.SpikeReports;
import dev.earshot.dashboard.state.CoverageBook;
import dev.earshot.dashboard.theme.ThemeBook;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.sentiment.drop.DropExplainer;
import dev.earshot.sentiment.spike.SpikeExplainer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who finds and explains drops and spikes. */
@Configuration(proxyBeanMethods = false)
class DropConfiguration {

  @Bean
  DropExplainer dropExplainer(ThemeBook themes) {
    return new DropExplainer(themes::hiddenWords);
  }

  @Bean
  DropReports dropReports(
      MentionStore store,
      CoverageBook coverage,
      DropExplainer explainer,
      EarshotSettings settings) {
    return new DropReports(store, coverage, explainer, settings.watch().history());
  }

  @Bean
  SpikeReports spikeReports(
      MentionStore store, DropReports reports, DropExplainer mood, ThemeBook themes) {
    return new SpikeReports(reports, mood, new SpikeExplainer(themes::hiddenWords));
  }
}
