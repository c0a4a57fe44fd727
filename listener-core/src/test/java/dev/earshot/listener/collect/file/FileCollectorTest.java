package dev.earshot.listener.collect.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.earshot.listener.collect.Batch;
import dev.earshot.listener.collect.CollectException;
import dev.earshot.listener.collect.CollectException.Kind;
import dev.earshot.listener.collect.Cursor;
import dev.earshot.listener.collect.Rejection;
import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Engagement;
import dev.earshot.listener.mention.Post;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FileCollectorTest {

  @TempDir Path folder;

  @Test
  void every_field_of_a_json_line_arrives() throws Exception {
    Post post =
        only(
            """
            {"source":"reddit","id":17,"url":"https://example.org/17","text":" Hello \\ud83d\\ude00 ",\
            "author":{"id":"a1","handle":"@kim","name":"Kim Oh","followers":12},"lang":"pt_BR",\
            "published_at":"2026-03-02T13:00:00+01:00","reply_to":"16","conversation":"1",\
            "engagement":{"likes":3,"shares":2,"replies":1,"views":900},"mood":"ignored"}
            """);
    assertThat(post)
        .isEqualTo(
            new Post(
                "reddit",
                "17",
                "https://example.org/17",
                new Author("a1", "kim", "Kim Oh", 12L),
                "Hello 😀",
                "pt-BR",
                Instant.parse("2026-03-02T12:00:00Z"),
                "16",
                "1",
                new Engagement(3, 2, 1, 900)));
  }

  @Test
  void every_column_of_a_csv_file_arrives_also_over_several_lines() throws Exception {
    Path file =
        write(
            "posts.csv",
            "Source,ID,url,author_handle,author_name,author_followers,text,lang,published_at,"
                + "likes,mood\r\n"
                + "shop,r1,https://example.org/r1,kim,Kim Oh,12,\"one, \"\"two\"\"\r\nthree\",en,"
                + "2026-03-02 12:00:00,3,glad\r\n"
                + ",r2,,,,,plain,,1772452800,,\r\n");
    Batch batch = importing(file).collect(Cursor.START);
    assertThat(batch.rejections()).isEmpty();
    Post first = batch.posts().getFirst();
    assertThat(first.text()).isEqualTo("one, \"two\"\nthree");
    assertThat(first.author()).isEqualTo(new Author("kim", "kim", "Kim Oh", 12L));
    assertThat(first.engagement()).isEqualTo(new Engagement(3, 0, 0, 0));
    assertThat(batch.posts())
        .extracting(Post::id, Post::publishedAt)
        .containsExactly(
            tuple("shop:r1", Instant.parse("2026-03-02T12:00:00Z")),
            tuple("import:r2", Instant.parse("2026-03-02T12:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource({"kim,kim,kim,''", "@kim,kim,kim,''", "Kim Oh,Kim Oh,'',Kim Oh"})
  void an_author_given_as_one_text_is_a_handle_or_a_name(
      String written, String id, String handle, String name) throws Exception {
    assertThat(only(line("\"author\":\"" + written + "\"")).author())
        .isEqualTo(new Author(id, handle, name, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-03-02T12:00:00Z\"",
        "\"2026-03-02T12:00:00.000Z\"",
        "\"2026-03-02 12:00\"",
        "\"2026-03-02t12:00:00z\"",
        "\"2026-03-02T07:00:00-0500\"",
        "\"2026-03-02 13:00:00 +01:00\"",
        "1772452800",
        "\"1772452800\"",
        "1772452800000"
      })
  void a_time_may_be_written_in_the_usual_ways(String written) throws Exception {
    Path file = write("t.jsonl", "{\"id\":1,\"text\":\"x\",\"published_at\":" + written + "}\n");
    Batch batch = importing(file).collect(Cursor.START);
    assertThat(batch.rejections()).isEmpty();
    assertThat(batch.posts())
        .extracting(Post::publishedAt)
        .containsExactly(Instant.parse("2026-03-02T12:00:00Z"));
  }

  @Test
  void broken_lines_are_rejected_with_their_numbers_and_the_rest_is_read() throws Exception {
    String big = "x".repeat(2 << 20);
    Path file =
        write(
            "posts.jsonl",
            line("\"n\":1")
                + "{\"id\":\"half\n"
                + "\n"
                + "{\"text\":\"no id\",\"published_at\":1772452800}\n"
                + "{\"id\":\"t\",\"text\":\"  \",\"published_at\":1772452800}\n"
                + "{\"id\":\"d\",\"text\":\"x\",\"published_at\":\"yesterday\"}\n"
                + "{\"id\":\"y\",\"text\":\"x\",\"published_at\":\"+10000-01-01\"}\n"
                + "{\"id\":\"m\",\"text\":\""
                + big
                + "\",\"published_at\":1772452800}\n"
                + "{\"id\":\"0\",\"text\":\"a\\u0000b\",\"published_at\":1772452800}\n"
                + "\0\0\0\0\n"
                + "[1,2]\n"
                + line("\"url\":\"javascript:alert(1)\"")
                + line("\"engagement\":{\"likes\":-1}")
                + line("\"author\":[1]")
                + line("\"source\":\"a:b\"")
                + line("\"n\":2"));
    Batch batch = importing(file).collect(Cursor.START);
    assertThat(batch.posts()).hasSize(2);
    assertThat(batch.rejections())
        .extracting(rejection -> rejection.where().replaceFirst(".*:", ""), Rejection::reason)
        .containsExactly(
            tuple("2", "is no valid JSON at column 12"),
            tuple("4", "id is missing"),
            tuple("5", "text is missing"),
            tuple(
                "6",
                "published_at is no time: write it like 2026-03-02T12:00:00Z or as seconds since"
                    + " 1970"),
            tuple("7", "published_at is not between the years 1970 and 2199"),
            tuple("8", "text has 2097152 characters, more than the 1048576 allowed: shorten it"),
            tuple("9", "text holds a NUL character: remove it"),
            tuple("10", "holds NUL bytes: a crash while writing leaves such lines, remove it"),
            tuple("11", "is no JSON object: write one {…} a line"),
            tuple(
                "12",
                "url is no address of the web (http:// or https://, at most 2048 characters): correct it or leave it out"),
            tuple("13", "engagement.likes is no whole number of 0 or more"),
            tuple("14", "author is neither text nor a number"),
            tuple("15", "source may only hold letters, digits, dots, hyphens and underscores"));
  }

  @Test
  void a_line_longer_than_memory_allows_is_passed_over() throws Exception {
    Path file = folder.resolve("huge.jsonl");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(bytes(line("\"n\":1")));
      byte[] chunk = bytes("x".repeat(1 << 20));
      for (int i = 0; i < 20; i++) {
        out.write(chunk);
      }
      out.write(bytes("\n" + line("\"n\":2")));
    }
    Batch batch = importing(file).collect(Cursor.START);
    assertThat(batch.posts()).hasSize(2);
    assertThat(batch.rejections())
        .containsExactly(new Rejection(file + ":2", "is longer than 8388608 bytes"));
  }

  @Test
  void lone_surrogates_become_replacement_characters() throws Exception {
    assertThat(only("{\"id\":1,\"text\":\"a\\ud83d b\",\"published_at\":1772452800}\n").text())
        .isEqualTo("a\uFFFD b");
  }

  @Test
  void bytes_that_are_no_utf8_cost_their_line_only() throws Exception {
    Path file = folder.resolve("latin.jsonl");
    Files.write(file, bytes(line("\"n\":1")));
    Files.write(
        file,
        line("\"lang\":\"schön\"").getBytes(StandardCharsets.ISO_8859_1),
        StandardOpenOption.APPEND);
    Files.write(file, bytes(line("\"n\":3")), StandardOpenOption.APPEND);
    Batch batch = importing(file).collect(Cursor.START);
    assertThat(batch.posts()).hasSize(2);
    assertThat(batch.rejections())
        .containsExactly(new Rejection(file + ":2", "is not UTF-8: save the file as UTF-8"));
  }

  @Test
  void a_byte_order_mark_is_passed_over() throws Exception {
    assertThat(only("\uFEFF" + line("\"n\":1")).text()).isEqualTo("x");
    Path csv = write("bom.csv", "\uFEFFid,text,published_at\n1,hi,2026-03-02\n");
    assertThat(importing(csv).collect(Cursor.START).posts()).hasSize(1);
  }

  @Test
  void a_stray_quote_in_csv_costs_its_own_line() throws Exception {
    Path file =
        write(
            "quotes.csv",
            """
            id;text;published_at
            1;a 5" screen;2026-03-02
            2;"bad" quote;2026-03-02
            3;three;2026-03-02;extra
            4;"never closed;2026-03-02
            5;five;2026-03-02
            """);
    Batch batch = importing(file).collect(Cursor.START);
    assertThat(batch.posts()).extracting(Post::nativeId).containsExactly("1", "5");
    assertThat(batch.rejections())
        .containsExactly(
            new Rejection(file + ":3", "is no valid CSV: look at its quotes"),
            new Rejection(file + ":4", "has 4 columns where the header has 3"),
            new Rejection(file + ":5", "a quote opened here is never closed"));
  }

  @Test
  void a_file_that_is_no_file_of_posts_is_refused_with_a_cure() throws Exception {
    failure(folder, Kind.REFUSED, "is a folder: name a file in it");
    failure(folder.resolve("none.jsonl"), Kind.REFUSED, "none.jsonl does not exist");
    failure(
        write("a.json", "[\n{}]"), Kind.MALFORMED, "is one JSON array: write one object a line");
    failure(
        write("twice.csv", "id,text,published_at,Text\n"),
        Kind.MALFORMED,
        "line 1: the header names the column text twice");
    failure(write("lacks.csv", "id,text\n1,x\n"), Kind.MALFORMED, "names no column published_at");
    Path wide = folder.resolve("wide.csv");
    Files.writeString(wide, "\uFEFFid,text,published_at", StandardCharsets.UTF_16LE);
    failure(wide, Kind.MALFORMED, "is written in UTF-16: save it as UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\uFEFF", "id,text,published_at\n", "id,text,published_at"})
  void an_empty_file_is_an_empty_batch(String content) throws Exception {
    Path file = write(content.startsWith("id") ? "e.csv" : "e.jsonl", content);
    Batch batch = importing(file).collect(Cursor.START);
    assertThat(batch.posts()).isEmpty();
    assertThat(batch.rejections()).isEmpty();
    assertThat(batch.more()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"many.jsonl", "many.csv", "many.jsonl.gz"})
  void a_long_file_comes_in_batches_and_each_cursor_survives_a_restart(String name)
      throws Exception {
    int count = 1234;
    StringBuilder content = new StringBuilder(name.contains("csv") ? "id,text,published_at\n" : "");
    for (int i = 0; i < count; i++) {
      content.append(
          name.contains("csv")
              ? i + ",\"täxt\n" + i + "\",1772452800\n"
              : "{\"id\":%d,\"text\":\"täxt %d\",\"published_at\":1772452800}\n".formatted(i, i));
    }
    Path file = name.endsWith(".gz") ? gzip(name, content.toString()) : write(name, content);
    List<String> once = new ArrayList<>();
    List<String> restarted = new ArrayList<>();
    FileCollector collector = importing(file);
    Batch batch;
    Cursor cursor = Cursor.START;
    do {
      batch = collector.collect(cursor);
      assertThat(importing(file).collect(cursor)).isEqualTo(batch);
      batch.posts().forEach(post -> once.add(post.nativeId()));
      importing(file).collect(cursor).posts().forEach(post -> restarted.add(post.nativeId()));
      assertThat(batch.posts()).hasSizeLessThanOrEqualTo(500);
      cursor = batch.next();
    } while (batch.more());
    assertThat(once).hasSize(count).doesNotHaveDuplicates().isEqualTo(restarted);
    assertThat(collector.progress()).isEqualTo(1);
  }

  @Test
  void a_grown_file_goes_on_and_a_half_written_line_waits() throws Exception {
    Path file = write("grows.jsonl", line("\"n\":1") + "{\"id\":\"2\",\"te");
    FileCollector collector = new FileCollector("import", file, true);
    Batch first = collector.collect(Cursor.START);
    assertThat(first.posts()).hasSize(1);
    assertThat(first.rejections()).isEmpty();
    Files.writeString(
        file, "xt\":\"two\",\"published_at\":1772452800}\n", StandardOpenOption.APPEND);
    Batch second = collector.collect(first.next());
    assertThat(second.posts()).extracting(Post::text).containsExactly("two");
    assertThat(collector.collect(second.next()).posts()).isEmpty();
  }

  @Test
  void a_file_at_rest_is_read_to_its_last_byte() throws Exception {
    assertThat(only(line("\"n\":1").strip()).text()).isEqualTo("x");
  }

  @Test
  void a_file_put_in_the_place_of_another_is_read_from_its_start() throws Exception {
    Path file = write("r.jsonl", line("\"n\":1") + line("\"n\":2"));
    Cursor end = importing(file).collect(Cursor.START).next();
    write("r.jsonl", line("\"n\":3") + line("\"n\":4") + line("\"n\":5"));
    assertThat(importing(file).collect(end).posts()).hasSize(3);
    write("r.jsonl", line("\"n\":1"));
    assertThat(importing(file).collect(end).posts()).hasSize(1);
  }

  @Test
  void a_damaged_gzip_gives_what_can_be_unpacked_and_then_fails() throws Exception {
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      content.append(line("\"id\":\"%d\",\"x\":\"%x\"".formatted(i, i * 7919L * 104729L)));
    }
    Path file = gzip("cut.jsonl.gz", content.toString());
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    FileCollector collector = importing(file);
    List<Post> posts = new ArrayList<>();
    assertThatThrownBy(
            () -> {
              Cursor cursor = Cursor.START;
              for (Batch batch; ; cursor = batch.next()) {
                batch = collector.collect(cursor);
                posts.addAll(batch.posts());
              }
            })
        .isInstanceOfSatisfying(
            CollectException.class,
            e -> assertThat(e.kind()).isEqualTo(CollectException.Kind.MALFORMED))
        .hasMessageContaining("is damaged");
    assertThat(posts).hasSizeBetween(500, 1999);
  }

  private void failure(Path file, Kind kind, String message) {
    assertThatThrownBy(() -> importing(file).collect(Cursor.START))
        .isInstanceOfSatisfying(CollectException.class, e -> assertThat(e.kind()).isEqualTo(kind))
        .hasMessageContaining(message);
  }

  private Post only(String content) throws Exception {
    Batch batch = importing(write("one.jsonl", content)).collect(Cursor.START);
    assertThat(batch.rejections()).isEmpty();
    assertThat(batch.posts()).hasSize(1);
    return batch.posts().getFirst();
  }

  private static FileCollector importing(Path file) {
    return new FileCollector("import", file, false);
  }

  /** A good line with one more field. */
  private static String line(String field) {
    return "{\"id\":\"1\",\"text\":\"x\",\"published_at\":\"2026-03-02T12:00:00Z\","
        + field
        + "}\n";
  }

  private Path write(String name, CharSequence content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Path gzip(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(bytes(content));
    }
    return file;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
