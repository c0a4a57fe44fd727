package dev.earshot.listener.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageAnalyzerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "ÉCOLE ｏｆ Việt Straße            > ecole of viet strasse",
        "Thanks @United for nothing        > thanks @united for nothing",
        ".@united's crew, RT @x:hi         > @united s crew rt @x hi",
        "hi @acme.bsky.social. ok          > hi @acme.bsky.social ok",
        "hi @acme@mastodon.social: ok      > hi @acme@mastodon.social ok",
        "late @united.Please help          > late @united please help",
        "#United_Fail rocks                > #united_fail|united fail rocks",
        "#東京オリンピック                     > #東京オリンピック|東京|^東|東 京 オリンピック|^オ|オ リ ン ピ ッ ク$|ク",
        "we are #1                         > we are 1",
        "see https://www.United.com/a?b=c. > see united.com",
        "www.acme.org/x, help.acme.com/y   > acme.org help.acme.com|acme.com",
        "mail help@acme.com now            > mail help@acme.com|acme.com now",
        "Joe’s won't O'Hare l'Oréal        > joes|joe wont ohare loreal|oreal",
        "late.United again                 > late.united|late united again",
        "the U.S. v2.0 costs 3.5           > the u.s v2.0 costs 3.5",
        "time:late foo_bar                 > time late foo bar",
        "👍🏽👍 ❤️ 👨‍👩‍👧                          > 👍 👍 ❤ 👨👩👧",
        "バイク ｶﾞﾗｽ                           > バイク|^バ|バ イ ク$|ク ガラス|^ガ|ガ ラ ス$|ス",
        "ライオンが                            > ライオン|^ラ|ラ イ オ ン$|ン ^が|が",
        "삼성전자는                            > 삼성전자는|^삼|삼 성 전 자 는",
      })
  void offersEverySpellingOfAMessage(String text, String terms) throws IOException {
    assertThat(terms(MessageAnalyzer.ofMessages(), text)).isEqualTo(terms);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "@United > @united",
        "#United > #united",
        "Joe's   > joes",
        "L'Oréal > loreal",
        "united.com > united.com",
        "https://united.com/x > united.com",
        "coca-cola > coca cola",
        "美联航 > ^美 联 航",
        "ユナイテッド > ^ユ ナ イ テ ッ ド$",
        "ユニクロ > ^ユ ニ ク ロ$",
        "삼성 > ^삼 성",
      })
  void asksForOneSpellingOfATerm(String text, String terms) throws IOException {
    assertThat(terms(MessageAnalyzer.ofTerms(), text)).isEqualTo(terms);
  }

  @Test
  void survivesAnything() throws IOException {
    assertThat(terms(MessageAnalyzer.ofMessages(), "")).isEmpty();
    assertThat(terms(MessageAnalyzer.ofMessages(), "a\u0000b @ # @@ ## \ud800 c\udc00 /: ://"))
        .isEqualTo("a b c");
    String million = "a.a/@#b:w".repeat(120_000);
    assertThat(terms(MessageAnalyzer.ofMessages(), million)).isNotEmpty();
    assertThat(terms(MessageAnalyzer.ofMessages(), "ﷺ".repeat(100_000))).isNotNull();
  }

  @Test
  void pointsAtTheCharsOfTheText() throws IOException {
    String text = "Say: ＃Acme, 東京都 @acme's https://www.acme.com/x";
    try (TokenStream tokens = MessageAnalyzer.ofMessages().tokenStream("text", text)) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
      tokens.reset();
      StringBuilder parts = new StringBuilder();
      while (tokens.incrementToken()) {
        parts.append(term).append('=').append(text, offset.startOffset(), offset.endOffset());
        parts.append(' ');
      }
      assertThat(parts.toString())
          .isEqualTo(
              "say=Say #acme=＃Acme acme=Acme 東京=東京 ^東=東 東=東 京=京 ^都=都 都=都 @acme=@acme "
                  + "s=s acme.com=https://www.acme.com/x ");
    }
  }

  @Test
  void knowsWordsFromTheCharactersKeptForMatching() {
    assertThat(MessageAnalyzer.isWord("東京")).isTrue();
    assertThat(MessageAnalyzer.isWord("#tag")).isTrue();
    assertThat(MessageAnalyzer.isWord("👍")).isTrue();
    assertThat(MessageAnalyzer.isWord("東")).isFalse();
    assertThat(MessageAnalyzer.isWord("^東")).isFalse();
    assertThat(MessageAnalyzer.isWord("ク$")).isFalse();
    assertThat(MessageAnalyzer.isWord("")).isFalse();
  }

  private static String terms(MessageAnalyzer analyzer, String text) throws IOException {
    StringBuilder terms = new StringBuilder();
    try (analyzer;
        TokenStream tokens = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = tokens.getAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        String between = step.getPositionIncrement() == 0 ? "|" : " ";
        terms.append(terms.isEmpty() ? "" : between).append(term);
      }
      tokens.end();
    }
    return terms.toString();
  }
}
