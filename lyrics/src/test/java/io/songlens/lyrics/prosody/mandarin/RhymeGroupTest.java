package io.songlens.lyrics.prosody.mandarin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhymeGroupTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "FA_HUA, hua1 jia1 ma3 huar1",
    "SUO_BO, bo1 duo3 ge1 wo3 le5",
    "MIE_XIE, ye4 yue4 xue3 jie1",
    "GU_SU, lu4 shu1 wu4",
    "YI_QI, ni3 yu3 lv4 er2 shi1 si1 qu4",
    "HUAI_LAI, hai3 wai4 huai2",
    "HUI_DUI, fei1 shui3 wei4",
    "YAO_TIAO, gao1 xiao4 yao2",
    "YOU_QIU, shou3 liu2 you3",
    "YAN_QIAN, an1 tian1 nuan3 yuan3 yan2",
    "REN_CHEN, ren2 xin1 chun1 yun2 yin1",
    "JIANG_YANG, guang1 lang4 liang4 yang2",
    "ZHONG_DONG, feng1 xing1 meng4 hong2 yong3 weng1 ying3"
  })
  void finalsOfOneGroupRhyme(RhymeGroup group, String syllables) {
    for (String syllable : syllables.split(" ")) {
      assertThat(RhymeGroup.of(syllable)).as(syllable).contains(group);
    }
  }
}
