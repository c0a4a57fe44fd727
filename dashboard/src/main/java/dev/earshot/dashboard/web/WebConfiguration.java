package dev.earshot.dashboard.web;

import dev.earshot.dashboard.account.People;
import dev.earshot.dashboard.config.EarshotSettings;
import dev.earshot.dashboard.correction.Corrections;
import dev.earshot.dashboard.incident.Annotations;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.labelling.LabelQueue;
import dev.earshot.dashboard.learning.Learning;
import dev.earshot.dashboard.learning.Rescoring;
import dev.earshot.dashboard.learning.VersionBook;
import dev.earshot.dashboard.learning.WorkspaceScorer;
import dev.earshot.dashboard.report.DropReports;
import dev.earshot.dashboard.state.CoverageBook;
import dev.earshot.dashboard.state.SourceHealthBook;
import dev.earshot.dashboard.theme.ThemeBook;
import dev.earshot.dashboard.theme.ThemeHistory;
import dev.earshot.dashboard.topic.TopicsFileNotices;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.topic.Topics;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The presenters of the pages. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  @Bean
  ZoneId zone(EarshotSettings settings) {
    return settings.zoneId();
  }

  @Bean
  ViewReader viewReader(Clock clock, ZoneId zone) {
    return new ViewReader(clock, zone);
  }

  @Bean
  SourceRoll sourceRoll(Supplier<Topics> topics, MentionStore store, CoverageBook coverage) {
    return new SourceRoll(topics, store, coverage);
  }

  @Bean
  ShellPresenter shellPresenter(
      Supplier<Topics> topics,
      MentionStore store,
      IncidentDesk incidents,
      SourceRoll roll,
      TopicsFileNotices file,
      ObjectProvider<BuildProperties> build) {
    String version =
        build.stream()
            .map(built -> Objects.requireNonNullElse(built.getVersion(), "unknown"))
            .findFirst()
            .orElse("development");
    return new ShellPresenter(topics, store, incidents, roll, file, version);
  }

  /** Whatever a controller's method has of type {@link View} is read from the request. */
  @Bean
  WebMvcConfigurer viewArguments(ViewReader reader, ShellPresenter shell) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewArgument(reader, shell));
      }
    };
  }

  @Bean
  ErrorAttributes failureLog() {
    return new FailureLog();
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusals() {
    return factory ->
        factory.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new RefusalValve()));
  }

  @Bean
  EmptyPresenter emptyPresenter(MentionStore store, ZoneId zone) {
    return new EmptyPresenter(store, zone);
  }

  @Bean
  DropLookup dropLookup(
      MentionStore store,
      DropReports reports,
      IncidentDesk incidents,
      ThemeBook themes,
      ThemeHistory history) {
    return new DropLookup(
        store, reports, incidents, () -> new DropLookup.Sorting(themes.all(), history.progress()));
  }

  @Bean
  DropTrend dropTrend(
      MentionStore store,
      DropLookup lookup,
      IncidentDesk incidents,
      Annotations annotations,
      MeasuredPresenter accuracy,
      ZoneId zone) {
    return new DropTrend(store, lookup, incidents, annotations, accuracy, zone);
  }

  @Bean
  Reasoner reasoner(WorkspaceScorer scorer, TowardScorer toward, Supplier<Topics> topics) {
    return new Reasoner(scorer, scorer::version, toward, topics);
  }

  @Bean
  SentimentPresenter sentimentPresenter(
      MentionStore store,
      DropLookup lookup,
      IncidentDesk incidents,
      Reasoner reasoner,
      Supplier<Topics> topics,
      EmptyPresenter empties,
      Annotations annotations,
      MeasuredPresenter accuracy,
      ZoneId zone) {
    DetailPresenter details = new DetailPresenter(store, lookup, reasoner, zone);
    return new SentimentPresenter(
        store, lookup, incidents, details, empties, annotations, accuracy, topics, zone);
  }

  @Bean
  MessagesPresenter messagesPresenter(
      MentionStore store, Reasoner reasoner, EmptyPresenter empties, ZoneId zone) {
    return new MessagesPresenter(store, reasoner, empties, zone);
  }

  @Bean
  ChangePresenter changePresenter(Corrections corrections, Supplier<Topics> topics, ZoneId zone) {
    return new ChangePresenter(corrections, topics, zone);
  }

  @Bean
  CorrectionsPresenter correctionsPresenter(
      Corrections corrections, Supplier<Topics> topics, ZoneId zone) {
    return new CorrectionsPresenter(corrections, topics, zone);
  }

  @Bean
  MeasuredPresenter measuredPresenter(LabelQueue queue) {
    return new MeasuredPresenter(queue);
  }

  @Bean
  LabelPresenter labelPresenter(LabelQueue queue, Supplier<Topics> topics, ZoneId zone) {
    return new LabelPresenter(queue, topics, zone);
  }

  @Bean
  AccuracyPresenter accuracyPresenter(
      MeasuredPresenter measured,
      VersionBook versions,
      Learning learning,
      Rescoring rescoring,
      ZoneId zone) {
    return new AccuracyPresenter(measured, versions, learning, rescoring, zone);
  }

  @Bean
  ThemesPresenter themesPresenter(ThemeBook themes, MentionStore store, ThemeHistory history) {
    return new ThemesPresenter(themes, store, history);
  }

  @Bean
  PeoplePresenter peoplePresenter(People people, ZoneId zone) {
    return new PeoplePresenter(people, zone);
  }

  @Bean
  TopicsPresenter topicsPresenter(
      Supplier<Topics> topics, TopicsFileNotices file, MentionStore store) {
    return new TopicsPresenter(topics, file, store);
  }

  @Bean
  SourcesPresenter sourcesPresenter(
      Supplier<Topics> topics,
      MentionStore store,
      CoverageBook coverage,
      SourceHealthBook health,
      SourceRoll roll,
      ZoneId zone) {
    return new SourcesPresenter(topics, store, coverage, health, roll, zone);
  }
}
