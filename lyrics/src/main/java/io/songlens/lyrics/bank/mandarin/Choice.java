package io.songlens.lyrics.bank.mandarin;

import io.songlens.lyrics.bank.Couplet;
import io.songlens.lyrics.prosody.mandarin.RhymeGroup;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Bank words laid on the places of a unit.
 *
 * @param source where they come from
 * @param wordings one for each place
 * @param score how well they suit plan and brief, whatever stands around them
 */
record Choice(Couplet source, List<Wording> wordings, double score) {
  Choice {
    wordings = List.copyOf(wordings);
  }

  Wording last() {
    return wordings.get(wordings.size() - 1);
  }

  @Nullable RhymeGroup rhyme() {
    return last().rhyme();
  }

  Set<String> topics() {
    Set<String> topics = new TreeSet<>();
    wordings.forEach(wording -> topics.addAll(wording.topics()));
    return topics;
  }

  Choice plus(double bonus) {
    return new Choice(source, wordings, score + bonus);
  }

  boolean says(String character) {
    return wordings.stream().anyMatch(wording -> wording.text().contains(character));
  }
}
