package dev.earshot.sentiment.spike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Engagement;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.Posts;
import dev.earshot.sentiment.drop.Driver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SpikeExplainerTest {

  private static final String[] TALK = {
    "jacket", "colour", "shop", "friend", "hiking", "boots", "rain", "mountain", "backpack", "zip",
    "tent", "size", "summer", "winter", "trail", "camping", "wool", "sleeve", "pocket", "store"
  };

  private final Random random = new Random(11);
  private final SpikeExplainer explainer = new SpikeExplainer(Set::of);
  private int written;

  @Test
  void what_the_many_speak_of_is_named_first_with_how_much_more_it_was() {
    List<Mention> during = talk(100, "forum", "");
    during.addAll(talk(300, "forum", "servers outage everything down"));

    List<SpikeDriver> drivers =
        explainer.explain(Mentions.TOPIC, talk(1_000, "forum", ""), during, 100);

    assertThat(drivers.getFirst().kind()).isEqualTo(Driver.Kind.THEME);
    assertThat(drivers.getFirst().name()).containsAnyOf("outage", "servers", "down");
    assertThat(drivers.getFirst().more()).isBetween(280.0, 310.0);
  }

  @Test
  void growth_of_everything_alike_has_no_driver() {
    List<SpikeDriver> drivers =
        explainer.explain(Mentions.TOPIC, talk(600, "forum", ""), talk(600, "forum", ""), 100);

    assertThat(drivers).extracting(SpikeDriver::kind).containsExactly(Driver.Kind.NOT_EXPLAINED);
    assertThat(drivers.getFirst().more()).isEqualTo(500);
  }

  @Test
  void rows_share_no_message_and_add_up_to_all_above_usual() {
    List<Mention> during = talk(120, "forum", "");
    during.addAll(talk(150, "reddit", ""));
    during.addAll(talk(150, "forum", "refund cancelled order"));

    List<SpikeDriver> drivers =
        explainer.explain(Mentions.TOPIC, talk(900, "forum", ""), during, 90);

    Set<String> seen = new HashSet<>();
    for (SpikeDriver driver : drivers) {
      assertThat(driver.messages()).allSatisfy(id -> assertThat(seen.add(id)).isTrue());
    }
    assertThat(seen).hasSize(during.size());
    assertThat(drivers.stream().mapToDouble(SpikeDriver::more).sum())
        .isCloseTo(during.size() - 90, within(1e-9));
    assertThat(drivers).extracting(SpikeDriver::name).contains("reddit");
  }

  @Test
  void one_who_floods_is_named_and_not_what_they_say() {
    List<Mention> during = talk(100, "forum", "");
    for (int i = 0; i < 200; i++) {
      during.add(mention("forum", "crypto_bot", "win free coins now " + i));
    }

    List<SpikeDriver> drivers =
        explainer.explain(Mentions.TOPIC, talk(1_000, "forum", ""), during, 100);

    assertThat(drivers.getFirst().kind()).isEqualTo(Driver.Kind.AUTHOR);
    assertThat(drivers.getFirst().name()).isEqualTo("@crypto_bot");
    assertThat(drivers.getFirst().count()).isEqualTo(200);
  }

  @Test
  void without_a_time_before_all_is_unexplained_or_above_usual() {
    List<SpikeDriver> drivers =
        explainer.explain(Mentions.TOPIC, List.of(), talk(50, "forum", ""), 10);

    assertThat(drivers.stream().mapToDouble(SpikeDriver::more).sum()).isCloseTo(40, within(1e-9));
  }

  private List<Mention> talk(int count, String source, String about) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder(about);
      for (int word = 0; word < 5; word++) {
        text.append(' ').append(TALK[random.nextInt(TALK.length)]);
      }
      mentions.add(mention(source, "author" + written, text.toString()));
    }
    return mentions;
  }

  private Mention mention(String source, String handle, String text) {
    String id = "m" + written++;
    Author author = new Author("", handle, "", null);
    return Mentions.mention(
        new Post(source, id, "", author, text, "", Posts.NOON, "", "", Engagement.NONE),
        Label.NEUTRAL,
        "en");
  }
}
