package dev.earshot.dashboard.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.topic.TopicsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TopicsFileNoticesTest {

  private static final String GOOD =
      """
      topics:
        - id: brand
          name: Brand
          any: [brand]
      """;

  @TempDir private Path folder;
  private Path file;
  private TopicsFileNotices notices;

  @BeforeEach
  void start() throws Exception {
    file = Files.writeString(folder.resolve("topics.yml"), GOOD);
    notices = new TopicsFileNotices(Optional.of(file), TopicsFile.read(file));
  }

  @Test
  void a_file_as_it_was_read_is_not_worth_a_word() throws Exception {
    Files.writeString(file, "# a comment changes nothing\n" + GOOD);
    assertThat(notices.notices()).isEmpty();
  }

  @Test
  void a_changed_file_that_is_good_asks_for_a_new_start() throws Exception {
    Files.writeString(file, GOOD.replace("[brand]", "[brand, other]"));
    assertThat(notices.notices()).singleElement().asString().contains("Start Earshot again");
  }

  @Test
  void a_broken_file_tells_the_place_of_its_mistake_and_what_stays_in_use() throws Exception {
    Files.writeString(file, GOOD.replace("    any:", "    anyy:"));
    assertThat(notices.notices())
        .anySatisfy(notice -> assertThat(notice).contains("topics.yml:4:").contains("anyy"));
    assertThat(notices.notices().getLast()).contains("stay in use");
  }

  @Test
  void a_file_that_is_gone_is_told() throws Exception {
    Files.delete(file);
    assertThat(notices.notices().getFirst()).contains("topics.yml");
  }
}
