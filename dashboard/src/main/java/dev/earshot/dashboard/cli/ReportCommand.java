package dev.earshot.dashboard.cli;

import dev.earshot.dashboard.config.EarshotSettings;
import dev.earshot.dashboard.report.DropReports;
import dev.earshot.dashboard.sample.SampleWorkspace;
import dev.earshot.dashboard.topic.TopicBook;
import dev.earshot.listener.store.Interval;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Series;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code earshot report TOPIC}: sentiment over time, its drops and what moved them. */
@Command(name = "report", description = "Tell a topic's sentiment, its drops and their drivers.")
final class ReportCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "TOPIC", description = "Id of a topic in the topics file.")
  private String topic = "";

  @Option(
      names = "--from",
      paramLabel = "T",
      description = "Day or instant, inclusive: 2026-03-01 or 2026-03-01T09:00:00Z.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "T", description = "Day or instant, exclusive.")
  private @Nullable String to;

  @Option(
      names = "--interval",
      paramLabel = "hour|day",
      description = "How the series is cut. Default: hour.")
  private Step interval = Step.HOUR;

  /** Of the series. */
  enum Step {
    HOUR,
    DAY;

    Interval in(ZoneId zone) {
      return this == HOUR ? Interval.HOUR : new Interval(Duration.ofDays(1), zone);
    }
  }

  @Override
  public Integer call() {
    EarshotCommand root = EarshotCommand.root(Objects.requireNonNull(spec));
    try (ConfigurableApplicationContext context = CommandContext.start(root)) {
      ReportResult result = report(context);
      if (root.json()) {
        root.out().println(Json.write(result));
      } else {
        result.print(root.out());
      }
    }
    return 0;
  }

  private ReportResult report(ApplicationContext context) {
    Topic asked = topic(topics(context));
    ZoneId zone = context.getBean(EarshotSettings.class).zoneId();
    MentionStore store = context.getBean(MentionStore.class);
    TimeRange range = TimeRange.of(from, to, zone, () -> TimeRange.ofMessages(store, asked.id()));
    Series series =
        store.series(MentionQuery.of(asked.id(), range.from(), range.to()), interval.in(zone));
    DropReports reports = context.getBean(DropReports.class);
    List<ReportResult.DropLine> drops =
        reports.drops(asked, range.from(), range.to()).stream()
            .map(drop -> ReportResult.line(reports.report(asked.id(), drop)))
            .toList();
    return ReportResult.of(asked.id(), series, drops);
  }

  /** Those of the file, and the sample's while this home has it. */
  private static Topics topics(ApplicationContext context) {
    TopicBook topics = context.getBean(TopicBook.class);
    SampleWorkspace sample =
        new SampleWorkspace(
            context.getBean(JdbcClient.class),
            context.getBean(TransactionOperations.class),
            context.getBean(Clock.class));
    if (sample.active()) {
      topics.add(new Topics(List.of(SampleWorkspace.topic()), List.of()));
    }
    return topics.get();
  }

  private Topic topic(Topics topics) {
    return topics
        .topic(topic)
        .orElseThrow(() ->
            new BadInputException(
                topics.topics().isEmpty()
                    ? "there are no topics; name a file with --topics FILE"
                    : "no topic has the id '%s'; there are %s"
                        .formatted(
                            topic,
                            topics.topics().stream()
                                .map(Topic::id)
                                .collect(Collectors.joining(", ")))));
  }
}
