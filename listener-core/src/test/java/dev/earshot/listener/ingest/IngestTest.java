package dev.earshot.listener.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.listener.collect.CollectException;
import dev.earshot.listener.collect.CollectException.Kind;
import dev.earshot.listener.collect.Collector;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.collect.Cursor;
import dev.earshot.listener.collect.Deletion;
import dev.earshot.listener.collect.FakeCollector;
import dev.earshot.listener.collect.InMemoryCursorBook;
import dev.earshot.listener.collect.Rejection;
import dev.earshot.listener.mention.Correction;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.Posts;
import dev.earshot.listener.mention.Span;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.listener.score.FakeLanguageDetector;
import dev.earshot.listener.score.FakeScorer;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.listener.score.TowardScorer.Toward;
import dev.earshot.listener.store.InMemoryMentionWriter;
import dev.earshot.listener.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class IngestTest {

  private final FakeScorer scorer = new FakeScorer();
  private final InMemoryMentionWriter store = new InMemoryMentionWriter();
  private final InMemoryCursorBook cursors = new InMemoryCursorBook();
  private final FakeCollector source = new FakeCollector("test", 3);
  private final List<String> languagesMatched = new ArrayList<>();
  private final Ingest ingest =
      new Ingest(
          this::match, new FakeLanguageDetector(), scorer, TowardScorer.WHOLE, store, cursors);

  @Test
  void only_what_matches_is_scored_and_saved() throws Exception {
    source.add(post("1", "acme is good"), post("2", "something else"), post("3", "acme is bad"));
    assertThat(ingest.round(source)).isEqualTo(new IngestReport(3, 2, 2, 0, 0, List.of(), false));
    assertThat(scorer.scored()).containsExactly("acme is good", "acme is bad");
    assertThat(store.mentions())
        .extracting(mention -> mention.sentiment().label())
        .containsExactly(Label.POSITIVE, Label.NEGATIVE);
    assertThat(cursors.cursor("test")).isEqualTo(new Cursor("3"));
  }

  @Test
  void what_is_said_of_a_topic_apart_from_the_whole_is_saved_with_it() throws Exception {
    TowardScorer bad =
        (text, language, topics, judge) ->
            Map.of(
                topics.getFirst().topic(),
                new Toward(judge.score("bad " + language, language), List.of(new Span(0, 4))));
    source.add(post("1", "acme is good"));
    new Ingest(this::match, new FakeLanguageDetector(), scorer, bad, store, cursors).round(source);
    Mention mention = store.mentions().getFirst();
    assertThat(mention.label("")).isEqualTo(Label.POSITIVE);
    assertThat(mention.label("acme")).isEqualTo(Label.NEGATIVE);
    assertThat(scorer.scored()).contains("bad en");
  }

  @Test
  void the_language_is_found_before_matching_and_kept() throws Exception {
    source.add(post("1", "acme ist schlecht"));
    ingest.round(source);
    assertThat(languagesMatched).containsExactly("de");
    Mention mention = store.mentions().getFirst();
    assertThat(mention.language()).isEqualTo("de");
    assertThat(mention.post().language()).isEqualTo("de");
  }

  @Test
  void each_round_takes_one_batch_and_says_whether_there_is_more() throws Exception {
    for (int i = 0; i < 7; i++) {
      source.add(post("" + i, "acme " + i));
    }
    List<Boolean> more = new ArrayList<>();
    IngestReport all = IngestReport.NOTHING;
    for (int i = 0; i < 4; i++) {
      IngestReport round = ingest.round(source);
      more.add(round.more());
      all = all.plus(round);
    }
    assertThat(more).containsExactly(true, true, false, false);
    assertThat(all.read()).isEqualTo(7);
    assertThat(store.saves()).containsExactly(3, 3, 1);
  }

  @Test
  void a_crash_before_the_cursor_moves_loses_nothing_and_doubles_nothing() throws Exception {
    source.add(post("1", "acme good"), post("2", "acme bad"), post("3", "acme"));
    source.delete(new Deletion.OfPost("test", "3"));
    Coverage heard = new Coverage("test", Posts.NOON, Posts.NOON.plusSeconds(60), true, "");
    source.cover(heard);
    cursors.failing(true);
    assertThatThrownBy(() -> ingest.round(source)).isInstanceOf(IllegalStateException.class);
    assertThat(cursors.cursor("test")).isEqualTo(Cursor.START);
    store.correct(List.of("test:1"), "", new Correction(Label.NEUTRAL, "kim", Posts.NOON));

    cursors.failing(false);
    Ingest restarted =
        new Ingest(
            this::match, new FakeLanguageDetector(), scorer, TowardScorer.WHOLE, store, cursors);
    assertThat(restarted.round(source).read()).isEqualTo(3);
    assertThat(store.mentions()).extracting(Mention::id).containsExactly("test:1", "test:2");
    assertThat(store.mentions().getFirst().label("")).isEqualTo(Label.NEUTRAL);
    assertThat(cursors.cursor("test")).isEqualTo(new Cursor("3"));
    assertThat(cursors.coverage()).containsExactly(heard);
  }

  @Test
  void a_store_that_fails_keeps_the_cursor() throws Exception {
    source.add(post("1", "acme"));
    store.failing(new StoreException("the disk is full: make room"));
    assertThatThrownBy(() -> ingest.round(source)).isInstanceOf(StoreException.class);
    assertThat(cursors.cursor("test")).isEqualTo(Cursor.START);
    store.failing(null);
    ingest.round(source);
    assertThat(store.mentions()).hasSize(1);
  }

  @Test
  void a_source_that_fails_keeps_the_cursor() {
    Collector broken =
        new Collector() {
          @Override
          public String source() {
            return "broken";
          }

          @Override
          public dev.earshot.listener.collect.Batch collect(Cursor cursor) throws CollectException {
            throw new CollectException(Kind.UNREACHABLE, "no answer", null);
          }
        };
    assertThatThrownBy(() -> ingest.round(broken)).isInstanceOf(CollectException.class);
    assertThat(cursors.cursor("broken")).isEqualTo(Cursor.START);
  }

  @Test
  void a_post_that_breaks_a_step_is_rejected_and_the_others_are_saved() throws Exception {
    source.add(
        post("1", "acme scorer bug"), post("2", "acme matcher bug"), post("3", "acme store bug"));
    source.reject(new Rejection("line 4", "is no valid JSON"));
    source.add(post("5", "acme fine"), post("6", "unrelated"));
    IngestReport first = ingest.round(source);
    IngestReport all = first.plus(ingest.round(source));
    assertThat(all.read()).isEqualTo(6);
    assertThat(all.matched()).isEqualTo(1);
    assertThat(all.saved()).isEqualTo(1);
    assertThat(all.rejections())
        .extracting(Rejection::where)
        .containsExactly("line 4", "test:2", "test:1", "test:3");
    assertThat(all.rejections())
        .extracting(Rejection::reason)
        .contains("sentiment failed with IllegalStateException: please report it")
        .noneMatch(reason -> reason.contains("bug"));
    assertThat(cursors.cursor("test")).isEqualTo(new Cursor("5"));
  }

  @Test
  void of_two_versions_in_one_batch_the_later_counts() throws Exception {
    source.add(post("1", "acme good"), post("1", "acme bad"));
    ingest.round(source);
    assertThat(store.mentions()).extracting(m -> m.post().text()).containsExactly("acme bad");
    source.add(post("2", "acme"), post("2", "never mind"));
    ingest.round(source);
    assertThat(store.mentions()).hasSize(1);
  }

  @Test
  void deletions_come_after_the_posts_and_are_counted() throws Exception {
    source.add(post("1", "acme good"), post("2", "acme bad"));
    source.delete(new Deletion.OfPost("test", "1"), new Deletion.OfAuthor("test", "a-2"));
    assertThat(ingest.round(source).deleted()).isEqualTo(2);
    assertThat(store.mentions()).isEmpty();
  }

  @Test
  void a_round_without_news_writes_nothing() throws Exception {
    cursors.failing(true);
    assertThat(ingest.round(source)).isEqualTo(IngestReport.NOTHING);
    assertThat(store.saves()).isEmpty();
  }

  private List<List<TopicMatch>> match(List<Post> posts) {
    List<List<TopicMatch>> matches = new ArrayList<>();
    for (Post post : posts) {
      if (post.text().contains("matcher bug")) {
        throw new IllegalStateException("cannot match " + post.text());
      }
      languagesMatched.add(post.language());
      matches.add(
          post.text().contains("acme")
              ? List.of(TopicMatch.somewhere("acme", false, List.of("acme")))
              : List.of());
    }
    return matches;
  }

  private static Post post(String id, String text) {
    return Posts.post(id, text);
  }
}
