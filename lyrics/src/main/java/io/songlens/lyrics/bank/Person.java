package io.songlens.lyrics.bank;

import io.songlens.composer.song.Word;
import io.songlens.lyrics.prosody.Prosody;
import java.util.Set;

/** Who a couplet talks about, so that a stanza does not change from "you" to "she". */
final class Person {
  private static final Set<String> ADDRESSED = Set.of("you", "your", "you're", "you'll", "you've");
  private static final Set<String> THIRD =
      Set.of("he", "she", "him", "her", "his", "she's", "he's");

  private Person() {}

  static boolean clash(Candidate a, Candidate b) {
    return (names(a, ADDRESSED) && names(b, THIRD)) || (names(a, THIRD) && names(b, ADDRESSED));
  }

  private static boolean names(Candidate candidate, Set<String> pronouns) {
    return candidate.lines().stream()
        .flatMap(line -> line.words().stream())
        .map(Word::text)
        .map(Prosody::core)
        .anyMatch(pronouns::contains);
  }
}
