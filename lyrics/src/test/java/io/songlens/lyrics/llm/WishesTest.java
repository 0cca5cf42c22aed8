package io.songlens.lyrics.llm;

import static io.songlens.lyrics.llm.Songs.recorded;
import static io.songlens.lyrics.llm.Songs.texts;
import static io.songlens.lyrics.llm.Songs.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Language;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Wishes;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishesTest {
  private static final String GOOD = recorded("en/good.json");

  @Test
  void aLineWithAWordToAvoidIsWrittenAnew() throws IOException {
    try (StubModel model =
        StubModel.answering(
            GOOD, "{\"lines\": {\"verse1/2\": \"The nets are drying in a row\"}}")) {
      Lyric lyric =
          write(Songs.models(model), Language.ENGLISH, wish("Calm. Avoid the word boat."));

      assertThat(texts(lyric).get(1)).isEqualTo("The nets are drying in a row");
      assertThat(model.repairs().get(0).user())
          .contains("verse1/2: it says a word that is to be avoided")
          .contains("<avoid>boat</avoid>");
      assertThat(lyric.decisions()).anyMatch(d -> d.choice().equals("not sung: boat"));
    }
  }

  @Test
  void aWordToAvoidIsNotSungEvenIfTheModelInsists() throws IOException {
    try (StubModel model = StubModel.answering(GOOD, GOOD)) {
      Lyric lyric =
          write(Songs.models(model), Language.ENGLISH, wish("avoid boat, harbour and tide"));

      Validity.assertValid(lyric, Songs.plan(Language.ENGLISH), StubModel.NAME);
      assertThat(String.join(" ", texts(lyric)).toLowerCase(java.util.Locale.ROOT))
          .doesNotContain("boat", "harbour", "tide");
    }
  }

  @Test
  void aBrandThatTheDraftForgotIsDemandedAsItIsWritten() throws IOException {
    String mended = "{\"lines\": {\"chorus/1\": \"With NordLicht every single day\"}}";
    try (StubModel model = StubModel.answering(GOOD, mended)) {
      Lyric lyric = write(Songs.models(model), Language.ENGLISH, wish("brand: \"NordLicht\""));

      assertThat(texts(lyric)).contains("With NordLicht every single day");
      assertThat(model.repairs().get(0).user())
          .contains("chorus/1: it must contain <sing>NordLicht</sing> exactly as written");
      assertThat(lyric.decisions()).anyMatch(d -> d.choice().equals("NordLicht is sung"));
    }
  }

  @Test
  void aBrandThatTheModelNeverSingsIsSungByTheBank() throws IOException {
    SongPlan jingle = Songs.plan(Language.ENGLISH, "jingle");
    try (StubModel model = StubModel.answering(GOOD, GOOD)) {
      Lyric lyric =
          Songs.writer(Songs.models(model), Language.ENGLISH)
              .write(
                  Songs.brief(Songs.wish(Language.ENGLISH, "NordLicht", null)),
                  jingle,
                  new Seed(1));

      Validity.assertValid(lyric, jingle, StubModel.NAME);
      assertThat(String.join("\n", texts(lyric))).contains("NordLicht");
      assertThat(Songs.writers(lyric)).contains("bank", StubModel.NAME);
    }
  }

  @Test
  void aDemandThatTheLanguageCannotSayIsTold() throws IOException {
    try (StubModel model = StubModel.answering(GOOD)) {
      Lyric lyric = write(Songs.models(model), Language.ENGLISH, wish("brand \"小米\""));

      assertThat(lyric.decisions())
          .anyMatch(d -> d.choice().equals("小米 is not sung: not a word of the song's language"));
    }
  }

  @Test
  void mandarinWishesAreCheckedToo() throws IOException {
    Wishes wishes = Songs.wish(Language.MANDARIN, null, "品牌“星海”，不要唱父亲");
    String mended = "{\"lines\": {\"verse1/3\": \"母亲教我把绳子系牢\", \"chorus/1\": \"星海在港口等风吹来\"}}";
    try (StubModel model = StubModel.answering(recorded("zh/good.json"), mended)) {
      Lyric lyric = write(Songs.models(model), Language.MANDARIN, wishes);

      Validity.assertValid(lyric, Songs.plan(Language.MANDARIN), StubModel.NAME);
      assertThat(texts(lyric)).contains("母亲教我把绳子系牢", "星海在港口等风吹来");
      assertThat(String.join("", texts(lyric))).doesNotContain("父亲");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          happier, mention grandma                         | [Grandma]          | []
          in Chinese, mention Anna and brand: "NordLicht"  | [NordLicht]        | []
          brand: Blue Fox & Sons, slogan "Run with us"     | [Run with us, Blue Fox & Sons] | []
          mention Anna and avoid the words sea or storm    | [Anna]             | [sea, storm]
          don't say "baby", please                         | []                 | [baby]
          提到外婆，不要说大海和雨                          | [外婆]             | [大海, 雨]
          slower                                           | []                 | []
          """)
  void whatCanBeCheckedIsReadFromAWish(String wish, String sung, String avoided) {
    boolean chinese = wish.contains("Chinese") || wish.contains("提到");
    Language language = chinese ? Language.MANDARIN : Language.ENGLISH;

    Demands demands = Demands.of(wish(wish), "acoustic-ballad", language);

    assertThat(demands.sung().toString()).isEqualTo(sung);
    assertThat(demands.avoided().toString()).isEqualTo(avoided);
  }

  private static Wishes wish(String text) {
    return Songs.wish(Language.ENGLISH, null, text);
  }
}
