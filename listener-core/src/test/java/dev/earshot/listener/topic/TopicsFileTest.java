package dev.earshot.listener.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.earshot.listener.topic.Topic.Owned;
import dev.earshot.listener.topic.Topic.Sensitivity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsFileTest {

  private static final Path BASE = Path.of("/home/me/earshot");

  @Test
  void readsEverythingAFileMayHold() throws TopicsException {
    Topics topics =
        parse(
            """
            topics:
              - id: united
                name: United Airlines
                any: ["@united", "united airlines", "#united"]
                all: [flight*]
                none: ["manchester united"]
                owned: {accounts: ["@United", unitedhelp], sites: [www.united.com, "https://united.co.uk/"]}
                languages: [en, pt-BR]
                sources: [x, press]
                drops: {sensitivity: strict}
                spikes: {sensitivity: sensitive}
              - id: delta
                drops: {sensitivity: strict}
                query: >-
                  (@delta OR "delta air lines")
                  AND NOT faucet
            sources:
              - {id: press, kind: feed, url: "https://example.org/feed.xml", every: 1h30m}
              - {id: bluesky, kind: bluesky}
              - {id: mine, kind: bluesky, hosts: [jet.example.org, "ws://localhost:99/x"], every: PT10S}
              - {id: exports, kind: file, path: data/posts.jsonl}
            """);
    assertThat(topics.topics())
        .containsExactly(
            new Topic(
                "united",
                "United Airlines",
                List.of("@united", "united airlines", "#united"),
                List.of("flight*"),
                List.of("manchester united"),
                "",
                new Owned(List.of("united", "unitedhelp"), List.of("united.com", "united.co.uk")),
                Set.of("en", "pt-BR"),
                Set.of("x", "press"),
                Sensitivity.STRICT,
                Sensitivity.SENSITIVE),
            new Topic(
                "delta",
                "delta",
                List.of(),
                List.of(),
                List.of(),
                "(@delta OR \"delta air lines\") AND NOT faucet",
                Owned.NOTHING,
                Set.of(),
                Set.of(),
                Sensitivity.STRICT,
                Sensitivity.STRICT));
    assertThat(topics.sources())
        .containsExactly(
            new SourceSettings.OfFeed(
                "press", Duration.ofMinutes(90), URI.create("https://example.org/feed.xml")),
            new SourceSettings.OfBluesky("bluesky", Duration.ofMinutes(1), SourceReader.JETSTREAM),
            new SourceSettings.OfBluesky(
                "mine",
                Duration.ofSeconds(10),
                List.of(
                    URI.create("wss://jet.example.org/subscribe"),
                    URI.create("ws://localhost:99/x"))),
            new SourceSettings.OfFile(
                "exports", Duration.ofMinutes(1), BASE.resolve("data/posts.jsonl")));
  }

  @Test
  void takesOneValueWhereAListIsNatural() throws TopicsException {
    Topic topic =
        parse("topics: {id: no, any: acme, languages: no, sources: x, owned: {accounts: acme}}")
            .topics()
            .getFirst();
    assertThat(topic.any()).containsExactly("acme");
    assertThat(topic.languages()).containsExactly("no");
    assertThat(topic.sources()).containsExactly("x");
    assertThat(topic.owned().accounts()).containsExactly("acme");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "# nothing\n", "topics: []", "topics:\nsources:\n", "\ntopics: ~\n", "{}"})
  void letsAFileBeEmpty(String yaml) throws TopicsException {
    assertThat(parse(yaml)).isEqualTo(Topics.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        // Broken YAML
        "topics: [                                     > 1:10 > not closed",
        "topics: [{id: a, any: [@a]}]                  > 1:24 > put it in quotes",
        "topics: [{id: a, any: [#a]}]                  > 1:29 > a hashtag needs quotes",
        "topics: [{id: a, any: [*a]}]                  > 1:24 > put it in quotes",
        "topics: [{id: a, any: \"a]}]                  > 1:23 > a quote is never closed",
        "topics: a: b                                  > 1:10 > in quotes",
        // Structure
        "[a, b]                                        > 1:1  > the file must be made of",
        "topic: []                                     > 1:1  > did you mean \"topics\"?",
        "wibble: []                                    > 1:1  > the file has topics, sources",
        "topics: [a]                                   > 1:10 > a topic must be made of",
        "topics: {id: a, any: a, [x]: y}               > 1:25 > a key must be a plain word",
        "topics: {id: a, any: a, any: b}               > 1:25 > given twice",
        "topics: {id: a, anny: b, any: b}              > 1:17 > did you mean \"any\"?",
        "topics: {id: a, any: b, color: b}             > 1:25 > unknown key \"color\"; a topic has",
        "topics: {id: [a], any: b}                     > 1:14 > \"id\" must be text, not a list",
        "topics: {id: a, any: {b: c}}                  > 1:22 > must be text, not keys with values",
        "topics: {id: a, any: [[b]]}                   > 1:23 > must be text, not a list",
        "topics: {id: a, any: [b, ~]}                  > 1:26 > quote a hashtag",
        "topics: {id: a, any: [b, \"\"]}               > 1:26 > is empty",
        "topics: {id: a, any: b, name: [x]}            > 1:31 > \"name\" must be text",
        // Ids
        "topics: {any: b}                              > 1:9  > add \"id: my-brand\"",
        "topics: {name: Acme & Co, any: b}             > 1:9  > add \"id: acme-co\"",
        "topics: {id: Acme Co, any: b}                 > 1:14 > such as acme-co",
        "topics: [{id: a, any: b}, {id: a, any: c}]    > 1:32 > another topic with the id a",
        // What to look for
        "topics: {id: a}                               > 1:9  > looks for nothing",
        "topics: {id: a, none: b}                      > 1:9  > looks for nothing",
        "topics: {id: a, any: []}                      > 1:9  > looks for nothing",
        "topics: {id: a, any: b, query: c}             > 1:17 > \"any\" besides \"query\"",
        "topics: {id: a, none: b, query: c}            > 1:17 > \"none\" besides \"query\"",
        "topics: {id: a, any: [b, \"?!\"]}             > 1:27 > holds no word",
        "topics: {id: a, any: [b, c AND d]}            > 1:28 > use \"query\"",
        "topics: {id: a, query: b AND (c}              > 1:30 > never closed",
        "topics: {id: a, query: 'b or c'}              > 1:27 > OR in capitals",
        "topics: {id: a, query: 'b''s AND'}            > 1:33 > breaks off after AND",
        "topics: {id: a, query: \"\\\"b c\\\" (d\"}    > 1:33 > never closed",
        // Details
        "topics: {id: a, any: b, owned: x}             > 1:32 > \"owned\" must be made of",
        "topics: {id: a, any: b, owned: {acounts: x}}  > 1:33 > did you mean \"accounts\"?",
        "topics: {id: a, any: b, owned: {accounts: 'a b'}}    > 1:43 > is no account",
        "topics: {id: a, any: b, owned: {sites: acme}}        > 1:40 > is no site",
        "topics: {id: a, any: b, languages: english}          > 1:36 > did you mean en?",
        "topics: {id: a, any: b, languages: [en, e_n]}        > 1:41 > unknown language",
        "topics: {id: a, any: b, languages: xx}               > 1:36 > unknown language",
        "topics: {id: a, any: b, drops: {sensitivity: strickt}} > 1:46 > did you mean strict?",
        "topics: {id: a, any: b, drops: {sense: strict}}      > 1:33 > unknown key \"sense\"",
        // Sources
        "sources: [x]                                  > 1:11 > a source must be made of",
        "sources: {kind: bluesky}                      > 1:10 > a source needs an id",
        "sources: {id: a}                              > 1:10 > a source needs a kind",
        "sources: {id: a, kind: feeds}                 > 1:24 > did you mean feed?",
        "sources: {id: a:b, kind: bluesky}             > 1:15 > cannot be an id",
        "sources: [{id: a, kind: bluesky}, {id: a, kind: bluesky}] > 1:40 > another source",
        "sources: {id: a, kind: feed}                  > 1:10 > needs \"url\"",
        "sources: {id: a, kind: feed, url: example.org}   > 1:35 > write it in full",
        "sources: {id: a, kind: feed, url: 'https://a b'} > 1:35 > no valid address",
        "sources: {id: a, kind: feed, url: 'ftp://a/b'}   > 1:35 > https:// or http://",
        "sources: {id: a, kind: feed, path: x, url: 'http://a/b'} > 1:30 > unknown key \"path\"",
        "sources: {id: a, kind: file}                  > 1:10 > needs \"path\"",
        "sources: {id: a, kind: bluesky, hosts: 'http://x'} > 1:40 > wss:// or ws://",
        "sources: {id: a, kind: bluesky, every: often} > 1:40 > 90s, 15m, 2h or 1d",
        "sources: {id: a, kind: bluesky, every: 15}    > 1:40 > 90s, 15m, 2h or 1d",
        "sources: {id: a, kind: bluesky, every: 1s}    > 1:40 > use 5s to 7d",
        "sources: {id: a, kind: feed, every: 10s, url: 'http://a/b'} > 1:37 > use 1m to 7d",
      })
  void saysWhatIsWrongAndWhere(String yaml, String place, String message) {
    List<Problem> problems = problems(yaml);
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().toString()).startsWith("topics.yml:" + place + ": ");
    assertThat(problems.getFirst().message()).contains(message);
  }

  @Test
  void reportsAllMistakesInTheOrderOfTheFile() {
    List<Problem> problems =
        problems(
            """
            sources:
              - id: Press
                kind: feed
                url: example.org
                every: 5
            topics:
              - id: a
                any: [b, "?"]
                languages: [xx, english]
              - {id: a, anny: [b]}
            extra: 1
            """);
    assertThat(problems.stream().map(it -> it.line() + ":" + it.column()))
        .containsExactly(
            "2:9", "4:10", "5:12", "8:15", "9:17", "9:21", "10:5", "10:10", "10:13", "11:1");
  }

  @Test
  void findsTheColumnInsideAQueryOfSeveralLines() {
    assertThat(
            problems(
                """
                topics:
                  - id: a
                    query: |
                      (b OR c)
                      AND "é d" )
                """))
        .singleElement()
        .extracting(Problem::line, Problem::column)
        .containsExactly(5, 17);
    assertThat(
            problems(
                """
                topics:
                  - id: a
                    query: >-
                      (b OR c)
                      AND d )
                """))
        .singleElement()
        .extracting(Problem::line, Problem::column)
        .containsExactly(5, 13);
  }

  @Test
  void saysWhenTabsIndent() {
    assertThat(problems("topics:\n\t- id: a\n"))
        .singleElement()
        .hasToString("topics.yml:2:1: a tab: indent with spaces");
  }

  @Test
  void saysWhichCharacterIsNotAllowed() {
    assertThat(problems("topics:\n# \u0000"))
        .singleElement()
        .hasToString("topics.yml:2:3: the character U+0000 is not allowed in YAML: remove it");
  }

  @Test
  void refusesMoreTermsThanOneQueryCanHold() {
    String many = "\"" + "w OR ".repeat(1000) + "w\"";
    assertThat(problems("topics: {id: a, query: " + many + "}"))
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .startsWith("1,001 terms in one query are too many");
    String list = "[" + "w, ".repeat(1000) + "w]";
    assertThat(problems("topics: {id: a, any: x, none: " + list + "}")).hasSize(1);
  }

  @Test
  void letsAnyHoldManyTerms() throws TopicsException {
    String list = "[" + "w, ".repeat(3000) + "w]";
    assertThat(parse("topics: {id: a, any: " + list + "}").topics().getFirst().any()).hasSize(3001);
  }

  @Test
  void readsAFileWithRelativePathsFromItsFolder(@TempDir Path folder)
      throws IOException, TopicsException {
    Path file = folder.resolve("my.yml");
    Files.writeString(file, "\ufeffsources: {id: a, kind: file, path: ../a.csv}");
    assertThat(TopicsFile.read(file).sources())
        .extracting(it -> ((SourceSettings.OfFile) it).path())
        .containsExactly(folder.getParent().resolve("a.csv"));
  }

  @Test
  void saysWhenAFileCannotBeRead(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> TopicsFile.read(folder.resolve("none.yml")))
        .hasMessageStartingWith("none.yml: no such file: " + folder);
    assertThatThrownBy(() -> TopicsFile.read(folder)).isInstanceOf(TopicsException.class);
    Path latin = folder.resolve("latin.yml");
    Files.write(latin, new byte[] {'#', '\n', '#', (byte) 0xe9, '\n'});
    assertThatThrownBy(() -> TopicsFile.read(latin))
        .hasMessage("latin.yml:2: not UTF-8: save the file as UTF-8");
  }

  @Test
  void readsTheFileThatIsShipped() throws TopicsException {
    Topics shipped = TopicsFile.read(Path.of("..", "topics.yml"));
    assertThat(shipped.topics()).isEmpty();
    assertThat(shipped.sources()).isNotEmpty();
  }

  @Test
  void readsTheFileThatIsShippedWithItsExamplesUncommented() throws IOException, TopicsException {
    String shipped = Files.readString(Path.of("..", "topics.yml"));
    String uncommented = shipped.replaceAll("(?m)^#(?=  +[-a-z])", "");
    assertThat(parse(uncommented).topics())
        .extracting(Topic::id)
        .containsExactly("acme", "acme-delivery");
    assertThat(parse(uncommented).sources()).hasSize(3);
  }

  @Test
  void readsTheExampleOfTheManual() throws IOException, TopicsException {
    String manual = Files.readString(Path.of("..", "docs", "topics.md"));
    int start = manual.indexOf("```yaml") + 8;
    Topics example = parse(manual.substring(start, manual.indexOf("```", start)));
    assertThat(example.topics())
        .extracting(Topic::id)
        .containsExactly("united", "southwest", "virgin-america");
    assertThat(example.sources()).hasSize(3);
  }

  @Test
  void survivesAliasesThatGrow() {
    String bomb =
        """
        a: &a [x, x, x, x, x, x, x, x, x]
        b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
        c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
        topics: &t [*c, *t, {id: y, any: *c}]
        """;
    assertThat(problems(bomb)).isNotEmpty();
  }

  private static Topics parse(String yaml) throws TopicsException {
    return TopicsFile.parse("topics.yml", yaml, BASE);
  }

  private static List<Problem> problems(String yaml) {
    TopicsException thrown = catchThrowableOfType(TopicsException.class, () -> parse(yaml));
    assertThat(thrown).as("no problem found in %s", yaml).isNotNull();
    return thrown.problems();
  }
}
