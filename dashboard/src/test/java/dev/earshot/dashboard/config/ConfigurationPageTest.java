package dev.earshot.dashboard.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

final class ConfigurationPageTest {

  /** Surefire runs in the module's folder. */
  private static final Path PAGE = Path.of("../docs/configuration.md");

  @Test
  void every_setting_of_application_yml_is_on_the_page_and_no_other() throws IOException {
    assertThat(onPage()).isEqualTo(inFile());
  }

  @Test
  void the_page_shows_the_default_of_every_setting() throws IOException {
    List<String> page = Files.readAllLines(PAGE);
    PropertySource<?> file = file();
    for (String key : inFile()) {
      String value = String.valueOf(file.getProperty(key)).replace("${user.home}", "~");
      String shown = value.isEmpty() ? "empty" : "`" + value + "`";
      assertThat(page).anyMatch(line -> line.startsWith("| `" + key + "` | " + shown + " |"));
    }
  }

  @Test
  void every_setting_of_earshot_is_in_application_yml() throws IOException {
    assertThat(inFile()).containsAll(components("earshot", EarshotSettings.class).toList());
  }

  @Test
  void every_setting_has_a_comment_right_above_it() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("src/main/resources/application.yml"));
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).matches("\\s*[\\w.-]+: .*")) {
        assertThat(lines.get(i - 1)).as("above %s", lines.get(i)).matches("\\s*# .*");
      }
    }
  }

  private static Stream<String> components(String prefix, Class<?> settings) {
    return Stream.of(settings.getRecordComponents())
        .flatMap(component ->
            component.getType().isRecord()
                ? components(prefix + "." + key(component), component.getType())
                : Stream.of(prefix + "." + key(component)));
  }

  private static String key(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
  }

  private static Set<String> onPage() throws IOException {
    return Pattern.compile("(?m)^\\| `([^`]+)` \\|")
        .matcher(Files.readString(PAGE))
        .results()
        .map(match -> match.group(1))
        .collect(TreeSet::new, Set::add, Set::addAll);
  }

  private static Set<String> inFile() throws IOException {
    return new TreeSet<>(List.of(((EnumerablePropertySource<?>) file()).getPropertyNames()));
  }

  private static PropertySource<?> file() throws IOException {
    return new YamlPropertySourceLoader()
        .load("application", new ClassPathResource("application.yml"))
        .getFirst();
  }
}
