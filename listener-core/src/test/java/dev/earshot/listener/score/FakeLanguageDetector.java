package dev.earshot.listener.score;

import java.util.Locale;

/** A language detector for tests: believes the hint, and hears German where there is "schlecht". */
public final class FakeLanguageDetector implements LanguageDetector {

  @Override
  public String detect(String text, String hint) {
    if (text.toLowerCase(Locale.ROOT).contains("schlecht")) {
      return "de";
    }
    return hint.isEmpty() ? "en" : hint;
  }
}
