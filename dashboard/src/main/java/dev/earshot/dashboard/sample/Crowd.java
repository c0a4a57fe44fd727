package dev.earshot.dashboard.sample;

import dev.earshot.listener.mention.Author;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The invented people of one source. A few of them write often, most of them once or twice. */
final class Crowd {

  private static final Map<String, Integer> PEOPLE =
      Map.of("en", 900, "pt", 150, "es", 130, "de", 90);

  /** The brand's own account. */
  static final Author BRAND = new Author("tarnfell", "tarnfell", "Tarnfell", 48_200L);

  private final SampleSource source;
  private final RandomGenerator random;
  private final Phrasebook names = Phrasebook.names();
  private final Map<String, List<Writer>> people = new HashMap<>();

  Crowd(SampleSource source, RandomGenerator random) {
    this.source = source;
    this.random = random;
    for (String language : Phrasebook.LANGUAGES) {
      List<Writer> writers = new ArrayList<>();
      for (int i = 0; i < PEOPLE.getOrDefault(language, 0); i++) {
        writers.add(writer(language, i));
      }
      people.put(language, writers);
    }
  }

  Writer somebody(String language) {
    List<Writer> writers = people.getOrDefault(language, List.of());
    return writers.get((int) (writers.size() * Math.pow(random.nextDouble(), 1.8)));
  }

  private Writer writer(String language, int number) {
    String given = name(language + ".given");
    String family = name(language + ".family");
    return switch (source.kind()) {
      case MICRO -> micro(language, given, family);
      case FORUM -> {
        String handle = name("forum.word") + "_" + name("handle.word") + random.nextInt(10, 99);
        yield new Writer(author(handle, handle, "", null), language, Voice.of(random));
      }
      case REVIEW -> {
        String shown = given + " " + family.charAt(0) + ".";
        yield new Writer(
            author("reviewer-" + language + number, "", shown, null), language, Voice.of(random));
      }
      case NEWS -> {
        String outlet = name("outlet");
        yield new Writer(author(plain(outlet), "", outlet, null), language, Voice.EDITED);
      }
    };
  }

  private Writer micro(String language, String given, String family) {
    String handle = handle(given, family);
    long followers = (long) Math.exp(4.6 + 1.5 * random.nextGaussian());
    String host = source == SampleSource.MASTODON ? "@fell.example" : ".sky.example";
    String shown = random.nextDouble() < .7 ? given + " " + family : given;
    return new Writer(
        author(handle + host, handle + host, shown, followers), language, Voice.of(random));
  }

  private String handle(String given, String family) {
    String first = plain(given);
    return switch (random.nextInt(4)) {
      case 0 -> first + plain(family);
      case 1 -> first + "-" + name("handle.word");
      case 2 -> first.charAt(0) + plain(family) + random.nextInt(2, 99);
      default -> name("handle.word") + "-" + first + random.nextInt(2, 99);
    };
  }

  private static Author author(String id, String handle, String name, @Nullable Long followers) {
    return new Author(id, handle, name, followers);
  }

  private String name(String rule) {
    List<Pattern> lines = names.rule(rule);
    return ((Pattern.Text) lines.get(random.nextInt(lines.size())).parts().getFirst()).text();
  }

  /** Letters a to z and digits only. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replace("ı", "i")
        .replaceAll("[^A-Za-z0-9]", "")
        .toLowerCase(Locale.ROOT);
  }
}
