package dev.earshot.dashboard.sample;

/** Where the sample's messages pretend to come from. */
enum SampleSource {
  BLUESKY("sample-bluesky", Kind.MICRO, 0.54),
  MASTODON("sample-mastodon", Kind.MICRO, 0.19),
  REDDIT("sample-reddit", Kind.FORUM, 0.27),
  REVIEWS("sample-reviews", Kind.REVIEW, 1),
  NEWS("sample-news", Kind.NEWS, 1);

  /** How long and in which shape people write there. */
  enum Kind {
    MICRO,
    FORUM,
    REVIEW,
    NEWS;

    boolean social() {
      return this == MICRO || this == FORUM;
    }
  }

  private final String id;
  private final Kind kind;
  private final double share;

  /**
   * @param share of the messages of all sources of its family
   */
  SampleSource(String id, Kind kind, double share) {
    this.id = id;
    this.kind = kind;
    this.share = share;
  }

  String id() {
    return id;
  }

  Kind kind() {
    return kind;
  }

  double share() {
    return share;
  }
}
