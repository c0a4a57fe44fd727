package dev.earshot.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a stranger wrote never becomes markup, and nothing runs or comes from elsewhere. */
class TemplateRulesTest {

  private static final Path RESOURCES = Path.of("src/main/resources");

  /** Pages; the mails below {@code mail} follow other rules. */
  static List<Path> templates() throws IOException {
    return files("templates", ".html").filter(file -> !file.toString().contains("mail")).toList();
  }

  static List<Path> scripts() throws IOException {
    return files("static", ".js").toList();
  }

  static List<Path> everything() throws IOException {
    return Stream.of(
            templates(),
            scripts(),
            files("static", ".css").toList(),
            files("static", ".svg").toList())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noTemplatePutsTextIntoAPageUnescaped(Path file) throws IOException {
    assertThat(Files.readString(file))
        .doesNotContain("utext", "[(", "th:inline=\"javascript\"", "hx-on", "hx-vals=\"js:");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noTemplateHasStyleOrScriptOfItsOwn(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(text).doesNotContain(" style=", "th:style", "<style", "javascript:");
    assertThat(Pattern.compile("\\son[a-z]+=").matcher(text).find()).isFalse();
    assertThat(Pattern.compile("<script(?![^>]*src=)").matcher(text).find()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void linksThatLeaveEarshotTellNothingAboutTheReader(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(Pattern.compile("target=\"_blank\"").matcher(text).results().count())
        .isEqualTo(Pattern.compile("rel=\"noopener noreferrer\"").matcher(text).results().count());
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void noScriptParsesMarkupOrCode(Path file) throws IOException {
    assertThat(Files.readString(file))
        .doesNotContain(
            "innerHTML",
            "outerHTML =",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "new Function");
  }

  @ParameterizedTest
  @MethodSource("everything")
  void nothingComesFromAnotherHost(Path file) throws IOException {
    String text =
        Files.readString(file)
            .replace("http://www.thymeleaf.org", "")
            .replace("http://www.w3.org/2000/svg", "");
    assertThat(text).doesNotContain("http://", "https://", "src=\"//", "url(//");
  }

  private static Stream<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> found = Files.walk(RESOURCES.resolve(folder))) {
      return found.filter(file -> file.toString().endsWith(ending)).toList().stream();
    }
  }
}
