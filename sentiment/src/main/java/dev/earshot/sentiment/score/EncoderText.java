package dev.earshot.sentiment.score;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites a post into words that the encoder knows: emoji and emoticons by name, hashtags taken
 * apart, without handles, links and signs that say little of a mood and would cost an eighth of its
 * time. What it was trained on; never change without training again.
 */
final class EncoderText {

  private static final Pattern LINK = Pattern.compile("https?://\\S*|\\bhttp\\b|\\bwww\\.\\S+");
  private static final Pattern HANDLE = Pattern.compile("@\\w+");
  private static final Pattern HASHTAG = Pattern.compile("#(\\w+)");
  private static final Pattern HUMP =
      Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=[0-9])");
  private static final Pattern REPEATED_LETTER = Pattern.compile("(\\p{L})\\1{2,}");
  private static final Pattern REPEATED_SIGN = Pattern.compile("([!?])\\1{2,}");
  private static final Pattern SILENT_SIGN =
      Pattern.compile(
          "[\"“”,.:;()#\\[\\]|*~_–—-]|'(?=s\\b)|(?<!\\w)'|'(?!\\w)",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private record Emoticon(String sign, String words) {}

  private static final List<Emoticon> EMOTICONS =
      List.of(
          new Emoticon(":)", "smiling face"),
          new Emoticon(":-)", "smiling face"),
          new Emoticon(":D", "laughing face"),
          new Emoticon(":-D", "laughing face"),
          new Emoticon(":(", "sad face"),
          new Emoticon(":-(", "sad face"),
          new Emoticon(";)", "winking face"),
          new Emoticon(";-)", "winking face"),
          new Emoticon(":'(", "crying face"),
          new Emoticon("<3", "love heart"),
          new Emoticon(":/", "skeptical face"),
          new Emoticon(":-/", "skeptical face"),
          new Emoticon(":P", "playful face"),
          new Emoticon(":p", "playful face"));

  /** The encoder reads no further; a char is rarely less than a fifth of a token. */
  private static final int MOST_CHARS = 1_000;

  private EncoderText() {}

  static String of(String original) {
    String text =
        CleanText.of(original.substring(0, Math.min(original.length(), MOST_CHARS))).text();
    text = LINK.matcher(text).replaceAll(" ");
    text = HANDLE.matcher(text).replaceAll(" ");
    text = HASHTAG.matcher(text).replaceAll(EncoderText::apart);
    text = REPEATED_LETTER.matcher(text).replaceAll("$1$1");
    text = REPEATED_SIGN.matcher(text).replaceAll("$1$1");
    for (Emoticon each : EMOTICONS) {
      text = text.replace(each.sign(), " " + each.words() + " ");
    }
    text = SILENT_SIGN.matcher(named(text)).replaceAll(" ");
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  private static String apart(MatchResult tag) {
    return Matcher.quoteReplacement(HUMP.matcher(tag.group(1)).replaceAll(" "));
  }

  /** Emoji become their Unicode names; skin tones are left out. */
  private static String named(String text) {
    StringBuilder out = new StringBuilder(text.length() + 32);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Character.isEmojiModifier(c)) {
        continue;
      }
      String name =
          c >= 0x2190 && Character.getType(c) == Character.OTHER_SYMBOL
              ? Character.getName(c)
              : null;
      if (name == null) {
        out.appendCodePoint(c);
      } else {
        out.append(' ').append(name.toLowerCase(Locale.ROOT)).append(' ');
      }
    }
    return out.toString();
  }
}
