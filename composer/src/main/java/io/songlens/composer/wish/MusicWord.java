package io.songlens.composer.wish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What plain words about music do to mood and tempo. */
enum MusicWord {
  HAPPIER(0.5, 0.1, 1, "happy happier cheerful joyful brighter", "开心|快乐|欢快|高兴|欢乐|喜庆|明快"),
  SADDER(-0.5, -0.1, 1, "sad sadder melancholic wistful", "悲伤|伤感|忧伤|难过|伤心|悲一"),
  CALMER(
      0.05,
      -0.5,
      1,
      "calm calmer quiet quieter gentle gentler relaxed soft softer",
      "安静|平静|温柔|轻柔|舒缓|柔和|宁静"),
  LIVELIER(
      0.05,
      0.5,
      1,
      "energetic energy lively livelier upbeat exciting dance",
      "热闹|激动|激昂|活泼|有活力|动感|热烈"),
  DARKER(-0.45, 0.1, 1, "dark darker", "阴暗|阴郁|黑暗"),
  SLOWER(0, 0, 0.88, "slow slower", "慢"),
  FASTER(0, 0, 1.12, "fast faster", "快");

  private static final Map<String, MusicWord> ENGLISH = new HashMap<>();
  private static final Pattern CHINESE;

  static {
    StringBuilder words = new StringBuilder();
    for (MusicWord word : values()) {
      for (String english : word.english.split(" ")) {
        ENGLISH.put(english, word);
      }
      words.append('(').append(word.chinese).append(")|");
    }
    CHINESE =
        Pattern.compile(
            "((?:不要|别|不|少)(?:太|那么|这么)?)?(?:" + words.substring(0, words.length() - 1) + ")");
  }

  private final double valence;
  private final double arousal;
  private final double tempo;
  private final String english;
  private final String chinese;

  MusicWord(double valence, double arousal, double tempo, String english, String chinese) {
    this.valence = valence;
    this.arousal = arousal;
    this.tempo = tempo;
    this.english = english;
    this.chinese = chinese;
  }

  /**
   * A Chinese word that was found.
   *
   * @param turned whether "not" stands before it
   */
  record Hit(String text, MusicWord word, boolean turned) {}

  static Optional<MusicWord> ofEnglish(String word) {
    return Optional.ofNullable(ENGLISH.get(word));
  }

  static List<Hit> inChinese(String text) {
    List<Hit> hits = new ArrayList<>();
    Matcher matcher = CHINESE.matcher(text);
    while (matcher.find()) {
      int group = 2;
      for (MusicWord word : values()) {
        String found = matcher.group(group++);
        if (found != null) {
          hits.add(new Hit(found, word, matcher.group(1) != null));
        }
      }
    }
    return hits;
  }

  /** The text without Chinese words about music and what belongs to them. */
  static String withoutChinese(String text) {
    return CHINESE.matcher(text).replaceAll("");
  }

  double valence() {
    return valence;
  }

  double arousal() {
    return arousal;
  }

  double tempo() {
    return tempo;
  }
}
