package io.songlens.lyrics.prosody.mandarin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.song.Word;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MandarinProsodyTest {
  private final MandarinProsody prosody = MandarinProsody.builtIn();

  private static String printed(Line line) {
    return line.syllables().stream().map(Syllable::text).collect(Collectors.joining(" "));
  }

  @Test
  void aCharacterIsASyllableAndPunctuationStaysWithItsWord() {
    Line line = prosody.line("“海风”吹过，旧时光……");

    assertThat(printed(line)).isEqualTo("海 风 吹 过 旧 时 光");
    assertThat(line.text()).isEqualTo("“海风”吹过，旧时光……");
    assertThat(line.syllables().get(0).phonemes()).containsExactly("HH", "AY");
  }

  @Test
  void mandarinSyllablesKeepTheirPinyinInTheDictionaryTone() {
    Line line = prosody.line("不去看绿 sea");

    assertThat(line.syllables().stream().map(Syllable::pinyin))
        .containsExactly("bu4", "qu4", "kan4", "lv4", null);
  }

  @Test
  void englishWordsAreSungAsEnglish() {
    Line line = prosody.line("我爱你 baby，don't go");

    assertThat(line.words().stream().map(Word::pronunciation))
        .contains("B EY B IY", "D OW N T", "G OW");
    assertThat(printed(line)).isEqualTo("我 爱 你 ba by don't go");
  }

  @ParameterizedTest
  @CsvSource({
    "2024年, 二零二四年",
    "3.5米, 三点五米",
    "50%, 百分之五十",
    "12个月, 十二个月",
    "105天, 一百零五天",
    "２０里, 二十里",
    "10086里, 一万零八十六里",
    "1000000年, 一百万年"
  })
  void numbersAreSaidInMandarin(String text, String said) {
    assertThat(prosody.line(text).text()).isEqualTo(said);
  }

  @Test
  void aLightToneIsUnstressed() {
    Line line = prosody.line("我们的星星");

    assertThat(line.syllables().stream().map(Syllable::stress)).containsExactly(1, 0, 0, 1, 2);
  }

  @ParameterizedTest
  @CsvSource({"星空の下, の", "привет你好, п", "나와 你, 나"})
  void lettersOfOtherScriptsAreRefusedByName(String text, String letter) {
    assertThatThrownBy(() -> prosody.line(text))
        .isInstanceOfSatisfying(
            UnsungCharacterException.class, e -> assertThat(e.character()).isEqualTo(letter))
        .hasMessageContaining(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "……", " ，。"})
  void aLineWithoutWordsIsRefused(String text) {
    assertThatThrownBy(() -> prosody.line(text)).hasMessageContaining("Nothing to sing");
  }

  @Test
  void symbolsAndEmojiAreNotSung() {
    assertThat(printed(prosody.line("爱🌊你★"))).isEqualTo("爱 你");
  }
}
