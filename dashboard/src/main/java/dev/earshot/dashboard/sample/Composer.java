package dev.earshot.dashboard.sample;

import dev.earshot.dashboard.sample.SampleSource.Kind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Puts sentences together to a message of the length and shape usual at a source. */
final class Composer {

  /** What a network of short messages allows. */
  private static final int MICRO_LIMIT = 300;

  private static final Pattern SENTENCE_START = Pattern.compile("(^|[.!?]\\s+|\\n)(\\p{Ll})");

  private static final Map<String, Double> LANGUAGES =
      Map.of("en", .71, "pt", .115, "es", .10, "de", .075);

  /** What stands for a review's rule in languages without one of their own. */
  private static final Map<String, String> UNTITLED =
      Map.of("rated.good", "praise", "rated.bad", "broken");

  private final Kind kind;
  private final RandomGenerator random;
  private final Map<String, Teller> tellers = new HashMap<>();

  Composer(Kind kind, RandomGenerator random) {
    this.kind = kind;
    this.random = random;
    Phrasebook.LANGUAGES.forEach(language -> tellers.put(language, new Teller(language, random)));
  }

  /** A language in which people have words for it. */
  String language(Talk talk) {
    double dice = random.nextDouble();
    for (String language : Phrasebook.LANGUAGES) {
      dice -= LANGUAGES.getOrDefault(language, 0.0);
      if (dice < 0) {
        return teller(language).knows(rule(talk, language) + ".core")
                && (kind.social() || kind == Kind.REVIEW)
            ? language
            : "en";
      }
    }
    return "en";
  }

  String message(Talk talk, Writer writer, boolean reply) {
    Teller.Tale tale = teller(writer.language()).tale(brand());
    String text =
        switch (kind) {
          case MICRO -> micro(talk, writer, tale, reply);
          case FORUM -> forum(talk, writer, tale, reply);
          case REVIEW -> review(talk, writer, tale);
          case NEWS -> tale.say(talk.rule()) + ". " + more(talk, tale);
        };
    return writer.voice().type(sentenceCase(text), writer.language(), random);
  }

  /** A rule that stands alone, as the brand itself would say it. */
  String announcement(Talk talk) {
    return sentenceCase(teller("en").tale("Tarnfell").say(talk.rule()));
  }

  private String micro(Talk talk, Writer writer, Teller.Tale tale, boolean reply) {
    Teller teller = teller(writer.language());
    StringBuilder text = new StringBuilder();
    boolean addressed = teller.knows(talk.rule() + ".at") && random.nextDouble() < .36;
    if (reply && random.nextDouble() < .5) {
      join(text, tale.say("chat." + talk.mood().key()));
    } else if (!addressed && chance(.12) && teller.knows("open." + talk.mood().key())) {
      join(text, tale.say("open." + talk.mood().key()));
    }
    join(text, tale.say(talk.rule() + (addressed ? ".at" : core(teller, talk.rule()))));
    if (chance(addressed ? .3 : .5)
        && !(addressed && talk.mood() == Mood.PLAIN)
        && teller.knows(talk.rule() + ".tail")) {
      join(text, tale.say(talk.rule() + ".tail"));
    }
    if (chance(.13) && teller.knows("close." + talk.mood().key())) {
      join(text, tale.say("close." + talk.mood().key()));
    }
    String plain = text.toString();
    decorate(talk, writer, tale, text);
    return text.length() <= MICRO_LIMIT ? text.toString() : plain;
  }

  private void decorate(Talk talk, Writer writer, Teller.Tale tale, StringBuilder text) {
    if (random.nextDouble() < writer.voice().emoji()) {
      String emoji = tale.say("emoji." + talk.mood().key());
      text.append(' ').append(chance(.15) ? emoji + emoji : emoji);
    }
    if (chance(.1)) {
      text.append(' ').append(tale.say("tags"));
    }
  }

  private String forum(Talk talk, Writer writer, Teller.Tale tale, boolean reply) {
    Teller teller = teller(writer.language());
    StringBuilder text = new StringBuilder();
    if (reply) {
      join(text, tale.say("chat." + talk.mood().key()));
    } else if (chance(.3) && teller.knows("thread.open")) {
      join(text, tale.say("thread.open"));
    }
    join(text, tale.say(talk.rule() + core(teller, talk.rule())));
    tails(talk.rule(), teller, tale, text, .85, .5);
    if (chance(.25) && teller.knows("thread.close")) {
      join(text, tale.say("thread.close"));
    }
    return text.toString();
  }

  private String review(Talk talk, Writer writer, Teller.Tale tale) {
    Teller teller = teller(writer.language());
    String rule = rule(talk, writer.language());
    StringBuilder text = new StringBuilder();
    String body = tale.say(rule + core(teller, rule));
    if (teller.knows(talk.title())) {
      text.append(tale.say(talk.title())).append(chance(.2) ? "!" : ".").append("\n\n");
    }
    text.append(body);
    tails(rule, teller, tale, text, .8, .4);
    return text.toString();
  }

  private void tails(
      String rule,
      Teller teller,
      Teller.Tale tale,
      StringBuilder text,
      double first,
      double second) {
    if (teller.knows(rule + ".tail") && chance(first)) {
      join(text, tale.say(rule + ".tail"));
      if (chance(second)) {
        join(text, tale.say(rule + ".tail"));
      }
    }
  }

  private String more(Talk talk, Teller.Tale tale) {
    String rule = talk.rule() + ".more";
    return tale.say(teller("en").knows(rule) ? rule : "news.plain.more");
  }

  private static String core(Teller teller, String rule) {
    return teller.knows(rule + ".core") ? ".core" : "";
  }

  private static String rule(Talk talk, String language) {
    return language.equals("en") ? talk.rule() : UNTITLED.getOrDefault(talk.rule(), talk.rule());
  }

  /** Accounts and tags only where a source has them; now and then misspelt. */
  private String brand() {
    double dice = random.nextDouble();
    if (kind == Kind.MICRO) {
      return dice < .22
          ? "@tarnfell"
          : dice < .30 ? "#tarnfell" : dice < .32 ? "Tarnfel" : "Tarnfell";
    }
    return kind != Kind.NEWS && dice < .02 ? "Tarnfel" : "Tarnfell";
  }

  private Teller teller(String language) {
    Teller teller = tellers.get(language);
    if (teller == null) {
      throw new IllegalArgumentException("no phrase book for language " + language);
    }
    return teller;
  }

  private boolean chance(double of) {
    return random.nextDouble() < of;
  }

  private static void join(StringBuilder text, String sentence) {
    if (!text.isEmpty()) {
      char last = text.charAt(text.length() - 1);
      text.append(Character.isLetterOrDigit(last) ? ". " : " ");
    }
    text.append(sentence);
  }

  private static String sentenceCase(String text) {
    return SENTENCE_START
        .matcher(text)
        .replaceAll(start -> start.group(1) + start.group(2).toUpperCase(Locale.ROOT));
  }
}
