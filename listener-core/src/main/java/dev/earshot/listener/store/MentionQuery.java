package dev.earshot.listener.store;

import dev.earshot.listener.mention.Label;
import java.time.Instant;
import java.util.Set;

/**
 * Which mentions are meant. Empty strings and sets ask for nothing; everything else must hold.
 *
 * @param topic id of a topic; its sentiment is the one looked at
 * @param from inclusive
 * @param to exclusive
 * @param labels one of these counts
 * @param sources one of these
 * @param languages one of these
 * @param authors one of these author ids
 * @param themes one of these named themes
 * @param tagging tagged, untagged or both
 * @param text what a person typed: words (all must occur, also as a #hashtag or an @handle),
 *     "phrases", -excluded; malformed input is taken as plain words, never an error, and what holds
 *     no word at all, such as "?!", is found nowhere
 * @param ids one of these mentions
 */
public record MentionQuery(
    String topic,
    Instant from,
    Instant to,
    Set<Label> labels,
    Set<String> sources,
    Set<String> languages,
    Set<String> authors,
    Set<String> themes,
    Tagging tagging,
    String text,
    Set<String> ids) {

  /** Whether the brand was addressed. */
  public enum Tagging {
    ANY,
    TAGGED,
    UNTAGGED
  }

  public MentionQuery {
    labels = Set.copyOf(labels);
    sources = Set.copyOf(sources);
    languages = Set.copyOf(languages);
    authors = Set.copyOf(authors);
    themes = Set.copyOf(themes);
    ids = Set.copyOf(ids);
  }

  /** All mentions of a topic in [from, to); an empty topic means all topics. */
  public static MentionQuery of(String topic, Instant from, Instant to) {
    return new MentionQuery(
        topic,
        from,
        to,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Tagging.ANY,
        "",
        Set.of());
  }

  public MentionQuery during(Instant start, Instant end) {
    return new MentionQuery(
        topic, start, end, labels, sources, languages, authors, themes, tagging, text, ids);
  }

  public MentionQuery labelled(Set<Label> to) {
    return new MentionQuery(
        topic, from, this.to, to, sources, languages, authors, themes, tagging, text, ids);
  }

  public MentionQuery from(Set<String> onlySources) {
    return new MentionQuery(
        topic, from, to, labels, onlySources, languages, authors, themes, tagging, text, ids);
  }

  public MentionQuery in(Set<String> onlyLanguages) {
    return new MentionQuery(
        topic, from, to, labels, sources, onlyLanguages, authors, themes, tagging, text, ids);
  }

  public MentionQuery by(Set<String> onlyAuthors) {
    return new MentionQuery(
        topic, from, to, labels, sources, languages, onlyAuthors, themes, tagging, text, ids);
  }

  public MentionQuery about(Set<String> onlyThemes) {
    return new MentionQuery(
        topic, from, to, labels, sources, languages, authors, onlyThemes, tagging, text, ids);
  }

  public MentionQuery tagged(Tagging only) {
    return new MentionQuery(
        topic, from, to, labels, sources, languages, authors, themes, only, text, ids);
  }

  public MentionQuery containing(String words) {
    return new MentionQuery(
        topic, from, to, labels, sources, languages, authors, themes, tagging, words, ids);
  }

  public MentionQuery among(Set<String> onlyIds) {
    return new MentionQuery(
        topic, from, to, labels, sources, languages, authors, themes, tagging, text, onlyIds);
  }
}
