package dev.earshot.dashboard.labelling;

import static dev.earshot.dashboard.state.SqlTime.sql;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.store.Hit;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Messages waiting for people's labels, and the labels given. */
public final class LabelQueue {

  /** Drawn at once: gives accuracy to within about eight points. */
  public static final int DRAWN = 100;

  /** Later than any message, well within what a store can count. */
  private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

  private final MentionStore store;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final RandomGenerator random;

  public LabelQueue(
      MentionStore store,
      JdbcClient jdbc,
      TransactionOperations transaction,
      RandomGenerator random) {
    this.store = store;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.random = random;
  }

  /**
   * Draws up to {@link #DRAWN} of a query's newest {@link Page#MAX_SIZE} messages that were not
   * drawn before.
   *
   * @return how many
   */
  public int draw(MentionQuery query, Instant now) {
    String topic = query.topic();
    Set<String> known =
        new HashSet<>(
            jdbc.sql("select mention_id from label_task where topic = ?")
                .param(topic)
                .query((row, _) -> row.getString(1))
                .list());
    List<Mention> fresh =
        store.search(query, Page.newest(Page.MAX_SIZE)).hits().stream()
            .map(Hit::mention)
            .filter(mention -> !known.contains(mention.id()))
            .toList();
    List<Mention> drawn =
        Strata.draw(
            fresh,
            DRAWN,
            mention -> mention.sentiment(topic).label() + " " + mention.language(),
            random);
    transaction.executeWithoutResult(_ ->
        drawn.forEach(mention ->
            jdbc.sql("insert into label_task (topic, mention_id, drawn_at) values (?, ?, ?)")
                .params(topic, mention.id(), sql(now))
                .update()));
    return drawn.size();
  }

  /** The next message that a person has not answered yet. */
  public Optional<Task> next(String topic, String person) {
    List<Drawn> open = open(topic, person);
    for (int i = 0; i < open.size(); i++) {
      Optional<Task> task = task(open.get(i), open.size() - i);
      if (task.isPresent()) {
        return task;
      }
    }
    return Optional.empty();
  }

  /** A message that a person answered, to be answered again; empty where it is gone. */
  public Optional<Task> again(long task, String person) {
    return jdbc.sql("select id, mention_id, topic from label_task where id = ?")
        .param(task)
        .query(LabelQueue::drawn)
        .optional()
        .flatMap(one -> task(one, open(one.topic(), person).size() + 1L));
  }

  private Optional<Task> task(Drawn drawn, long left) {
    return Optional.ofNullable(find(Set.of(drawn.mention())).get(drawn.mention()))
        .map(mention -> new Task(drawn.id(), mention, left));
  }

  private record Drawn(long id, String mention, String topic) {}

  private static Drawn drawn(ResultSet row, int number) throws SQLException {
    return new Drawn(row.getLong("id"), row.getString("mention_id"), row.getString("topic"));
  }

  private List<Drawn> open(String topic, String person) {
    return jdbc.sql(
            """
            select id, mention_id, topic from label_task t where topic = ? and not exists
              (select 1 from label_answer a where a.task_id = t.id and a.answered_by = ?)
            order by id\
            """)
        .params(topic, person)
        .query(LabelQueue::drawn)
        .list();
  }

  /**
   * Keeps what a person said; the last word counts.
   *
   * @param label empty for "cannot tell"
   * @return whether there is such a task
   */
  public boolean answer(long task, Optional<Label> label, String person, Instant now) {
    Integer found =
        transaction.execute(_ -> {
          jdbc.sql("delete from label_answer where task_id = ? and answered_by = ?")
              .params(task, person)
              .update();
          return jdbc.sql(
                  """
                  insert into label_answer (task_id, answered_by, label, answered_at)
                  select id, ?, ?, ? from label_task where id = ?\
                  """)
              .params(person, label.map(Label::key).orElse(""), sql(now), task)
              .update();
        });
    return found != null && found > 0;
  }

  /** Labels given to messages of a topic that are still there. */
  public Measured measured(String topic) {
    Map<String, List<Said>> said = new LinkedHashMap<>();
    jdbc.sql(
            """
            select t.mention_id, a.answered_by, a.label
            from label_task t join label_answer a on a.task_id = t.id
            where t.topic = ? and a.label <> '' order by a.answered_at, a.answered_by\
            """)
        .param(topic)
        .query((row, _) ->
            Map.entry(row.getString(1), new Said(row.getString(2), Label.of(row.getString(3)))))
        .list()
        .forEach(answer ->
            said.computeIfAbsent(answer.getKey(), _ -> new ArrayList<>()).add(answer.getValue()));
    return Answers.measure(topic, said, find(said.keySet()));
  }

  private Map<String, Mention> find(Set<String> ids) {
    Map<String, Mention> found = new HashMap<>();
    List<String> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += Page.MAX_SIZE) {
      Set<String> some = Set.copyOf(all.subList(from, Math.min(all.size(), from + Page.MAX_SIZE)));
      MentionQuery among = MentionQuery.of("", Instant.EPOCH, FAR).among(some);
      store
          .search(among, Page.newest(some.size()))
          .hits()
          .forEach(hit -> found.put(hit.mention().id(), hit.mention()));
    }
    return found;
  }
}
