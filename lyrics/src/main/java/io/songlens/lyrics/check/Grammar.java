package io.songlens.lyrics.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Slips of number and person that no English song wants. It knows few patterns and is sure of them:
 * silence does not mean that a line is right.
 */
final class Grammar {
  private static final Map<String, Set<String>> WRONG_VERBS =
      Map.of(
          "i", Set.of("is", "are", "has", "does", "goes"),
          "you", Set.of("is", "am", "was", "has", "does", "goes"),
          "we", Set.of("is", "am", "was", "has", "does", "goes"),
          "they", Set.of("is", "am", "was", "has", "does", "goes"),
          "he", Set.of("are", "am", "were", "have", "do", "go"),
          "she", Set.of("are", "am", "were", "have", "do", "go"),
          "it", Set.of("are", "am", "were", "have", "do"));

  /** Where a verb keeps its bare form: "let it go", "did he go", "if I were", "you and I are". */
  private static final Set<String> EXCUSES =
      Set.of(
          ("let and or if than as help make made see saw hear heard watch watched do does did will"
                  + " would can could shall should may might must wish though nor feel felt were"
                  + " was is are of for to with like")
              .split(" "));

  private static final Pattern REPEATED =
      Pattern.compile("\\b(the|a|an|of|to|and|is|are|my|your|in|at|for|from) \\1\\b");
  private static final Pattern ARTICLE =
      Pattern.compile("\\ba (?!(?:one|once|uni|use|usual|eu|ewe|ufo)\\w*)[aeiou]\\w+");

  private Grammar() {}

  /**
   * Whether a line has such a slip.
   *
   * @param words its words in lower case, apart by one space
   */
  static boolean slips(String words) {
    if (REPEATED.matcher(words).find() || ARTICLE.matcher(words).find()) {
      return true;
    }
    List<String> list = List.of(words.split(" "));
    for (int i = 0; i + 1 < list.size(); i++) {
      boolean excused = i > 0 && EXCUSES.contains(list.get(i - 1));
      if (!excused && WRONG_VERBS.getOrDefault(list.get(i), Set.of()).contains(list.get(i + 1))) {
        return true;
      }
    }
    return false;
  }
}
