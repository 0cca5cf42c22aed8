package io.songlens.composer.wish;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Wishes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishReadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slower, mention grandma | Grandma",
        "say Yusuf and Maryam | Yusuf and Maryam",
        "it is for my dad | Dad",
        "a song about Siobhan please | Siobhan",
        "送给外婆 | 外婆",
        "写给小明的歌，慢一点 | 小明"
      })
  void namesAreFound(String wish, String name) {
    WishReading reading = WishReading.of(wish);

    assertThat(reading.names()).containsExactly(name);
    assertThat(reading.rest()).isNull();
  }

  @Test
  void severalNamesAreAllFound() {
    assertThat(WishReading.of("mention my mum and my dad, and it is for Anna").names())
        .containsExactlyInAnyOrder("Mum", "Dad", "Anna");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mention the dog | the dog",
        "a happy song about the sea | the sea",
        "mention pizza, faster | pizza",
        "mention \"five hundred hours\"; slower | five hundred hours",
        "a song about “The Blue Hour” please | The Blue Hour",
        "提到海边，开心一点 | 海边",
        "请提到我们的狗 | 狗"
      })
  void thingsAreFound(String wish, String thing) {
    WishReading reading = WishReading.of(wish);

    assertThat(reading.things()).containsExactly(thing);
    assertThat(reading.rest()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mention June 5th | the fifth of June | 6月5日",
        "June the 21st, 2026 | June twenty-first, 2026 | 2026年6月21日",
        "on 5 June | the fifth of June | 6月5日",
        "on 2026-06-05 please | June fifth, 2026 | 2026年6月5日",
        "in 1999 | 1999 | 1999年",
        "since December 2020 | December 2020 | 2020年12月",
        "6月5日 | the fifth of June | 6月5日"
      })
  void datesAreFoundAndCanBeSaidInBothLanguages(String wish, String english, String mandarin) {
    List<WishedDate> dates = WishReading.of(wish).dates();

    assertThat(dates).hasSize(1);
    assertThat(dates.get(0).english()).first().isEqualTo(english);
    assertThat(dates.get(0).mandarin()).first().isEqualTo(mandarin);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "without rain or storm | rain,storm",
        "don't say rain, wind and snow; slower | rain,wind,snow",
        "avoid love, mention Anna | love",
        "avoid the word \"old man\" | old man",
        "never mention winter please | winter",
        "别说雨和风，慢一点 | 雨,风",
        "不要唱下雨 | 下雨"
      })
  void wordsToAvoidAreFound(String wish, String words) {
    assertThat(WishReading.of(wish).avoided()).containsExactly(words.split(","));
  }

  @Test
  void brandSloganAndTitleAreFound() {
    WishReading reading =
        WishReading.of("brand: Lumo, slogan: \"Taste the sun, my friend!\", call it Low Tide");

    assertThat(reading.brand()).isEqualTo("Lumo");
    assertThat(reading.slogan()).isEqualTo("Taste the sun, my friend!");
    assertThat(reading.title()).isEqualTo("Low Tide");
    assertThat(reading.rest()).isNull();
  }

  @Test
  void whatIsWishedInItsOwnPlaceCountsBeforeTheFreeWish() {
    Wishes wishes =
        new Wishes(
            null,
            Language.ENGLISH,
            false,
            null,
            null,
            "brand: Lumo, without rain",
            "Mellow Bean",
            null,
            List.of("snow"));

    WishReading reading = WishReading.of(wishes);

    assertThat(reading.brand()).isEqualTo("Mellow Bean");
    assertThat(reading.avoided()).containsExactly("snow", "rain");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "make it rhyme like Shakespeare would",
        "like a poem of the Tang dynasty",
        "有点像李白的诗"
      })
  void whatIsNotUnderstoodIsKept(String wish) {
    assertThat(WishReading.of(wish).rest()).isEqualTo(wish);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "slower please",
        "in Chinese",
        "用中文唱",
        "a bit happier, and not so fast",
        "慢一点"
      })
  void nothingIsLeftOfWhatIsUnderstood(String wish) {
    assertThat(WishReading.of(wish).rest()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "happier, 0.5, 1",
    "not so sad, 0.5, 1",
    "开心一点, 0.5, 1",
    "不要太悲伤, 0.5, 1",
    "slower, 0, 0.88",
    "慢一点, 0, 0.88",
    "快一点, 0, 1.12"
  })
  void moodAndTempoAreUnderstoodInBothLanguages(String wish, double valence, double tempo) {
    MusicWish music = MusicWish.of(wish);

    assertThat(music.valence()).isEqualTo(valence);
    assertThat(music.tempo()).isEqualTo(tempo);
    assertThat(music.applyTo(new Affect(0.8, 0)).valence()).isLessThanOrEqualTo(1);
  }
}
