package dev.earshot.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class KeptLexerTest {

  private static final List<String> TEXTS =
      List.of(
          "Lost my parcel again, thanks @FastShip :-( #fail",
          "",
          "didn't they say \"Mr. Smith's U.S. office\"? (No.",
          "https://a.example/b?c=d&e=",
          "nie wieder! l'ora è tarda… ",
          " \n ",
          "well-known, 9-10% of $5.00 and 1/2 it'",
          "नहीं अच्छा ما هذا 你好 \uD83D\uDE00\uFFFD",
          "word ".repeat(1600),
          "x".repeat(8000),
          "...",
          "A");

  @Test
  void a_text_is_cut_as_if_no_other_had_been_read_before() {
    for (List<String> order : List.of(TEXTS, TEXTS.reversed())) {
      for (String text : order) {
        assertThat(spans(KeptLexer.cut(text))).as(text).isEqualTo(spans(cutByNew(text)));
      }
    }
  }

  @Test
  void threads_do_not_disturb_each_other() {
    String text = String.join(" ", TEXTS.subList(0, 6));
    List<String> alone = spans(cutByNew(text));
    assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> spans(KeptLexer.cut(text))))
        .allSatisfy(each -> assertThat(each).isEqualTo(alone));
  }

  private static List<CoreLabel> cutByNew(String text) {
    return new PTBTokenizer<>(
            new StringReader(text), new CoreLabelTokenFactory(), KeptLexer.OPTIONS)
        .tokenize();
  }

  private static List<String> spans(List<CoreLabel> labels) {
    return labels.stream()
        .map(each -> each.beginPosition() + "-" + each.endPosition() + " " + each.word())
        .toList();
  }
}
