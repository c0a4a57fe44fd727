package dev.earshot.sentiment.score;

import dev.earshot.listener.score.LanguageDetector;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells the language of a post: by script where that settles it, by everyday words for Hindi in
 * Latin letters, else by Apache OpenNLP's model of 183 languages, which does not see names in Latin
 * letters within a text in another script.
 *
 * <p>The model spreads short posts over languages hardly anybody posts in, so its probabilities are
 * weighed by how common a language is. A source's hint wins when the model finds it nearly as
 * likely as its own best.
 */
public final class LanguageDetection implements LanguageDetector {

  static final String UNKNOWN = "und";

  private static final String MODEL = "/langdetect-183.bin";

  /** Letters after which a text is judged without a hint. */
  private static final int FEWEST_LETTERS = 6;

  /** More text makes the answer no better, only slower. */
  private static final int MOST_CHARS = 400;

  /** How much less likely than the best a hinted language may be. */
  private static final double HINT = .8;

  /** A best answer with less than this multiple of an even spread is a guess. */
  private static final double LEAST = 1.15 / 183;

  private static final Pattern NO_LANGUAGE =
      Pattern.compile("https?://\\S*|\\bhttp\\b|[@#][\\p{L}\\p{N}_]+|\\bRT\\b|[^\\p{L}\\p{M}' ]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final Set<String> COMMON =
      Set.of("en", "es", "pt", "fr", "de", "it", "ar", "ru", "tr", "id", "hi", "vi", "nl", "pl");
  private static final Set<String> LESS_COMMON =
      Set.of(
          "sv", "da", "nb", "fi", "hu", "cs", "ro", "el", "uk", "th", "fa", "ur", "bn", "ta", "te",
          "mr", "he", "ca", "tl", "bg", "hr", "sr", "sk", "ms", "sw");

  /** {@link Scripts} has already said no to these. */
  private static final Set<String> BY_SCRIPT = Set.of("zh", "ja", "ko", "nan");

  private static final double LESS_COMMON_WEIGHT = .8;
  private static final double RARE_WEIGHT = .6;

  /** Everyday words of Hindi in Latin letters that are no words of the other languages. */
  private static final Set<String> ROMAN_HINDI =
      Set.of(
          "hai", "hain", "nahi", "nahin", "nhi", "kya", "kyu", "kyun", "bhi", "mein", "raha",
          "rahi", "rahe", "tha", "thi", "hua", "hoga", "kar", "karo", "karna", "karne", "karta",
          "kuch", "koi", "aur", "yeh", "woh", "mera", "meri", "mere", "tera", "teri", "tere",
          "apna", "apni", "apne", "hum", "tum", "aap", "mujhe", "tujhe", "unke", "uska", "uski",
          "iska", "iski", "bhai", "yaar", "abhi", "kabhi", "sab", "acha", "accha", "bahut", "bohot",
          "jab", "tab", "agar", "lekin", "matlab", "ko", "ki", "ka", "ke", "hi", "ye", "wo", "gaya",
          "gayi", "gaye", "liye", "wala", "wale", "wali", "kaise", "kahan", "jo", "ek", "toh", "pe",
          "mai", "hun", "hoon", "diya", "kiya", "log", "dekho", "sath", "saath");

  private final LanguageDetectorME model;
  private final Map<String, String> tags;

  private LanguageDetection(LanguageDetectorModel model) {
    this.model = new LanguageDetectorME(model);
    this.tags = tags();
  }

  /**
   * The detector that comes with Earshot.
   *
   * @throws ModelException when the installation is damaged
   */
  public static LanguageDetection shipped() {
    try (InputStream in = LanguageDetection.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new ModelException(
            "The language model "
                + MODEL
                + " is missing from the class path: opennlp-models-langdetect must be there.");
      }
      return new LanguageDetection(new LanguageDetectorModel(in));
    } catch (IOException e) {
      throw new ModelException("The language model %s cannot be read: %s".formatted(MODEL, e), e);
    }
  }

  @Override
  public String detect(String text, String hint) {
    String start = text.substring(0, Math.min(text.length(), MOST_CHARS));
    String words = SPACES.matcher(NO_LANGUAGE.matcher(start).replaceAll(" ")).replaceAll(" ");
    String claimed = primary(hint);
    String byScript = Scripts.language(words);
    if (!byScript.isEmpty()) {
      return byScript;
    }
    List<String> possible = Scripts.languages(words);
    if (!possible.isEmpty()) {
      return among(possible, Scripts.withoutLatin(words), claimed);
    }
    if (letters(words) < FEWEST_LETTERS) {
      return claimed;
    }
    String lower = words.strip().toLowerCase(Locale.ROOT);
    return isRomanHindi(lower) ? "hi" : byModel(lower, claimed);
  }

  /**
   * @param possible the languages of the text's script, the commonest first
   */
  private String among(List<String> possible, String words, String claimed) {
    String hint = possible.contains(claimed) ? claimed : UNKNOWN;
    if (letters(words) >= FEWEST_LETTERS) {
      String told = byModel(SPACES.matcher(words).replaceAll(" ").strip(), hint);
      return told.equals(UNKNOWN) ? possible.getFirst() : told;
    }
    return hint.equals(UNKNOWN) ? possible.getFirst() : hint;
  }

  private String byModel(String words, String claimed) {
    String best = UNKNOWN;
    double most = 0;
    double likely = 0;
    double ofClaimed = 0;
    for (Language each : model.predictLanguages(words)) {
      String tag = tags.getOrDefault(each.getLang(), each.getLang());
      double weighed = each.getConfidence() * weight(tag);
      if (weighed > most) {
        most = weighed;
        best = tag;
        likely = each.getConfidence();
      }
      ofClaimed = tag.equals(claimed) ? Math.max(ofClaimed, weighed) : ofClaimed;
    }
    if (ofClaimed >= HINT * most) {
      return claimed;
    }
    return likely < LEAST ? UNKNOWN : best;
  }

  private static double weight(String tag) {
    if (BY_SCRIPT.contains(tag)) {
      return 0;
    }
    if (COMMON.contains(tag)) {
      return 1;
    }
    return LESS_COMMON.contains(tag) ? LESS_COMMON_WEIGHT : RARE_WEIGHT;
  }

  /** At least two such words, and one in six. */
  private static boolean isRomanHindi(String words) {
    int hits = 0;
    String[] each = words.split(" ", -1);
    for (String word : each) {
      hits += ROMAN_HINDI.contains(word) ? 1 : 0;
    }
    return hits >= 2 && hits * 6 >= each.length;
  }

  private static int letters(String text) {
    return (int) text.codePoints().filter(Character::isLetter).count();
  }

  private static String primary(String hint) {
    String primary = Locale.forLanguageTag(hint.replace('_', '-')).getLanguage();
    return primary.isEmpty() ? UNKNOWN : primary;
  }

  /** The model names languages by ISO 639-3. */
  private static Map<String, String> tags() {
    Map<String, String> tags = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      tags.put(Locale.of(two).getISO3Language(), two);
    }
    tags.put("ind", "id");
    tags.put("cmn", "zh");
    tags.put("ekk", "et");
    tags.put("lvs", "lv");
    tags.put("plt", "mg");
    tags.put("zlm", "ms");
    tags.put("pes", "fa");
    tags.put("swh", "sw");
    return tags;
  }
}
