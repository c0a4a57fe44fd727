package dev.earshot.dashboard.sample;

import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Engagement;
import dev.earshot.listener.mention.Post;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** All messages of one source, hour by hour from thirty days before the anchor, without an end. */
final class SampleStream {

  static final Duration HISTORY = Duration.ofDays(30);

  /** How many messages people may still answer. */
  private static final int OPEN_THREADS = 40;

  private static final int TRIES_FOR_NEW_WORDS = 12;

  private final SampleSource source;
  private final RandomGenerator random;
  private final Story story;
  private final Crowd crowd;
  private final Composer composer;
  private final Set<Integer> said = new HashSet<>();
  private final Deque<Exchange> threads = new ArrayDeque<>();
  private Instant hour;
  private long count;

  /** A message and what it is about. */
  private record Exchange(Post post, String rule) {}

  SampleStream(SampleSource source, Instant anchor, long seed) {
    this.source = source;
    this.random = new SplittableRandom(seed + List.of(SampleSource.values()).indexOf(source));
    this.story = new Story(anchor);
    this.crowd = new Crowd(source, random);
    this.composer = new Composer(source.kind(), random);
    this.hour = begin(anchor);
  }

  static Instant begin(Instant anchor) {
    return anchor.truncatedTo(ChronoUnit.HOURS).minus(HISTORY);
  }

  /** Start of the hour that comes next. */
  Instant hour() {
    return hour;
  }

  /** The messages of the next hour, in order of time. */
  List<Post> next() {
    List<Talk> talks = story.talks(hour, source);
    double rate = talks.stream().mapToDouble(Talk::perHour).sum();
    List<Post> posts = new ArrayList<>();
    // A Poisson process: the gaps between messages are exponential.
    double second = gap(rate);
    while (second < 3600) {
      posts.add(post(pick(talks, rate), hour.plusMillis((long) (second * 1000))));
      second += gap(rate);
    }
    hour = hour.plus(1, ChronoUnit.HOURS);
    return posts;
  }

  private double gap(double perHour) {
    return -Math.log(1 - random.nextDouble()) * 3600 / perHour;
  }

  private Talk pick(List<Talk> talks, double rate) {
    double dice = random.nextDouble() * rate;
    Iterator<Talk> each = talks.iterator();
    Talk talk = each.next();
    while (each.hasNext() && (dice -= talk.perHour()) >= 0) {
      talk = each.next();
    }
    return talk;
  }

  private Post post(Talk talk, Instant at) {
    boolean official = talk.rule().startsWith("official");
    if (official || talk.rule().equals("noise")) {
      Author author = official ? Crowd.BRAND : crowd.somebody("en").author();
      return post(author, "en", composer.announcement(talk), at, "", "");
    }
    Writer writer = crowd.somebody(composer.language(talk));
    Exchange answered = source.kind().social() && random.nextDouble() < .16 ? thread(talk) : null;
    String text = newWords(talk, writer, answered != null);
    Post post =
        answered == null
            ? post(writer.author(), writer.language(), text, at, "", "")
            : post(
                writer.author(),
                writer.language(),
                text,
                at,
                answered.post().nativeId(),
                root(answered.post()));
    remember(new Exchange(post, talk.rule()));
    return post;
  }

  private String newWords(Talk talk, Writer writer, boolean reply) {
    String text = composer.message(talk, writer, reply);
    for (int i = 1; i < TRIES_FOR_NEW_WORDS && said.contains(text.hashCode()); i++) {
      text = composer.message(talk, writer, reply);
    }
    said.add(text.hashCode());
    return text;
  }

  private Post post(
      Author author, String language, String text, Instant at, String replyTo, String root) {
    String id = nativeId(at);
    return new Post(
        source.id(),
        id,
        "",
        author,
        text,
        source.kind() == SampleSource.Kind.MICRO ? language : "",
        at,
        replyTo,
        root.isEmpty() ? id : root,
        engagement());
  }

  private static String root(Post post) {
    return post.conversation().isEmpty() ? post.nativeId() : post.conversation();
  }

  private @Nullable Exchange thread(Talk talk) {
    return threads.stream().filter(one -> one.rule().equals(talk.rule())).findFirst().orElse(null);
  }

  private void remember(Exchange thread) {
    threads.addFirst(thread);
    if (threads.size() > OPEN_THREADS) {
      threads.removeLast();
    }
  }

  private String nativeId(Instant at) {
    count++;
    return Long.toString(at.toEpochMilli(), 36) + Long.toString(count, 36);
  }

  private Engagement engagement() {
    if (source.kind() == SampleSource.Kind.NEWS) {
      return Engagement.NONE;
    }
    long likes = skewed(.9, 1.3);
    boolean shared = source.kind() == SampleSource.Kind.MICRO;
    return new Engagement(likes, shared ? skewed(-.2, 1.2) : 0, skewed(-.1, 1), 0);
  }

  /** Mostly none or a few, seldom very many. */
  private long skewed(double mean, double spread) {
    return (long) Math.exp(mean + spread * random.nextGaussian());
  }
}
