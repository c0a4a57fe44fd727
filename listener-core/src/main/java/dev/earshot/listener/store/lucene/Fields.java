package dev.earshot.listener.store.lucene;

import dev.earshot.listener.mention.Label;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.lucene.util.BytesRef;

/**
 * Names of the index's fields, and how values become terms.
 *
 * <p>A document is either a mention or a tombstone. A tombstone has {@link #AT} = {@link #NEVER},
 * which lies outside every range, and one of {@link #GONE} and {@link #GONE_AUTHOR}.
 */
final class Fields {

  /** Raised whenever an index written before could not be read or continued any more. */
  static final String FORMAT = "1";

  /** The whole mention as JSON; stored. */
  static final String JSON = "json";

  /** Term and sorted doc value. */
  static final String ID = "id";

  /** Milliseconds since 1970; doc value with a skip index; the index is sorted by it. */
  static final String AT = "at";

  /** See {@link Judged}; doc value. With {@link #toward}, the same toward one topic. */
  static final String JUDGED = "judged";

  /** See {@link JudgedBy}; doc value. With {@link #judgeToward}, the same toward one topic. */
  static final String JUDGE = "judge";

  /** {@link #mood} of the whole message and of each topic. */
  static final String MOOD = "mood";

  static final String SOURCE = "source";
  static final String LANGUAGE = "language";
  static final String AUTHOR = "author";
  static final String TOPIC = "topic";
  static final String THEME = "theme";

  /** Topics whose accounts were addressed; {@link #ANY} when there is one. */
  static final String TAGGED = "tagged";

  static final String ANY = "";

  /** Analysed, with positions. */
  static final String TEXT = "text";

  /** The distinct words of the text; doc values. */
  static final String WORDS = "words";

  /** Ids that have a correction, to find the few of them fast. */
  static final String CORRECTED = "corrected";

  /** Ids of deleted posts. */
  static final String GONE = "gone";

  /** Deleted accounts, see {@link #account}. */
  static final String GONE_AUTHOR = "gone-author";

  static final long NEVER = Long.MIN_VALUE;

  private static final Instant FIRST = Instant.ofEpochMilli(NEVER + 1);
  private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

  /** In chars. Lucene refuses terms above 32,766 bytes, and a dictionary of long ones is slow. */
  private static final int MAX_KEY = 300;

  private Fields() {}

  /** The doc value of a topic's own sentiment. */
  static String toward(String topic) {
    return JUDGED + "/" + key(topic);
  }

  /** The doc value of who judged toward a topic. */
  static String judgeToward(String topic) {
    return JUDGE + "/" + key(topic);
  }

  /** Term of a label toward a topic, or of the whole message when the topic is empty. */
  static String mood(Label label, String topic) {
    return key(label.key() + "/" + topic);
  }

  /** Term of an account of a source. */
  static String account(String source, String authorId) {
    return key(source + "\u0000" + authorId);
  }

  /** The value itself, or, of a very long one, its beginning and its SHA-256. */
  static String key(String value) {
    if (value.length() <= MAX_KEY) {
      return value;
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return value.substring(0, 100) + "…" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static BytesRef term(String value) {
    return new BytesRef(key(value));
  }

  /** For {@link #AT}, never {@link #NEVER}. */
  static long millis(Instant at) {
    if (at.isBefore(FIRST)) {
      return NEVER + 1;
    }
    return at.isAfter(LAST) ? Long.MAX_VALUE : at.toEpochMilli();
  }
}
