package dev.earshot.dashboard.web;

import dev.earshot.dashboard.account.FirstAccount;
import dev.earshot.dashboard.account.Team;
import dev.earshot.dashboard.config.EarshotSettings;
import dev.earshot.dashboard.correction.Corrections;
import dev.earshot.dashboard.history.WalkBook;
import dev.earshot.dashboard.incident.Annotations;
import dev.earshot.dashboard.incident.Findings;
import dev.earshot.dashboard.incident.Findings.Explained;
import dev.earshot.dashboard.incident.IncidentBook;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.alert.AlertDesk;
import dev.earshot.dashboard.incident.alert.AlertSettings;
import dev.earshot.dashboard.incident.alert.Outbox;
import dev.earshot.dashboard.incident.alert.SignedLinks;
import dev.earshot.dashboard.labelling.LabelQueue;
import dev.earshot.dashboard.learning.Learning;
import dev.earshot.dashboard.learning.Rescoring;
import dev.earshot.dashboard.learning.VersionBook;
import dev.earshot.dashboard.learning.WorkspaceScorer;
import dev.earshot.dashboard.report.DropCircumstances;
import dev.earshot.dashboard.report.DropReport;
import dev.earshot.dashboard.report.DropReports;
import dev.earshot.dashboard.report.SpikeReports;
import dev.earshot.dashboard.state.CoverageBook;
import dev.earshot.dashboard.state.JdbcCursorBook;
import dev.earshot.dashboard.state.SourceHealthBook;
import dev.earshot.dashboard.theme.ThemeBook;
import dev.earshot.dashboard.theme.ThemeHistory;
import dev.earshot.dashboard.theme.ThemeTagger;
import dev.earshot.dashboard.topic.SensitivityBook;
import dev.earshot.dashboard.topic.TopicBook;
import dev.earshot.dashboard.topic.TopicsFileNotices;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.collect.Cursor;
import dev.earshot.listener.ingest.IngestReport;
import dev.earshot.listener.match.TopicMatcher;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.lucene.LuceneMentionStore;
import dev.earshot.listener.topic.SourceSettings;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topics;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplainer;
import dev.earshot.sentiment.spike.SpikeExplainer;
import dev.earshot.sentiment.toward.ClauseScorer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages and the sign-in over {@link Chatter}, without collecting, watching or alerting. */
@EnableAutoConfiguration(
    excludeName = {
      "org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration",
      "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration"
    })
@ComponentScan(
    basePackageClasses = {WebConfiguration.class, FirstAccount.class},
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.ASSIGNABLE_TYPE,
            classes = LinkActionController.class))
@EnableConfigurationProperties(EarshotSettings.class)
class WebTestApplication {

  static final String PASSWORD = "a password for tests";

  /** Not there until a test writes it. */
  static final Path TOPICS_FILE = Path.of("target", "pages-topics.yml");

  @Bean
  Clock clock() {
    return Clock.fixed(Chatter.NOW, ZoneOffset.UTC);
  }

  @Bean
  MentionStore store() {
    MentionStore store = LuceneMentionStore.inMemory();
    store.save(Chatter.mentions());
    return store;
  }

  @Bean
  WorkspaceScorer scorer(VersionBook versions) {
    return WorkspaceScorer.of(new WordScorer(), versions);
  }

  @Bean
  TowardScorer toward() {
    return new ClauseScorer();
  }

  @Bean
  TopicsFileNotices topicsFileNotices() {
    return new TopicsFileNotices(TOPICS_FILE, false, Topics.NONE);
  }

  @Bean
  TopicBook topics(JdbcClient jdbc) {
    return new TopicBook(
        new Topics(
            List.of(topic(Chatter.TOPIC, "Fjellrev"), topic("quiet", "Quiet brand")),
            List.of(
                new SourceSettings.OfFeed(
                    "news", Duration.ofMinutes(15), URI.create("https://example.org/feed.xml")))),
        new SensitivityBook(jdbc));
  }

  private static Topic topic(String id, String name) {
    return new Topic(
        id,
        name,
        List.of(id, "@" + id),
        List.of(),
        List.of("fox"),
        "",
        new Topic.Owned(List.of(id), List.of(id + ".example")),
        Set.of(),
        Set.of(),
        Topic.Sensitivity.BALANCED);
  }

  @Bean
  TransactionOperations transaction(PlatformTransactionManager manager) {
    return new TransactionTemplate(manager);
  }

  @Bean
  Corrections corrections(
      MentionStore store, JdbcOperations jdbc, TransactionOperations transaction) {
    return new Corrections(store, jdbc, transaction);
  }

  @Bean
  LabelQueue labelQueue(MentionStore store, JdbcClient jdbc, TransactionOperations transaction) {
    return new LabelQueue(store, jdbc, transaction, new Random(5));
  }

  @Bean
  VersionBook versionBook(JdbcClient jdbc, TransactionOperations transaction) {
    return new VersionBook(jdbc, transaction);
  }

  @Bean
  Learning learning(
      Corrections corrections,
      VersionBook versions,
      WorkspaceScorer scorer,
      TowardScorer toward,
      Clock clock) {
    return new Learning(corrections, versions, scorer, toward, clock);
  }

  @Bean
  WalkBook walkBook(JdbcClient jdbc, TransactionOperations transaction) {
    return new WalkBook(jdbc, transaction);
  }

  @Bean
  Rescoring rescoring(
      MentionStore store, WorkspaceScorer scorer, TowardScorer toward, WalkBook walks) {
    return new Rescoring(store, scorer, toward, () -> TopicMatcher.of(Topics.NONE), walks);
  }

  @Bean
  CoverageBook coverageBook(JdbcClient jdbc) {
    return new CoverageBook(jdbc);
  }

  @Bean
  SourceHealthBook sourceHealthBook(JdbcClient jdbc, TransactionOperations transaction) {
    return new SourceHealthBook(jdbc, transaction);
  }

  @Bean
  ThemeBook themeBook(JdbcClient jdbc, TransactionOperations transaction) {
    return new ThemeBook(jdbc, transaction);
  }

  @Bean
  ThemeHistory themeHistory(ThemeBook themes, MentionStore store, Clock clock, WalkBook walks) {
    ThemeTagger tagger = new ThemeTagger(themes, store);
    return new ThemeHistory(store, tagger, Duration.ofDays(90), clock, walks);
  }

  @Bean
  DropExplainer dropExplainer(ThemeBook themes) {
    return new DropExplainer(themes::hiddenWords);
  }

  @Bean
  DropReports dropReports(MentionStore store, CoverageBook coverage, DropExplainer explainer) {
    return new DropReports(store, coverage, explainer, Duration.ofDays(90));
  }

  @Bean
  SpikeReports spikeReports(
      MentionStore store, DropReports reports, DropExplainer mood, ThemeBook themes) {
    return new SpikeReports(reports, mood, new SpikeExplainer(themes::hiddenWords));
  }

  @Bean
  IncidentDesk incidentDesk(JdbcClient jdbc, TransactionOperations transaction) {
    return new IncidentDesk(jdbc, transaction);
  }

  @Bean
  JdbcCursorBook cursorBook(
      JdbcClient jdbc, TransactionOperations transaction, CoverageBook coverage, Clock clock) {
    return new JdbcCursorBook(jdbc, transaction, coverage, clock);
  }

  @Bean
  Annotations annotations(JdbcClient jdbc) {
    return new Annotations(jdbc);
  }

  @Bean
  IncidentBook incidentBook(
      JdbcClient jdbc, Annotations annotations, TransactionOperations transaction) {
    return new IncidentBook(
        jdbc, annotations, (news, incident, evidence, now) -> {}, transaction, Duration.ofDays(4));
  }

  @Bean
  Outbox outbox(JdbcClient jdbc) {
    return new Outbox(jdbc);
  }

  @Bean
  AlertDesk alertDesk(
      Outbox outbox,
      Supplier<Topics> topics,
      MentionStore store,
      DropReports reports,
      IncidentDesk incidents,
      JdbcClient jdbc) {
    AlertSettings settings =
        new AlertSettings(
            URI.create("http://localhost"),
            false,
            new AlertSettings.Mail("from@example.org", List.of(), Set.of(), List.of()),
            List.of(
                new AlertSettings.Webhook(
                    "team",
                    AlertSettings.Form.SLACK,
                    URI.create("http://localhost/hook"),
                    "",
                    Set.of(Chatter.TOPIC))),
            new AlertSettings.Quiet(null, null),
            new AlertSettings.Digest(AlertSettings.Every.OFF, LocalTime.NOON));
    return new AlertDesk(
        outbox,
        settings,
        new DropCircumstances(topics, store, reports, new Annotations(jdbc), incidents),
        new SignedLinks(jdbc),
        ZoneOffset.UTC);
  }

  @Bean
  ApplicationRunner team(JdbcClient jdbc) {
    return _ -> Team.join(jdbc);
  }

  /** The past: what was heard, how the last round went, and the incidents of the drops. */
  @Bean
  ApplicationRunner past(
      JdbcCursorBook cursors,
      SourceHealthBook health,
      IncidentBook incidents,
      DropReports reports,
      Clock clock) {
    return _ -> {
      Instant now = clock.instant();
      Instant silent = Instant.parse("2026-03-12T00:00:00Z");
      Instant back = silent.plus(Duration.ofHours(9));
      String why = "the feed did not answer (HTTP 503)";
      cursors.advance(
          "news",
          new Cursor("1"),
          List.of(
              new Coverage("news", now.minus(Duration.ofDays(60)), silent, true, ""),
              new Coverage("news", silent, back, false, why),
              new Coverage("news", back, now, true, "")));
      health.good("news", new IngestReport(40, 12, 12, 1, 0, List.of(), false), now);
      health.bad("news", "UNREACHABLE", why, now);
      Instant from = now.minus(Duration.ofDays(30));
      List<Drop> drops = reports.drops(Chatter.TOPIC, Topic.Sensitivity.BALANCED, from, now);
      incidents.observe(
          Chatter.TOPIC, new Findings(drops, List.of(), drop -> explained(reports, drop)), now);
    };
  }

  private static Explained explained(DropReports reports, Drop drop) {
    DropReport report = reports.report(Chatter.TOPIC, drop);
    return new Explained(report.explanation(), report.evidence());
  }
}
