package io.songlens.lyrics.bank.mandarin;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.Syllable;
import io.songlens.lyrics.prosody.mandarin.RhymeGroup;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to sing a bank line.
 *
 * @param line with its sounds
 * @param text as printed
 * @param pairs every two characters side by side, which is about its words
 * @param syllables how many it has
 * @param rhyme what it ends on; null where an English word ends it
 * @param topics ids of what it names
 */
record Wording(
    Line line,
    String text,
    Set<String> pairs,
    int syllables,
    @Nullable RhymeGroup rhyme,
    Set<String> topics) {
  static Wording of(Line line, Set<String> topics) {
    List<Syllable> syllables = line.syllables();
    String pinyin = syllables.get(syllables.size() - 1).pinyin();
    RhymeGroup rhyme = pinyin == null ? null : RhymeGroup.of(pinyin).orElse(null);
    String text = line.text();
    return new Wording(line, text, pairs(text), syllables.size(), rhyme, topics);
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  /** The last syllable as printed, without marks: rhyming it with itself is no rhyme. */
  String lastCharacter() {
    List<Syllable> syllables = line.syllables();
    return syllables.get(syllables.size() - 1).text();
  }

  boolean rhymesWith(Wording other) {
    return rhyme != null && rhyme == other.rhyme && !lastCharacter().equals(other.lastCharacter());
  }
}
