package dev.earshot.dashboard.correction;

import dev.earshot.listener.mention.Correction;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.store.Hit;
import dev.earshot.listener.store.MentionPage;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Changes labels, takes changes back, and remembers both. A change is in the history before it is
 * in the store, and in neither when the store fails.
 */
public final class Corrections {

  /** So many messages can be changed at once. */
  public static final int MOST = Page.MAX_SIZE;

  /** Later than any message, well within what a store can count. */
  private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

  private final MentionStore store;
  private final CorrectionLog log;
  private final TransactionOperations transaction;

  public Corrections(MentionStore store, JdbcOperations jdbc, TransactionOperations transaction) {
    this.store = store;
    this.log = new CorrectionLog(jdbc);
    this.transaction = transaction;
  }

  /**
   * Gives messages a person's label. What the same person says again of a message is nothing new; a
   * second click may arrive while the first is still at work.
   *
   * @param ids unknown ones are passed over
   * @param topic toward which alone the label is meant, empty for the whole message, for all of its
   *     topics
   * @param to null gives the scorer's label back
   */
  public synchronized Change change(
      Collection<String> ids, String topic, @Nullable Label to, String by, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    Correction said = to == null ? null : new Correction(to, by, at);
    List<Mention> news =
        mentions(Set.copyOf(ids)).stream()
            .filter(mention -> said == null || !isSaid(mention, topic, said))
            .toList();
    return apply(news, topic, _ -> said, by, at, "");
  }

  /** Of the whole message also toward each of its topics, of which others may have said more. */
  private static boolean isSaid(Mention mention, String topic, Correction said) {
    Correction now = mention.correction(topic);
    return now != null
        && now.label() == said.label()
        && now.by().equals(said.by())
        && (!topic.isEmpty()
            || mention.topics().stream()
                .allMatch(match -> mention.label(match.topic()) == said.label()));
  }

  /**
   * Takes a change back: each message gets the label it had before, unless somebody changed it
   * again since then.
   */
  public synchronized Change undo(String change, String by, Instant now) {
    Map<String, Entry> entries = new HashMap<>();
    log.of(change).forEach(entry -> entries.put(entry.mention(), entry));
    String topic = entries.values().stream().findFirst().map(Entry::topic).orElse("");
    List<Mention> still =
        mentions(entries.keySet()).stream()
            .filter(mention -> isFrom(mention, Objects.requireNonNull(entries.get(mention.id()))))
            .toList();
    return apply(
        still,
        topic,
        mention -> Objects.requireNonNull(entries.get(mention.id())).oldPerson(),
        by,
        now.truncatedTo(ChronoUnit.MILLIS),
        change);
  }

  /** Whether a message still has the label that an entry gave it, so that it can be undone. */
  public static boolean isFrom(Mention mention, Entry entry) {
    Correction now = mention.correction(entry.topic());
    return entry.byScorer()
        ? now == null
        : now != null && now.label() == entry.newLabel() && now.at().equals(entry.at());
  }

  /** What a message is to get. */
  private interface Wanted {
    @Nullable Correction of(Mention mention);
  }

  private Change apply(
      List<Mention> mentions, String topic, Wanted wanted, String by, Instant at, String undoes) {
    String change = UUID.randomUUID().toString();
    List<Entry> entries = new ArrayList<>();
    Map<Optional<Correction>, List<String>> ids = new HashMap<>();
    for (Mention mention : mentions) {
      Correction to = wanted.of(mention);
      if (to != null || mention.correction(topic) != null) {
        entries.add(entry(change, mention, topic, to, by, at));
        ids.computeIfAbsent(Optional.ofNullable(to), _ -> new ArrayList<>()).add(mention.id());
      }
    }
    transaction.executeWithoutResult(_ -> {
      log.add(entries, undoes);
      ids.forEach((to, those) -> store.correct(those, topic, to.orElse(null)));
    });
    return new Change(change, entries.size());
  }

  private static Entry entry(
      String change,
      Mention mention,
      String topic,
      @Nullable Correction to,
      String by,
      Instant at) {
    Label after = mention.withCorrection(topic, to).label(topic);
    return new Entry(
        0,
        change,
        mention.id(),
        topic,
        mention.label(topic),
        mention.correction(topic),
        after,
        to == null,
        by,
        at,
        false);
  }

  /**
   * What a change would do.
   *
   * @param chosen the messages meant, and toward which topic
   * @param to null for the scorer's label
   */
  public Preview preview(MentionQuery chosen, @Nullable Label to) {
    return Preview.of(store, chosen, to);
  }

  /**
   * Where a change would move net sentiment.
   *
   * @param figures what it is counted from, all messages meant by the change among it
   */
  public Preview.Movement movement(Preview preview, MentionQuery figures) {
    return preview.movement(store, figures);
  }

  /** How many messages a query means. */
  public long count(MentionQuery query) {
    return store.search(query, Page.newest(0)).total();
  }

  /**
   * The history, newest first.
   *
   * @param before only entries with a smaller id
   */
  public List<Entry> newest(long before, int size) {
    return log.newest(before, size);
  }

  /** Entries of the history in all. */
  public long size() {
    return log.count();
  }

  /** Messages of one change, 0 where there is no such change. */
  public int size(String change) {
    return log.size(change);
  }

  /**
   * The messages that have a person's label now and are still there, in the order of correcting.
   */
  public List<Mention> corrected() {
    List<String> ids = log.corrected();
    Map<String, Mention> found = new HashMap<>();
    for (int from = 0; from < ids.size(); from += MOST) {
      Set<String> some = Set.copyOf(ids.subList(from, Math.min(ids.size(), from + MOST)));
      mentions(some).forEach(mention -> found.put(mention.id(), mention));
    }
    return ids.stream()
        .map(found::get)
        .filter(Objects::nonNull)
        .filter(Mention::hasCorrections)
        .toList();
  }

  /** Those that are still there, by id. */
  public Map<String, Mention> find(Set<String> ids) {
    return mentions(ids).stream().collect(Collectors.toMap(Mention::id, mention -> mention));
  }

  private List<Mention> mentions(Set<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    if (ids.size() > MOST) {
      throw new IllegalArgumentException(
          "%d messages are more than %d at once".formatted(ids.size(), MOST));
    }
    MentionPage page =
        store.search(MentionQuery.of("", Instant.EPOCH, FAR).among(ids), Page.newest(ids.size()));
    return page.hits().stream().map(Hit::mention).toList();
  }
}
