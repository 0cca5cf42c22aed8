package io.songlens.lyrics.bank;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.Word;
import io.songlens.lyrics.prosody.Prosody;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who lines talk about, so that a stanza does not change from "you" to "she".
 *
 * @param addressed whether they say "you"
 * @param third whether they say "he" or "she"
 */
record Person(boolean addressed, boolean third) {
  private static final Set<String> ADDRESSED = Set.of("you", "your", "you're", "you'll", "you've");
  private static final Set<String> THIRD =
      Set.of("he", "she", "him", "her", "his", "she's", "he's");

  static Person of(List<Line> lines) {
    Set<String> words =
        lines.stream()
            .flatMap(line -> line.words().stream())
            .map(Word::text)
            .map(Prosody::core)
            .collect(Collectors.toSet());
    return new Person(
        ADDRESSED.stream().anyMatch(words::contains), THIRD.stream().anyMatch(words::contains));
  }

  boolean clashesWith(Person other) {
    return (addressed && other.third) || (third && other.addressed);
  }
}
