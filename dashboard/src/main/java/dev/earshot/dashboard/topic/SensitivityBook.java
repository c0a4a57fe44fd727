package dev.earshot.dashboard.topic;

import static dev.earshot.dashboard.state.SqlTime.instant;
import static dev.earshot.dashboard.state.SqlTime.sql;

import dev.earshot.listener.topic.Topic.Rule;
import dev.earshot.listener.topic.Topic.Sensitivity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who chose which sensitivity for a topic and when, in the state database; nothing is forgotten.
 */
public final class SensitivityBook {

  private final JdbcClient database;

  public SensitivityBook(JdbcClient database) {
    this.database = database;
  }

  /** The choices for a rule of a topic, the newest first. */
  public List<SensitivityChoice> choices(String topic, Rule rule) {
    return database
        .sql("select * from sensitivity_choice where topic = ? and rule = ? order by id desc")
        .params(topic, rule.name())
        .query((row, _) -> choice(row))
        .list();
  }

  /** The newest choice for each topic that has one of a rule, by the topic's id. */
  Map<String, SensitivityChoice> newest(Rule rule) {
    return database
        .sql(
            """
            select * from sensitivity_choice
            where id in (select max(id) from sensitivity_choice where rule = ? group by topic)\
            """)
        .param(rule.name())
        .query((row, _) -> choice(row))
        .list()
        .stream()
        .collect(Collectors.toMap(SensitivityChoice::topic, Function.identity()));
  }

  void add(SensitivityChoice choice) {
    database
        .sql(
            """
            insert into sensitivity_choice (topic, rule, written, used, chosen, chosen_by, chosen_at)
            values (?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            choice.topic(),
            choice.rule().name(),
            choice.written().name(),
            choice.used().name(),
            choice.chosen().name(),
            choice.by(),
            sql(choice.at()))
        .update();
  }

  private static SensitivityChoice choice(ResultSet row) throws SQLException {
    return new SensitivityChoice(
        row.getString("topic"),
        Rule.valueOf(row.getString("rule")),
        Sensitivity.valueOf(row.getString("written")),
        Sensitivity.valueOf(row.getString("used")),
        Sensitivity.valueOf(row.getString("chosen")),
        row.getString("chosen_by"),
        instant(row, "chosen_at"));
  }
}
