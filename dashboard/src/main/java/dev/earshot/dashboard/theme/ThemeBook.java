package dev.earshot.dashboard.theme;

import static dev.earshot.dashboard.state.SqlTime.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The themes of a team, in the state database. */
public final class ThemeBook {

  private static final int LONGEST_NAME = 100;
  private static final int MOST_WORDS = 50;

  /** Characters of a word or phrase. */
  private static final int LONGEST = 100;

  private final JdbcClient database;
  private final TransactionOperations transaction;

  public ThemeBook(JdbcClient database, TransactionOperations transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  /** All of them, pinned ones first, then by name. */
  public List<TeamTheme> all() {
    return database
        .sql("select * from team_theme order by pinned desc, lower(name), id")
        .query((row, _) ->
            new TeamTheme(
                row.getLong("id"),
                row.getString("name"),
                row.getString("words").lines().toList(),
                row.getBoolean("pinned"),
                row.getBoolean("hidden")))
        .list();
  }

  public Optional<TeamTheme> find(long id) {
    return all().stream().filter(theme -> theme.id() == id).findFirst();
  }

  /** Words, lower case, of which no driver is to be named. */
  public Set<String> hiddenWords() {
    Set<String> words = new LinkedHashSet<>();
    all().stream()
        .filter(TeamTheme::hidden)
        .map(ThemeTagger::named)
        .forEach(theme -> words.addAll(theme.words()));
    return words;
  }

  /**
   * Names a theme; of a name that there is already, adds the words.
   *
   * @param words words and phrases, one a line or separated by commas
   * @throws IllegalArgumentException with what is wrong, for people to read
   */
  public void name(String name, String words, String by, Instant now) {
    String called = name.strip();
    List<String> parts = words(words);
    if (called.isEmpty() || called.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "A theme needs a name of 1 to %d characters.".formatted(LONGEST_NAME));
    }
    transaction.executeWithoutResult(_ -> {
      Optional<TeamTheme> known =
          all().stream().filter(theme -> theme.name().equalsIgnoreCase(called)).findFirst();
      if (known.isPresent()) {
        write(known.get().id(), joined(known.get().words(), parts));
      } else {
        database
            .sql(
                """
                insert into team_theme (name, words, pinned, hidden, created_by, created_at)
                values (?, ?, false, false, ?, ?)\
                """)
            .params(called, String.join("\n", parts), by, sql(now))
            .update();
      }
    });
  }

  /**
   * Replaces the words of a theme.
   *
   * @throws IllegalArgumentException with what is wrong, for people to read
   */
  public void reword(TeamTheme theme, String words) {
    write(theme.id(), words(words));
  }

  /** Gives the words of a theme to another and forgets it. */
  public void merge(TeamTheme from, TeamTheme into) {
    transaction.executeWithoutResult(_ -> {
      write(into.id(), joined(into.words(), from.words()));
      remove(from);
    });
  }

  public void pin(TeamTheme theme, boolean pinned) {
    database
        .sql("update team_theme set pinned = ? where id = ?")
        .params(pinned, theme.id())
        .update();
  }

  public void hide(TeamTheme theme, boolean hidden) {
    database
        .sql("update team_theme set hidden = ? where id = ?")
        .params(hidden, theme.id())
        .update();
  }

  public void remove(TeamTheme theme) {
    database.sql("delete from team_theme where id = ?").param(theme.id()).update();
  }

  private void write(long id, List<String> words) {
    database
        .sql("update team_theme set words = ? where id = ?")
        .params(String.join("\n", words), id)
        .update();
  }

  private static List<String> joined(List<String> words, List<String> more) {
    Set<String> joined = new LinkedHashSet<>(words);
    joined.addAll(more);
    return checked(new ArrayList<>(joined));
  }

  private static List<String> words(String typed) {
    return checked(
        typed
            .lines()
            .flatMap(line -> List.of(line.split(",", -1)).stream())
            .map(word -> word.strip().toLowerCase(Locale.ROOT))
            .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
            .distinct()
            .toList());
  }

  private static List<String> checked(List<String> words) {
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      throw new IllegalArgumentException(
          "A theme needs 1 to %d words or phrases, separated by commas.".formatted(MOST_WORDS));
    }
    if (words.stream().anyMatch(word -> word.length() > LONGEST)) {
      throw new IllegalArgumentException(
          "A word or phrase has at most %d characters.".formatted(LONGEST));
    }
    return words;
  }
}
