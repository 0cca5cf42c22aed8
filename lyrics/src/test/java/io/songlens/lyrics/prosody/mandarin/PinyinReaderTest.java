package io.songlens.lyrics.prosody.mandarin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinReaderTest {
  private final PinyinReader reader = PinyinReader.builtIn();

  private String read(String hanzi, Function<HanziSyllable, Pinyin> reading) {
    return reader.read(hanzi).stream()
        .flatMap(word -> word.syllables().stream())
        .map(reading)
        .map(Pinyin::numbered)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "不是, bu2 shi4",
    "不好, bu4 hao3",
    "好不好, hao3 bu5 hao3",
    "一样, yi2 yang4",
    "一天, yi4 tian1",
    "一起, yi4 qi3",
    "一个, yi2 ge4",
    "第一, di4 yi1",
    "十一, shi2 yi1",
    "唯一的, wei2 yi1 de5",
    "看一看, kan4 yi5 kan4",
    "一步一步, yi2 bu4 yi2 bu4",
    "你好, ni2 hao3",
    "小老虎, xiao3 lao2 hu3",
    "我很好, wo3 hen2 hao3",
    "展览馆, zhan2 lan2 guan3"
  })
  void tonesBendToTheirNeighbours(String hanzi, String spoken) {
    assertThat(read(hanzi, HanziSyllable::spoken)).isEqualTo(spoken);
  }

  @Test
  void theDictionarysToneIsKeptBesideTheSpokenOne() {
    assertThat(read("一样不是你好", HanziSyllable::citation)).isEqualTo("yi1 yang4 bu4 shi4 ni3 hao3");
  }

  @ParameterizedTest
  @CsvSource({
    "他在哪儿, ta1 zai4 nar3",
    "等一会儿, deng3 yi1 huir4",
    "花儿开了, hua1 er2 kai1 le5",
    "女儿, nv3 er2"
  })
  void anErIsAnEndingInSpeechAndASyllableInSong(String hanzi, String citation) {
    assertThat(read(hanzi, HanziSyllable::citation)).isEqualTo(citation);
  }

  @Test
  void traditionalCharactersAreReadAndKept() {
    assertThat(read("後來我們還會見面嗎", HanziSyllable::citation))
        .isEqualTo("hou4 lai2 wo3 men5 hai2 hui4 jian4 mian4 ma5");
    String text = reader.read("輕輕").stream().map(HanziWord::text).collect(Collectors.joining());
    assertThat(text).isEqualTo("輕輕");
  }

  @ParameterizedTest
  @CsvSource({
    "桃花都开了, tao2 hua1 dou1 kai1 le5",
    "那只是非常美, na4 zhi3 shi4 fei1 chang2 mei3",
    "快乐音乐, kuai4 le4 yin1 yue4",
    "首都市民, shou3 du1 shi4 min2"
  })
  void phrasesOfWholeWordsGoBeforeOthers(String hanzi, String citation) {
    assertThat(read(hanzi, HanziSyllable::citation)).isEqualTo(citation);
  }

  @Test
  void anUnknownCharacterIsNamed() {
    assertThatThrownBy(() -> reader.read("海\ud840\udc00"))
        .isInstanceOfSatisfying(
            UnsungCharacterException.class,
            e -> assertThat(e.character()).isEqualTo("\ud840\udc00"));
  }

  @Test
  void manyThreadsReadTheSame() {
    String line = "重新走在长长的沙滩上我还觉得快乐";
    List<HanziWord> alone = reader.read(line);

    assertThat(IntStream.range(0, 400).parallel().mapToObj(i -> reader.read(line)))
        .allSatisfy(words -> assertThat(words).isEqualTo(alone));
  }

  @ParameterizedTest
  @CsvSource({
    "zhong1, zhōng",
    "lv4, lǜ",
    "de5, de",
    "xue3, xuě",
    "jiu3, jiǔ",
    "gui4, guì",
    "zhou1, zhōu",
    "nar3, nǎr",
    "ng2, ng"
  })
  void pinyinIsPrintedWithItsMarks(String numbered, String marked) {
    assertThat(Pinyin.parse(numbered).marked()).isEqualTo(marked);
  }
}
