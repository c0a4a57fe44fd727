package dev.earshot.sentiment.drop;

import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Engagement;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.Posts;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Invented messages for tests: each says one thing in varied words. */
final class Chatter {

  private static final String[] FILLER = {
    "jacket", "colour", "shop", "friend", "hiking", "boots", "rain", "mountain", "backpack", "zip",
    "tent", "store", "size", "summer", "winter", "trail", "camping", "wool", "sleeve", "pocket"
  };
  static final String[] PARCEL = {
    "parcel delayed tracking", "my parcels delayed", "tracking says parcel delayed",
    "parcel tracking stuck", "delayed parcel", "tracking delayed"
  };

  private final RandomGenerator random;
  private final List<Mention> mentions = new ArrayList<>();

  Chatter(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Small talk of a fixed mixture: a fifth negative, two fifths positive. */
  Chatter smallTalk(int count) {
    for (int i = 0; i < count; i++) {
      double draw = random.nextDouble();
      Label label = draw < .2 ? Label.NEGATIVE : draw < .6 ? Label.POSITIVE : Label.NEUTRAL;
      add("forum", "", label, "en", filler());
    }
    return this;
  }

  /** Messages of one label, each with one of the phrases among small talk. */
  Chatter about(int count, Label label, String... phrases) {
    for (int i = 0; i < count; i++) {
      add("forum", "", label, "en", filler() + " " + phrases[random.nextInt(phrases.length)]);
    }
    return this;
  }

  Chatter from(String source, int count, Label label) {
    for (int i = 0; i < count; i++) {
      add(source, "", label, "en", filler());
    }
    return this;
  }

  /** The same words again and again by one author. */
  Chatter spam(String handle, int count, Label label, String text) {
    for (int i = 0; i < count; i++) {
      add("forum", handle, label, "en", text + " https://example.org/" + i);
    }
    return this;
  }

  Chatter add(String source, String handle, Label label, String language, String text) {
    String id = random.nextInt(1_000_000) + "-" + mentions.size();
    Author author = new Author("", handle.isEmpty() ? "a" + id : handle, "", null);
    Post post = new Post(source, id, "", author, text, "", Posts.NOON, "", "", Engagement.NONE);
    mentions.add(Mentions.mention(post, label, language));
    return this;
  }

  private String filler() {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < 5; word++) {
      text.append(FILLER[random.nextInt(FILLER.length)]).append(' ');
    }
    return text.append(random.nextInt(100_000)).toString();
  }

  List<Mention> mentions() {
    return List.copyOf(mentions);
  }
}
