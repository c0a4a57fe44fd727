package dev.earshot.dashboard.config;

import dev.earshot.listener.topic.Topics;
import dev.earshot.listener.topic.TopicsException;
import dev.earshot.listener.topic.TopicsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What to listen to: the file named in the settings, else topics.yml here, else nothing. */
@Configuration(proxyBeanMethods = false)
class TopicsConfiguration {

  private static final Path HERE = Path.of("topics.yml");

  @Bean
  TopicBook topicBook(EarshotSettings settings) throws TopicsException {
    Optional<Path> file =
        settings.topicsFile().or(() -> Optional.of(HERE).filter(Files::isRegularFile));
    return new TopicBook(file.isPresent() ? TopicsFile.read(file.get()) : Topics.NONE);
  }
}
