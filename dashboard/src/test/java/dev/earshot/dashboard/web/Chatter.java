package dev.earshot.dashboard.web;

import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Engagement;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.TopicMatch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Two months of invented talk about an invented brand: a shipping delay, an app that crashes, and a
 * shipping delay again just before the end. The same every time.
 */
final class Chatter {

  static final String TOPIC = "fjellrev";
  static final Instant NOW = Instant.parse("2026-03-30T14:02:00Z");

  private static final int DAYS = 60;

  private static final List<String> OPENERS =
      List.of("", "", "", "Honestly, ", "Quick note: ", "So ", "Update: ", "Two weeks in and ");
  private static final List<String> SUBJECTS =
      List.of(
          "the Fjellrev jacket",
          "my new Fjellrev boots",
          "this Fjellrev tent",
          "the fleece from Fjellrev",
          "a Fjellrev rucksack",
          "the Fjellrev shop in town");
  private static final List<String> GOOD =
      List.of(
          "is great, kept me dry all weekend",
          "is really well made",
          "was worth it, I love the colour",
          "keeps me warm on the ridge",
          "came with friendly help from the staff",
          "makes me happy every morning");
  private static final List<String> PLAIN =
      List.of(
          "comes in three sizes",
          "is on my list for the summer",
          "has a pocket for the map",
          "was in the window today",
          "goes on the trip to the lake",
          "is made of recycled wool, says the label",
          "opens at nine on Saturday");
  private static final List<String> BAD =
      List.of(
          "is too expensive for what it is",
          "arrived with a broken zip",
          "left me disappointed after one wash",
          "came late again",
          "cost a refund that got lost somewhere");
  private static final List<String> DELAY =
      List.of(
          "Day %d. My parcel is stuck in the depot and support won't say when it moves. #fjellrev",
          "Tracking has not moved since %d days, parcel stuck in the depot. Come on Fjellrev",
          "Fjellrev parcel late again, courier says the depot is full for %d days",
          "Anyone else waiting %d days for a Fjellrev delivery? Tracking lost, no answer",
          "Ordered %d days ago, the Fjellrev shipping page still says packed. Parcel lost?",
          "Fjellrev delivery promised in two days, it is day %d, depot gives no answer");
  private static final List<String> CRASH =
      List.of(
          "The Fjellrev app crashes when I open my orders, %d times today",
          "Fjellrev app update is broken, it crashes at login. Try %d",
          "%d restarts and the Fjellrev app still crashes at checkout",
          "App crashes on the map screen since the update, Fjellrev please fix. Phone %d");
  private static final List<String> SOURCES =
      List.of("reddit", "bluesky", "mastodon", "news", "trustpilot");
  private static final List<String> FIRST =
      List.of("Amara", "Noor", "Jonas", "Lucía", "Priya", "Tomás", "Mei", "Ola", "Greta", "Sam");
  private static final List<String> LAST =
      List.of("Moreau", "Clarke", "Lindqvist", "Okafor", "Silva", "Weber", "Tanaka", "Byrne");

  private final Random random = new Random(7);
  private final WordScorer scorer = new WordScorer();
  private final List<Mention> mentions = new ArrayList<>();

  private Chatter() {}

  static List<Mention> mentions() {
    Chatter chatter = new Chatter();
    Instant start =
        NOW.minus(Duration.ofDays(DAYS)).truncatedTo(java.time.temporal.ChronoUnit.HOURS);
    for (int hour = 0; hour < DAYS * 24 + 14; hour++) {
      Instant at = start.plus(Duration.ofHours(hour));
      if (at.isBefore(NOW)) {
        chatter.hour(at);
      }
    }
    return chatter.mentions;
  }

  private void hour(Instant at) {
    double day = 1 + .5 * Math.sin((at.atZone(ZoneOffset.UTC).getHour() - 8) * Math.PI / 12);
    int usual = (int) Math.round(10 * day + random.nextGaussian());
    for (int i = 0; i < Math.max(2, usual); i++) {
      add(at, everyday());
    }
    event(at, "2026-03-08T02:00:00Z", 30, day, DELAY);
    event(at, "2026-03-17T09:00:00Z", 20, day, CRASH);
    event(at, "2026-03-27T06:00:00Z", 34, day, DELAY);
  }

  private void event(Instant at, String start, int hours, double day, List<String> phrases) {
    Instant from = Instant.parse(start);
    boolean on = !at.isBefore(from) && at.isBefore(from.plus(Duration.ofHours(hours)));
    for (int i = 0; on && i < 11 * day; i++) {
      add(at, pick(phrases).formatted(1 + random.nextInt(12)));
    }
  }

  private String everyday() {
    double mood = random.nextDouble();
    List<String> said = mood < .40 ? GOOD : mood < .80 ? PLAIN : BAD;
    return capital(pick(OPENERS) + pick(SUBJECTS) + " " + pick(said))
        + pick(List.of(".", ".", "", "!", " 🏔️"));
  }

  private void add(Instant hour, String text) {
    int number = mentions.size();
    String first = pick(FIRST);
    String last = pick(LAST);
    boolean tagged = random.nextInt(5) == 0;
    Instant at = hour.plusSeconds(random.nextInt(3600));
    if (!at.isBefore(NOW)) {
      return;
    }
    Post post =
        new Post(
            pick(SOURCES),
            "n" + number,
            "https://example.org/post/" + number,
            new Author(
                "a" + number % 900,
                first.toLowerCase(java.util.Locale.ROOT) + number % 900,
                first + " " + last,
                null),
            text,
            "en",
            at,
            "",
            "",
            Engagement.NONE);
    mentions.add(
        new Mention(
            post,
            "en",
            scorer.score(text, "en"),
            List.of(TopicMatch.somewhere(TOPIC, tagged, List.of("fjellrev"))),
            Map.of(),
            List.of()));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
