package dev.earshot.listener.mention;

/**
 * Reactions to a post at the time of reading; 0 where the source does not say.
 *
 * @param likes likes, favourites, up-votes
 * @param shares reposts, boosts, shares
 * @param replies answers and comments
 * @param views impressions
 */
public record Engagement(long likes, long shares, long replies, long views) {

  public static final Engagement NONE = new Engagement(0, 0, 0, 0);

  /** Interactions of all kinds but views. */
  public long total() {
    return likes + shares + replies;
  }
}
