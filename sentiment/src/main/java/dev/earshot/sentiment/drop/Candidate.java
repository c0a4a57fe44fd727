package dev.earshot.sentiment.drop;

import dev.earshot.sentiment.theme.Members;
import dev.earshot.sentiment.theme.Signs;
import java.util.List;

/**
 * Messages that something holds together and that may be named as a driver.
 *
 * @param terms the words of a theme that people's own words made, else empty
 * @param members the messages that it may take
 * @param signs where it shows, by which it is told from chance
 */
record Candidate(
    Driver.Kind kind,
    Family family,
    String name,
    List<String> terms,
    Members members,
    Signs signs) {

  /** One that shows in its own messages alone. */
  Candidate(Driver.Kind kind, Family family, String name, List<String> terms, Members members) {
    this(kind, family, name, terms, members, Signs.of(members.messages()));
  }

  /** Whether it is a theme that the team has given a name, not one of Earshot's finding. */
  boolean namedByTeam() {
    return kind == Driver.Kind.THEME && terms.isEmpty();
  }

  /**
   * How candidates were come by. Of the chance to name anything for sure where nothing happened
   * each family has its part.
   */
  enum Family {
    /** What is known beforehand: subjects, a team's themes, sources, languages, terms. */
    KNOWN(.03),
    /** Themes grown from the words of the messages: many, so each has to be surer. */
    WORDS(.006),
    AUTHORS(.002);

    private final double level;

    Family(double level) {
      this.level = level;
    }

    /** Probability that one of the family is named by chance alone. */
    double level() {
      return level;
    }
  }
}
