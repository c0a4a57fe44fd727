package dev.earshot.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageDetectionTest {

  private static final LanguageDetection DETECTION = LanguageDetection.shipped();

  @ParameterizedTest
  @CsvSource({
    "en, The delivery was late again and nobody told me",
    "de, Die Lieferung war wieder zu spät und niemand sagt etwas",
    "fr, La livraison est encore en retard et personne ne répond",
    "es, El pedido llegó tarde otra vez y nadie contesta",
    "pt, A entrega atrasou de novo e ninguém responde",
    "it, La consegna è di nuovo in ritardo e nessuno risponde",
    "ar, التوصيل متأخر مرة أخرى ولا أحد يرد",
    "hi, डिलीवरी फिर से देर से आई",
    "hi, yaar ye delivery phir late hai kya karu",
    "zh, 快递又晚了没人回复",
    "ja, また配達が遅れました",
    "ko, 배송이 또 늦었어요",
    "vi, Giao hàng lại trễ và không ai trả lời",
    "ru, Доставка снова опоздала, и никто не отвечает",
    "hu, Nagyon rossz szolgáltatás és senki sem válaszol"
  })
  void tells_the_language_of_a_short_post(String language, String text) {
    assertThat(DETECTION.detect(text, "")).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({
    "th, united แย่มาก",
    "th, United Airlines บริการแย่มากครับ",
    "ka, United სერვისი ცუდია",
    "he, United Airlines שירות גרוע",
    "he, United נורא",
    "el, United είναι χάλια",
    "ar, United Airlines سيئة جدا",
    "ar, United سيئ",
    "ru, United Airlines просто ужас",
    "ru, United ужас",
    "hi, United सेवा बहुत खराब है",
    "zh, 美联航 United Airlines 太差",
    "ja, Southwest の遅延",
    "en, I visited the 東京 store and the staff were very helpful",
    "en, ¯\\_(ツ)_/¯ the delivery was late again",
    "en, the α of this amplifier is rather low"
  })
  void brand_names_in_latin_letters_make_no_other_text_english(String language, String text) {
    assertThat(DETECTION.detect(text, "")).isEqualTo(language);
    assertThat(DETECTION.detect(text, "en")).isEqualTo(language);
  }

  @Test
  void believes_a_hint_where_the_text_says_too_little() {
    assertThat(DETECTION.detect("ok 👍", "it")).isEqualTo("it");
    assertThat(DETECTION.detect("ok 👍", "")).isEqualTo("und");
    assertThat(DETECTION.detect("", "pt-BR")).isEqualTo("pt");
  }

  @Test
  void does_not_believe_a_hint_against_the_text() {
    assertThat(DETECTION.detect("Die Lieferung war wieder zu spät und niemand sagt etwas", "en"))
        .isEqualTo("de");
    assertThat(DETECTION.detect("快递又晚了没人回复", "en")).isEqualTo("zh");
  }

  @Test
  void answers_every_text() {
    for (String text : ScorerContract.badInput()) {
      assertThatCode(() -> DETECTION.detect(text, "not a tag!")).doesNotThrowAnyException();
      assertThat(DETECTION.detect(text, "")).isNotBlank();
    }
  }
}
