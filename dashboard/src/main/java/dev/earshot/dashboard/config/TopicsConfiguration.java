package dev.earshot.dashboard.config;

import dev.earshot.dashboard.topic.SensitivityBook;
import dev.earshot.dashboard.topic.TopicBook;
import dev.earshot.dashboard.topic.TopicsFileNotices;
import dev.earshot.listener.topic.Topics;
import dev.earshot.listener.topic.TopicsException;
import dev.earshot.listener.topic.TopicsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What to listen to: the file named in the settings, else topics.yml here, else nothing. */
@Configuration(proxyBeanMethods = false)
class TopicsConfiguration {

  private static final Path HERE = Path.of("topics.yml");

  @Bean
  TopicBook topicBook(EarshotSettings settings, JdbcClient jdbc) throws TopicsException {
    Optional<Path> file = file(settings);
    return new TopicBook(
        file.isPresent() ? TopicsFile.read(file.get()) : Topics.NONE, new SensitivityBook(jdbc));
  }

  @Bean
  TopicsFileNotices topicsFileNotices(EarshotSettings settings, TopicBook topics) {
    Optional<Path> file = file(settings);
    return new TopicsFileNotices(file.orElse(HERE), file.isPresent(), topics.configured());
  }

  private static Optional<Path> file(EarshotSettings settings) {
    return settings.topicsFile().or(() -> Optional.of(HERE).filter(Files::isRegularFile));
  }
}
