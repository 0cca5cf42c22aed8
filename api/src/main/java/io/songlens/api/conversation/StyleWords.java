package io.songlens.api.conversation;

import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How people call the styles: by id, by name, and by a word that only one of them has. */
final class StyleWords {
  private static final Set<String> TOO_COMMON =
      Set.of("bright", "dance", "song", "songs", "soul", "house", "festive", "holiday", "string");

  private static final Map<String, String> CHINESE =
      Map.of(
          "华尔兹", "waltz-lullaby",
          "爵士", "swing-jazz",
          "国风", "guofeng",
          "雷鬼", "reggae",
          "迪斯科", "disco",
          "乡村", "country",
          "放克", "funk",
          "进行曲", "anthem-march",
          "儿歌", "childrens-song",
          "弦乐四重奏", "string-quartet");

  private final Map<String, String> idOfWord = new HashMap<>();
  private final Pattern pattern;
  private final Pattern newSong;

  StyleWords(StyleCatalog catalog) {
    Set<String> ids = catalog.styles().stream().map(Style::id).collect(Collectors.toSet());
    Map<String, Long> styles =
        catalog.styles().stream()
            .flatMap(style -> Arrays.stream(style.id().split("-")))
            .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    for (Style style : catalog.styles()) {
      for (String word : style.id().split("-")) {
        boolean own = styles.getOrDefault(word, 0L) == 1 && word.length() > 3;
        if (own && !TOO_COMMON.contains(word)) {
          idOfWord.put(word, style.id());
        }
      }
      idOfWord.put(style.id(), style.id());
      idOfWord.put(style.id().replace('-', ' '), style.id());
      idOfWord.put(style.name().toLowerCase(Locale.ROOT), style.id());
    }
    CHINESE.forEach(
        (word, id) -> {
          if (ids.contains(id)) {
            idOfWord.put(word, id);
          }
        });
    String words = anyOf(idOfWord.keySet().stream());
    this.pattern =
        Pattern.compile(
            "(?i)(?:\\b(?:as|make it|turn it into|in the style of|like|more like|style:?)\\s+(?:(?:a|an|the)\\s+)?"
                + "|(?:改成|变成|换成|用|做成)(?:一首)?)"
                + "(?<word>"
                + words
                + ")(?:\\b|(?=\\p{IsHan}|[，。]|$))(?:\\s*(?:style|song)\\b|风格|曲)?");
    this.newSong =
        Pattern.compile(
            "(?i)(?:\\b(?:an?|some)\\s+|[一来写]首|首)(?:\\w+[ -])?(?<word>"
                + anyOf(idOfWord.keySet().stream().filter(word -> !TOO_COMMON.contains(word)))
                + ")(?!\\w)");
  }

  /** Longer words before those that they begin with. */
  private static String anyOf(Stream<String> words) {
    return words
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  Pattern pattern() {
    return pattern;
  }

  /** How a song that there is not yet is asked for: "a slow waltz", "写一首爵士". */
  Pattern newSong() {
    return newSong;
  }

  Optional<String> of(Matcher found) {
    return Optional.ofNullable(idOfWord.get(found.group("word").toLowerCase(Locale.ROOT)));
  }
}
