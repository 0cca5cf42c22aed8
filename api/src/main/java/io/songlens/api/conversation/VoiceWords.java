package io.songlens.api.conversation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How people call the singers: by the name of a voice, or by who they are. */
final class VoiceWords {
  /** Longer words before those that begin like them. */
  private static final Map<String, String> VOICES = new LinkedHashMap<>();

  static {
    for (String voice :
        new String[] {
          "soft-alto",
          "airy-alto",
          "bright-alto",
          "clear-alto",
          "rich-alto",
          "bright-soprano",
          "warm-tenor",
          "soft-tenor",
          "rough-tenor"
        }) {
      VOICES.put(voice, voice);
      VOICES.put(voice.replace('-', ' '), voice);
    }
    VOICES.put("female", "clear-alto");
    VOICES.put("woman", "clear-alto");
    VOICES.put("alto", "clear-alto");
    VOICES.put("girl", "child");
    VOICES.put("male", "warm-tenor");
    VOICES.put("man", "warm-tenor");
    VOICES.put("tenor", "warm-tenor");
    VOICES.put("soprano", "bright-soprano");
    VOICES.put("child", "child");
    VOICES.put("kid", "child");
    VOICES.put("boy", "child");
  }

  private static final Map<String, String> CHINESE =
      Map.of(
          "男高音", "warm-tenor",
          "女高音", "bright-soprano",
          "女中音", "clear-alto",
          "男声", "warm-tenor",
          "男生", "warm-tenor",
          "女声", "clear-alto",
          "女生", "clear-alto",
          "童声", "child",
          "小孩", "child");

  private static final String WORD =
      "(?:an? |the )?(?<%s>" + String.join("|", VOICES.keySet()) + ")";

  static final Pattern PATTERN =
      Pattern.compile(
          "(?i)\\b(?:sung by|sing(?:ing)? it (?:by|with)|voice:?|let|have|with) "
              + WORD.formatted("word")
              + "(?:'s)?(?: (?:voice|singer))?(?: sing(?: it| the song)?)?\\b(?! choir)"
              + "|(?:请|要|让|用|由|换成|改成)*(?:一个|个)?(?<zhword>"
              + CHINESE.keySet().stream().sorted().collect(Collectors.joining("|"))
              + ")(?:来)?(?:演?唱)?");

  private VoiceWords() {}

  /** The voice that a match of {@link #PATTERN} names. */
  static Optional<String> of(Matcher found) {
    String word = found.group("word");
    return Optional.ofNullable(
        word == null
            ? CHINESE.get(found.group("zhword"))
            : VOICES.get(word.toLowerCase(Locale.ROOT)));
  }
}
