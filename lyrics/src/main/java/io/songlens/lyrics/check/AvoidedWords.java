package io.songlens.lyrics.check;

import io.songlens.lyrics.prosody.PronouncingDictionary;
import io.songlens.lyrics.prosody.Prosody;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words that a song must not sing. English ones in any form: plural, tense, comparison, and as part
 * of a compound ("rain" forbids "rains", "rainy" and "raindrop", not "train"); Chinese ones
 * wherever their characters stand side by side. Rather forbids too much than too little.
 */
public final class AvoidedWords {
  /** Nothing is forbidden. */
  public static final AvoidedWords NONE = new AvoidedWords(List.of());

  private static final int SHORTEST_IN_COMPOUND = 3;

  private final List<String> chinese = new ArrayList<>();
  private final List<List<Set<String>>> english = new ArrayList<>();
  private final List<String> stems = new ArrayList<>();

  private AvoidedWords(Collection<String> words) {
    for (String word : words) {
      if (word.codePoints().anyMatch(Character::isIdeographic)) {
        chinese.add(word.strip());
        continue;
      }
      List<String> cores = cores(word);
      if (!cores.isEmpty()) {
        english.add(cores.stream().map(WordForms::of).toList());
      }
      if (cores.size() == 1) {
        stems.add(cores.get(0));
      }
    }
  }

  /** Forbids words and phrases. */
  public static AvoidedWords of(Collection<String> words) {
    return words.isEmpty() ? NONE : new AvoidedWords(words);
  }

  /** Whether a text says one of them. */
  public boolean in(String text) {
    if (chinese.stream().anyMatch(text::contains)) {
      return true;
    }
    if (english.isEmpty()) {
      return false;
    }
    List<String> cores = cores(text);
    return english.stream().anyMatch(phrase -> says(cores, phrase))
        || cores.stream().anyMatch(this::isCompound);
  }

  private static boolean says(List<String> cores, List<Set<String>> phrase) {
    for (int at = 0; at + phrase.size() <= cores.size(); at++) {
      boolean all = true;
      for (int i = 0; i < phrase.size(); i++) {
        all &= phrase.get(i).contains(cores.get(at + i));
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private boolean isCompound(String core) {
    return stems.stream()
        .filter(stem -> stem.length() >= SHORTEST_IN_COMPOUND)
        .anyMatch(
            stem ->
                (core.startsWith(stem) && isWord(core.substring(stem.length())))
                    || (core.endsWith(stem)
                        && isWord(core.substring(0, core.length() - stem.length()))));
  }

  private static boolean isWord(String rest) {
    return rest.length() >= SHORTEST_IN_COMPOUND
        && !PronouncingDictionary.builtIn().lookup(rest).isEmpty();
  }

  private static List<String> cores(String text) {
    return Stream.of(text.split("[\\s\u2013\u2014-]+"))
        .map(Prosody::core)
        .map(core -> core.replaceAll("'s?$", ""))
        .filter(core -> !core.isEmpty())
        .toList();
  }
}
