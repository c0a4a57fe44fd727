package dev.earshot.dashboard.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.topic.TopicsFileNotices.Notice;
import dev.earshot.listener.topic.Topics;
import dev.earshot.listener.topic.TopicsFile;
import java.nio.file.Files;
import java.nio.file.Path;
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
    notices = new TopicsFileNotices(file, true, TopicsFile.read(file));
  }

  @Test
  void a_file_as_it_was_read_is_not_worth_a_word() throws Exception {
    Files.writeString(file, "# a comment changes nothing\n" + GOOD);
    assertThat(notices.notice()).isEmpty();
  }

  @Test
  void a_changed_file_that_is_good_asks_for_a_new_start() throws Exception {
    Files.writeString(file, GOOD.replace("[brand]", "[brand, other]"));
    Notice notice = notices.notice().orElseThrow();
    assertThat(notice.summary()).isEqualTo("topics.yml has changed since the start and is good.");
    assertThat(notice.mistakes()).isEmpty();
    assertThat(notice.cure()).contains("Start Earshot again");
  }

  @Test
  void all_mistakes_are_one_notice_with_their_places_and_what_stays_in_use() throws Exception {
    Files.writeString(file, GOOD.replace("    any:", "    anyy:").replace("name:", "nam:"));
    Notice notice = notices.notice().orElseThrow();
    assertThat(notice.summary())
        .isEqualTo("topics.yml has %d mistakes.".formatted(notice.mistakes().size()));
    assertThat(notice.mistakes())
        .hasSizeGreaterThan(1)
        .anySatisfy(mistake -> assertThat(mistake).contains("topics.yml:4:").contains("anyy"))
        .anySatisfy(mistake -> assertThat(mistake).contains("topics.yml:3:").contains("nam"));
    assertThat(notice.cure()).contains("stay in use");
  }

  @Test
  void a_file_that_is_gone_is_told() throws Exception {
    Files.delete(file);
    assertThat(notices.notice().orElseThrow().mistakes())
        .singleElement()
        .asString()
        .contains("no such file");
  }

  @Test
  void a_file_written_after_a_start_without_one_is_noticed() throws Exception {
    Files.delete(file);
    TopicsFileNotices without = new TopicsFileNotices(file, false, Topics.NONE);
    assertThat(without.notice()).isEmpty();

    Files.writeString(file, GOOD);
    assertThat(without.notice().orElseThrow().summary()).contains("was written since the start");
  }
}
