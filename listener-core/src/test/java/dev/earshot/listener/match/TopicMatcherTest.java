package dev.earshot.listener.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Engagement;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.Posts;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topics;
import dev.earshot.listener.topic.TopicsException;
import dev.earshot.listener.topic.TopicsFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicMatcherTest {

  private static final String AIRLINES =
      """
      topics:
        - id: united
          any: ["@united", "united airlines", "#united", united]
          none: ["manchester united", "united nations"]
          owned: {accounts: ["@united", unitedhelp], sites: [united.com]}
        - id: delays
          query: '(flight OR plane) AND (late* OR cancel*) AND NOT "better late than never"'
      """;

  @Test
  void tellsTheTopicsTheTermsAndTheTag() {
    assertThat(
            match(
                    AIRLINES,
                    "Thanks @United, my flight was cancelled #united",
                    "Late plane with United Airlines again",
                    "Manchester United is late",
                    "nothing here")
                .stream()
                .map(TopicMatcherTest::unplaced))
        .containsExactly(
            List.of(
                TopicMatch.somewhere("united", true, List.of("@united", "#united", "united")),
                TopicMatch.somewhere("delays", false, List.of("flight", "cancel*"))),
            List.of(
                TopicMatch.somewhere("united", false, List.of("united", "united airlines")),
                TopicMatch.somewhere("delays", false, List.of("late*", "plane"))),
            List.of(),
            List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        // A word is found in any case, width and accent, and in its hashtag; a handle only as such
        "united         > UNITED is late                     > true",
        "united         > #United is late                    > true",
        "united         > @united is late                    > false",
        "@united        > .@United's crew                    > true",
        "@united        > united is late                     > false",
        "@united        > @unitedfan is late                 > false",
        "#united        > united is late                     > false",
        "united         > unitedly                           > false",
        "united         > see https://united.com/x           > false",
        "united.com     > see https://www.United.com/x?y     > true",
        "united.com     > see http://help.united.com         > true",
        "united.com     > united.com is down                 > true",
        "united         > so late.United fails               > true",
        "café           > The CAFE̍ is CAFÉ                   > true",
        "cafe           > le Café                            > true",
        "ｕｎｉｔｅｄ        > united                             > true",
        "straße         > STRASSE                            > true",
        "việt nam       > bay từ VIET NAM                    > true",
        "istanbul       > İSTANBUL                           > true",
        "ελλάδα         > ΕΛΛΑΔΑ                             > true",
        "ёлка           > ЕЛКА                               > true",
        // Apostrophes and punctuation
        "Trader Joe's   > i love TRADER JOES                 > true",
        "Trader Joe's   > i love trader joe’s                > true",
        "Trader Joe's   > i love trader joe                  > false",
        "acme           > Acme's service                     > true",
        "won't fly      > it wont fly                        > true",
        "L'Oréal        > loreal                             > true",
        "acme           > j'adore l'Acme                     > true",
        "coca-cola      > Coca Cola                          > true",
        "AT&T           > at&t is down                       > true",
        "\"united airlines\" > united the airlines           > false",
        "\"united airlines\"~2 > united is the airlines      > true",
        "\"united airlines\"~2 > united is not the airlines  > false",
        "deliver*       > no DELIVERY today                  > true",
        "#uni*          > #UnitedFail                        > true",
        "united airlines > United-Airlines                   > true",
        "united airlines > #UnitedAirlines                   > false",
        "@united        > @united2                           > false",
        "#fail          > ＃Fail                              > true",
        "#fail          > fail                               > false",
        "#fail          > #failed                            > false",
        "\"lost bag\"~3 > lost my new bag                    > true",
        "\"lost bag\"~3 > lost yesterday between Rome and Oslo, a bag > false",
        // Handles of other networks
        "@acme.bsky.social > hi @Acme.bsky.social.           > true",
        "@acme          > hi @acme.bsky.social               > false",
        "@acme@mastodon.social > hi @acme@mastodon.social!   > true",
        "@acme          > hi @acme. Really                   > true",
        "@acme          > ありがとう@acme最悪                   > true",
        "@美联航         > 今天@美联航 取消                      > true",
        "help@acme.com  > mail HELP@acme.com                 > true",
        "acme.com       > mail help@acme.com                 > true",
        // Emoji
        "😡             > no 😡😡😡                            > true",
        "👍             > 👍🏽 great                           > true",
        "❤              > ❤️                                 > true",
        "👍             > 👎                                  > false",
        // Chinese, Japanese, Korean, Thai
        "美联航          > 我讨厌美联航的服务                      > true",
        "美联航          > 美联航空公司                           > true",
        "美聯航          > 美联航                                > false",
        "日航            > 今日航班取消                           > false",
        "华为            > 华为什么这么贵                         > true",
        "ユナイテッド航空   > ユナイテッド航空は最悪                  > true",
        "ﾕﾅｲﾃｯﾄﾞ         > ユナイテッド航空は最悪                   > true",
        "イオン           > ライオンが好き                         > false",
        "イオン           > イオンで買い物                         > true",
        "ライン           > ラインナップ                           > false",
        "京都            > 東京都に住む                           > false",
        "東京            > 東京都に住む                           > true",
        "バイク           > ハイクに行く                           > false",
        "#東京           > いいね #東京                          > true",
        "東京            > いいね #東京オリンピック                 > true",
        "삼성전자         > 삼성전자는 좋다                         > true",
        "전자            > 삼성전자는 좋다                          > false",
        "แอร์เอเชีย       > ไทยแอร์เอเชียแย่มาก                   > true",
        // Right to left
        "يونايتد         > طيران يُونَايْتِد متأخر                  > true",
        "אל על           > הטיסה של אל-על מאחרת                  > true",
      })
  void findsATerm(String term, String text, boolean found) {
    String yaml = "topics: {id: t, any: ['" + term.replace("'", "''") + "']}";
    assertThat(match(yaml, text).getFirst()).hasSize(found ? 1 : 0);
    String query = "topics: {id: t, query: '(" + quoted(term).replace("'", "''") + ")'}";
    assertThat(match(query, text).getFirst()).hasSize(found ? 1 : 0);
  }

  private static String quoted(String term) {
    return term.contains(" ") && !term.startsWith("\"") ? "\"" + term + "\"" : term;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "a b                    > b a      > b, a",
        "a OR b c               > a        > a",
        "a OR b c               > c        > ",
        "(a OR b) c             > b c      > b, c",
        "a NOT b                > a b      > ",
        "a AND (b OR NOT c)     > a        > a",
        "a AND (b OR NOT c)     > a c      > ",
        "a AND (b OR NOT c)     > a b c    > a, b",
        "a (NOT b NOT c)        > a d      > a",
        "a (NOT b NOT c)        > a c      > ",
        "a NOT (b c)            > a b      > a",
        "a NOT (b c)            > a b c    > ",
        "a OR (b NOT c) OR d    > b a      > b, a",
        "a OR (b NOT c) OR d    > b c      > ",
      })
  void obeysTheOperators(String query, String text, String terms) {
    assertThat(terms(match("topics: {id: t, query: '" + query + "'}", text).getFirst()))
        .isEqualTo(terms == null ? "" : terms);
  }

  @Test
  void asksForPropertiesOfThePost() throws TopicsException {
    String yaml =
        """
        topics:
          - {id: bot, any: "author:@Bot"}
          - {id: german, query: "lang:de handle0"}
          - {id: other, query: "source:other OR source:test lang:pt NOT author:bot"}
        """;
    Post post = post("handle0", "Bot", "pt-BR", "");
    try (TopicMatcher matcher = TopicMatcher.of(topics(yaml))) {
      assertThat(unplaced(matcher.match(List.of(post)).getFirst()))
          .containsExactly(TopicMatch.somewhere("bot", false, List.of("author:@Bot")));
      assertThat(unplaced(matcher.match(List.of(post("x", "me", "pt-BR", ""))).getFirst()))
          .containsExactly(TopicMatch.somewhere("other", false, List.of("lang:pt", "source:test")));
    }
  }

  @Test
  void honoursLanguagesAndSourcesOfATopic() throws TopicsException {
    String yaml =
        """
        topics:
          - {id: en, any: acme, languages: [en]}
          - {id: br, any: acme, languages: [pt-BR, de]}
          - {id: here, any: acme, sources: [test]}
          - {id: there, any: acme, sources: [elsewhere]}
        """;
    try (TopicMatcher matcher = TopicMatcher.of(topics(yaml))) {
      List<Post> posts =
          List.of(
              post("acme", "a", "en-GB", ""),
              post("acme", "a", "pt", ""),
              post("acme", "a", "pt-PT", ""),
              post("acme", "a", "und", ""),
              post("acme", "a", "", ""));
      assertThat(matcher.match(posts).stream().map(TopicMatcherTest::ids))
          .containsExactly("en, here", "br, here", "here", "en, br, here", "en, br, here");
    }
  }

  @Test
  void takesPostsOfTheBrandItselfForNoMentions() throws TopicsException {
    try (TopicMatcher matcher = TopicMatcher.of(topics(AIRLINES))) {
      List<Post> posts =
          List.of(
              post("united is here to help", "UnitedHelp", "en", ""),
              post("united news", "press", "en", "https://newsroom.United.com:443/a"),
              post("united news", "press", "en", "https://notunited.com/a"),
              post("united news", "press", "en", "no address"),
              post("united flight cancelled", "united", "en", ""));
      assertThat(matcher.match(posts).stream().map(TopicMatcherTest::ids))
          .containsExactly("", "", "united", "united", "delays");
    }
  }

  @Test
  void countsAMentionAsTaggedOnlyByAnOwnedAccount() {
    assertThat(match(AIRLINES, "united is late @UnitedHelp").getFirst().getFirst().tagged())
        .isTrue();
    assertThat(match(AIRLINES, "united is late @unitedfan").getFirst().getFirst().tagged())
        .isFalse();
    assertThat(match("topics: {id: t, any: '@acme'}", "@acme").getFirst().getFirst().tagged())
        .isFalse();
  }

  @Test
  void survivesAnyText() {
    Random random = new Random(42);
    List<String> texts = new ArrayList<>();
    texts.add("");
    texts.add("\u0000united\u0000 @united\ud83d");
    texts.add("\udc00\ud800 united \u202e united");
    texts.add("x ".repeat(Post.MAX_TEXT / 2 - 10) + "united");
    texts.add("美联航".repeat(30_000) + " united");
    texts.add("x".repeat(Post.MAX_TEXT));
    texts.add("@united#united".repeat(50_000));
    texts.add("ﷺ".repeat(20_000) + " united");
    for (int i = 0; i < 500; i++) {
      texts.add(randomText(random) + " united " + randomText(random));
    }
    List<List<TopicMatch>> matches = match(AIRLINES, texts.toArray(String[]::new));
    assertThat(matches).hasSize(texts.size());
    assertThat(matches.getFirst()).isEmpty();
    for (int i : new int[] {1, 2, 3, 4, 6, 7}) {
      assertThat(ids(matches.get(i))).as("text %d", i).contains("united");
    }
    for (List<TopicMatch> match : matches.subList(8, matches.size())) {
      assertThat(ids(match)).contains("united");
    }
  }

  /** From all of Unicode, most of it where scripts, marks and surrogates are. */
  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      switch (random.nextInt(5)) {
        case 0 -> text.append((char) random.nextInt(0x10000));
        case 1 -> text.appendCodePoint(random.nextInt(0x110000));
        case 2 -> text.append("@#.:/'’-_ ".charAt(random.nextInt(10)));
        case 3 -> text.appendCodePoint(0x3040 + random.nextInt(0x100));
        default -> text.append((char) ('a' + random.nextInt(26)));
      }
    }
    return text.toString();
  }

  @Test
  void givesTheSameAnswerOneByOneAndTogether() throws TopicsException {
    List<Post> posts =
        IntStream.range(0, 1200)
            .mapToObj(i -> Posts.post("p" + i, i % 3 == 0 ? "late flight " + i : "@united " + i))
            .toList();
    try (TopicMatcher matcher = TopicMatcher.of(topics(AIRLINES))) {
      List<List<TopicMatch>> together = matcher.match(posts);
      assertThat(together).hasSize(1200);
      for (int i = 0; i < posts.size(); i += 100) {
        assertThat(matcher.match(List.of(posts.get(i)))).containsExactly(together.get(i));
      }
      assertThat(matcher.match(List.of())).isEmpty();
    }
  }

  @Test
  void reportsAQueryThatCannotRunAndGoesOnWithTheRest() {
    String many =
        IntStream.range(0, 1500)
            .mapToObj(i -> "acme NOT x" + i)
            .collect(Collectors.joining(" ", "acme ", ""));
    Topics topics =
        new Topics(
            List.of(
                topic("broken", "acme AND ("), topic("huge", many), topic("good", "acme OR other")),
            List.of());
    try (TopicMatcher matcher = TopicMatcher.of(topics)) {
      assertThat(ids(matcher.match(List.of(Posts.post("1", "acme"))).getFirst())).isEqualTo("good");
      assertThat(matcher.problems())
          .extracting(Object::toString)
          .satisfiesExactly(
              broken ->
                  assertThat(broken)
                      .startsWith("topics.yml: topic broken cannot be matched (the query breaks"),
              huge -> assertThat(huge).startsWith("topics.yml: topic huge cannot be matched ("));
    }
  }

  @Test
  void tellsWhereTermsStand() {
    String yaml = "topics: {id: t, any: [acme, '@acme', '\"trail boots\"', 'foot*']}";
    String text = "Acme's trail  boots. @Acme made the 👢 for feet, not acme footballs";
    assertThat(match(yaml, text).getFirst().getFirst().places())
        .extracting(place -> text.substring(place.start(), place.end()))
        .containsExactly("Acme", "trail  boots", "@Acme", "acme", "footballs");
    assertThat(
            match("topics: {id: t, query: 'source:test'}", "Acme").getFirst().getFirst().places())
        .isEmpty();
  }

  @Test
  void findsOneOfManyAlternatives() {
    String words =
        IntStream.range(0, 3000).mapToObj(i -> "word" + i).collect(Collectors.joining(", "));
    String yaml = "topics: {id: t, any: [" + words + "], none: [not]}";
    assertThat(
            match(yaml, "here is word2999 and word7", "word5 not", "word").stream()
                .map(TopicMatcherTest::unplaced))
        .containsExactly(
            List.of(TopicMatch.somewhere("t", false, List.of("word2999", "word7"))),
            List.of(),
            List.of());
  }

  @Test
  void matchesNothingWithoutTopics() {
    try (TopicMatcher matcher = TopicMatcher.of(Topics.NONE)) {
      assertThat(matcher.match(List.of(Posts.post("1", "acme"), Posts.post("2", ""))))
          .containsExactly(List.of(), List.of());
      assertThat(matcher.problems()).isEmpty();
    }
  }

  private static Topic topic(String id, String query) {
    return new Topic(
        id,
        id,
        List.of(),
        List.of(),
        List.of(),
        query,
        Topic.Owned.NOTHING,
        Set.of(),
        Set.of(),
        Topic.Sensitivity.BALANCED);
  }

  private static Post post(String text, String handle, String language, String url) {
    return new Post(
        "test",
        "1",
        url,
        new Author(handle, handle, handle, null),
        text,
        language,
        Posts.NOON,
        "",
        "",
        Engagement.NONE);
  }

  private static List<List<TopicMatch>> match(String yaml, String... texts) {
    List<Post> posts = new ArrayList<>();
    for (String text : texts) {
      posts.add(Posts.post("p" + posts.size(), text));
    }
    try (TopicMatcher matcher = TopicMatcher.of(topics(yaml))) {
      List<List<TopicMatch>> matches = matcher.match(posts);
      assertThat(matcher.problems()).isEmpty();
      return matches;
    } catch (TopicsException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  private static Topics topics(String yaml) throws TopicsException {
    return TopicsFile.parse("topics.yml", yaml, Path.of("."));
  }

  private static String ids(List<TopicMatch> matches) {
    return matches.stream().map(TopicMatch::topic).collect(Collectors.joining(", "));
  }

  private static List<TopicMatch> unplaced(List<TopicMatch> matches) {
    return matches.stream()
        .map(match -> TopicMatch.somewhere(match.topic(), match.tagged(), match.terms()))
        .toList();
  }

  private static String terms(List<TopicMatch> matches) {
    return matches.stream()
        .flatMap(match -> match.terms().stream())
        .collect(Collectors.joining(", "));
  }
}
