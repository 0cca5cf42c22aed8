package io.songlens.lyrics.llm;

import io.songlens.lyrics.check.LyricChecker;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells lines that repeat what the model was told, or speak of it. */
final class PromptLeak {
  private static final int WORDS = 5;
  private static final Pattern TELL_TALES =
      Pattern.compile(
          "(?i)\\b(?:json|lyricist|syllables?|stanzas?|system prompt|my instructions|my rules"
              + "|language model|api key)\\b|系统提示|提示词|我的指令|语言模型|音节");

  private final Set<String> runs = new HashSet<>();

  /** Knows what was told by the rules. */
  PromptLeak(String rules) {
    runs.addAll(runs(rules));
  }

  boolean in(String line) {
    return TELL_TALES.matcher(line).find() || runs(line).stream().anyMatch(runs::contains);
  }

  private static Set<String> runs(String text) {
    List<String> words = List.of(LyricChecker.words(text).split(" "));
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + WORDS)));
    }
    return runs;
  }
}
