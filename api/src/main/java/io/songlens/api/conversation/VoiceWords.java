package io.songlens.api.conversation;

import io.songlens.composer.song.VoiceStyle;
import io.songlens.composer.style.StyleCatalog;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How people ask for a singer: by the name of a voice, or by who it is. Who is only mentioned does
 * not sing: people have to be let sing, or a voice to be named.
 */
final class VoiceWords {
  private static final Map<String, String> PEOPLE =
      Map.of(
          "woman", "clear-alto",
          "female", "clear-alto",
          "alto", "clear-alto",
          "man", "warm-tenor",
          "male", "warm-tenor",
          "tenor", "warm-tenor",
          "soprano", "bright-soprano",
          "girl", "child",
          "boy", "child",
          "kid", "child");

  private static final Map<String, String> CHINESE_PEOPLE =
      Map.of("男生", "warm-tenor", "女生", "clear-alto", "小孩", "child", "孩子", "child");

  private static final Map<String, String> CHINESE_VOICES =
      Map.of(
          "男高音", "warm-tenor",
          "女高音", "bright-soprano",
          "女中音", "clear-alto",
          "男声", "warm-tenor",
          "女声", "clear-alto",
          "童声", "child");

  private final Map<String, String> voiceOfWord = new HashMap<>();
  private final Pattern pattern;

  VoiceWords(StyleCatalog catalog) {
    Set<String> known = new HashSet<>();
    for (VoiceStyle voice : catalog.voices()) {
      known.add(voice.voice());
      voiceOfWord.put(voice.voice(), voice.voice());
      voiceOfWord.put(voice.voice().replace('-', ' '), voice.voice());
    }
    Set<String> names = new HashSet<>(voiceOfWord.keySet());
    names.removeIf(name -> !name.matches(".*[ -].*")); // "with a child" is with a child
    for (Map<String, String> words : Set.of(PEOPLE, CHINESE_PEOPLE, CHINESE_VOICES)) {
      words.forEach(voiceOfWord::putIfAbsent);
    }
    voiceOfWord.values().retainAll(known);
    this.pattern = pattern(names);
  }

  private Pattern pattern(Set<String> names) {
    String any = "(?:(?:an?|the) )?(?<%s>" + anyOf(voiceOfWord.keySet()) + ")";
    String named = "(?:(?:an?|the) )?(?<name>" + anyOf(names) + ")";
    String chineseAny = anyOf(CHINESE_PEOPLE.keySet()) + "|" + anyOf(CHINESE_VOICES.keySet());
    return Pattern.compile(
        String.join(
            "|",
            "(?i)\\b(?:sung|sing(?:ing)? it) by "
                + any.formatted("by")
                + "(?:'s)?(?: voice| singer)?\\b(?! choir)",
            "\\b(?:let|have) " + any.formatted("let") + " sing(?: it| the song| this)?\\b",
            "\\b(?:with|in|use) " + any.formatted("with") + "(?:'s)? (?:voice|singer)\\b",
            "\\bwith " + named + "\\b",
            "\\bvoice:? " + any.formatted("voice") + "\\b",
            "(?:请|要|让|由|找|换)(?:一?[个位])?(?<zhlet>" + chineseAny + ")来?演?唱",
            "(?:用|要|换|换成|改成)(?:一?[个种])?(?<zhvoice>"
                + anyOf(CHINESE_VOICES.keySet())
                + ")(?:来?演?唱)?"));
  }

  /** Longer words before those that they begin with. */
  private static String anyOf(Collection<String> words) {
    return words.stream()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(word -> word))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  Pattern pattern() {
    return pattern;
  }

  /** The voice that a match of {@link #pattern} names. */
  Optional<String> of(Matcher found) {
    for (String group : new String[] {"by", "let", "with", "name", "voice", "zhlet", "zhvoice"}) {
      String word = found.group(group);
      if (word != null) {
        return Optional.ofNullable(voiceOfWord.get(word.toLowerCase(Locale.ROOT)));
      }
    }
    return Optional.empty();
  }
}
