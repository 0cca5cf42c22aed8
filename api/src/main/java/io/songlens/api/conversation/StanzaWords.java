package io.songlens.api.conversation;

import io.songlens.api.conversation.Request.StanzaName;
import io.songlens.composer.song.SectionKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of stanzas and numbers of lines, in English and Chinese. */
final class StanzaWords {
  private static final Map<String, SectionKind> KINDS =
      Map.ofEntries(
          Map.entry("prechorus", SectionKind.PRE_CHORUS),
          Map.entry("pre-chorus", SectionKind.PRE_CHORUS),
          Map.entry("chorus", SectionKind.CHORUS),
          Map.entry("refrain", SectionKind.CHORUS),
          Map.entry("verse", SectionKind.VERSE),
          Map.entry("bridge", SectionKind.BRIDGE),
          Map.entry("intro", SectionKind.INTRO),
          Map.entry("outro", SectionKind.OUTRO),
          Map.entry("副歌", SectionKind.CHORUS),
          Map.entry("主歌", SectionKind.VERSE),
          Map.entry("桥段", SectionKind.BRIDGE));

  private static final List<String> ORDINALS =
      List.of("last", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

  private static final String CHINESE_NUMBERS = "一二三四五六七八";

  private StanzaWords() {}

  static Optional<StanzaName> name(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return KINDS.keySet().stream()
        .filter(lower::contains)
        .max(java.util.Comparator.comparing(String::length))
        .map(
            word ->
                new StanzaName(KINDS.getOrDefault(word, SectionKind.VERSE), which(lower, word)));
  }

  private static int which(String text, String word) {
    String rest = text.replace(word, " ").strip();
    return rest.isEmpty() ? 1 : number(rest);
  }

  /** 1 for "first", "1st" and 第一; 0 for the last. */
  static int number(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < ORDINALS.size(); i++) {
      if (lower.contains(ORDINALS.get(i))) {
        return i;
      }
    }
    String digits = lower.replaceAll("\\D", "");
    if (!digits.isEmpty()) {
      return Integer.parseInt(digits);
    }
    if (lower.startsWith("最后")) {
      return 0;
    }
    return 1
        + lower
            .chars()
            .map(CHINESE_NUMBERS::indexOf)
            .filter(index -> index >= 0)
            .findFirst()
            .orElse(0);
  }
}
