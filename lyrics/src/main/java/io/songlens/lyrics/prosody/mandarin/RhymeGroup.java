package io.songlens.lyrics.prosody.mandarin;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The thirteen rhyme groups that Mandarin song and folk verse rhyme by (十三辙; after Zhang Xunru,
 * 北平音系十三辙, 1937): finals of one group rhyme whatever their medial and their tone. {@code -r} and
 * {@code -z} are the vowels of shi and si.
 */
public enum RhymeGroup {
  FA_HUA("a ia ua"),
  SUO_BO("o e uo"),
  MIE_XIE("ie ve"),
  GU_SU("u"),
  YI_QI("i v er -r -z"),
  HUAI_LAI("ai uai"),
  HUI_DUI("ei uei"),
  YAO_TIAO("ao iao"),
  YOU_QIU("ou iou"),
  YAN_QIAN("an ian uan van"),
  REN_CHEN("en in uen vn"),
  JIANG_YANG("ang iang uang"),
  ZHONG_DONG("eng ing ueng ong iong");

  private static final Map<String, RhymeGroup> OF_RIME =
      Arrays.stream(values())
          .flatMap(
              group -> Arrays.stream(group.rimes.split(" ")).map(rime -> Map.entry(rime, group)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final String rimes;

  RhymeGroup(String rimes) {
    this.rimes = rimes;
  }

  /** The group of a syllable; an r of erhua is not heard. Empty for one without such a final. */
  public static Optional<RhymeGroup> of(Pinyin pinyin) {
    String letters = pinyin.letters();
    boolean erhua = letters.endsWith("r") && !letters.equals("er");
    String plain = erhua ? letters.substring(0, letters.length() - 1) : letters;
    return Optional.ofNullable(OF_RIME.get(PinyinSpelling.of(plain).rime()));
  }

  /** The group of a syllable's numbered pinyin. */
  public static Optional<RhymeGroup> of(String numbered) {
    return of(Pinyin.parse(numbered));
  }
}
