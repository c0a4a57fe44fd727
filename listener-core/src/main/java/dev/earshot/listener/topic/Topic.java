package dev.earshot.listener.topic;

import java.util.List;
import java.util.Set;

/**
 * What to listen for. A post matches when any of {@code any} (if given), all of {@code all} and
 * none of {@code none} occur, or when {@code query} holds; and when it is in one of the languages
 * and sources, if such are named.
 *
 * @param id lower-case letters, digits and hyphens; part of URLs and of stored mentions
 * @param name for people
 * @param any words, "phrases", @handles or #hashtags
 * @param query a boolean query instead of the three lists, or empty
 * @param owned the brand itself: its posts are no mentions, its handles make a mention tagged
 * @param languages BCP 47 tags; empty means all
 * @param sources source ids; empty means all
 * @param sensitivity how readily a drop of sentiment is called
 * @param spikes how readily a spike of volume is called
 */
public record Topic(
    String id,
    String name,
    List<String> any,
    List<String> all,
    List<String> none,
    String query,
    Owned owned,
    Set<String> languages,
    Set<String> sources,
    Sensitivity sensitivity,
    Sensitivity spikes) {

  /**
   * What belongs to the brand.
   *
   * @param accounts handles without a leading @, lower case
   * @param sites host names, lower case
   */
  public record Owned(List<String> accounts, List<String> sites) {

    public static final Owned NOTHING = new Owned(List.of(), List.of());

    public Owned {
      accounts = List.copyOf(accounts);
      sites = List.copyOf(sites);
    }
  }

  /** What people are alerted to, each as readily as they choose. */
  public enum Rule {
    /** A drop of sentiment. */
    DROP,
    /** A spike of volume. */
    SPIKE
  }

  /** How readily an alarm is raised, for drops as false alarms to expect per 30 days. */
  public enum Sensitivity {
    /** 0.3 false alarms per 30 days. */
    STRICT,
    /** 1 false alarm per 30 days. */
    BALANCED,
    /** 3 false alarms per 30 days. */
    SENSITIVE
  }

  public Topic {
    any = List.copyOf(any);
    all = List.copyOf(all);
    none = List.copyOf(none);
    languages = Set.copyOf(languages);
    sources = Set.copyOf(sources);
  }

  /** One whose spikes are called as readily as its drops. */
  public Topic(
      String id,
      String name,
      List<String> any,
      List<String> all,
      List<String> none,
      String query,
      Owned owned,
      Set<String> languages,
      Set<String> sources,
      Sensitivity sensitivity) {
    this(id, name, any, all, none, query, owned, languages, sources, sensitivity, sensitivity);
  }

  /** How readily a rule raises an alarm. */
  public Sensitivity sensitivity(Rule rule) {
    return rule == Rule.DROP ? sensitivity : spikes;
  }

  /** The same with another sensitivity of one rule. */
  public Topic withSensitivity(Rule rule, Sensitivity other) {
    Sensitivity drop = rule == Rule.DROP ? other : sensitivity;
    Sensitivity spike = rule == Rule.SPIKE ? other : spikes;
    return new Topic(id, name, any, all, none, query, owned, languages, sources, drop, spike);
  }
}
