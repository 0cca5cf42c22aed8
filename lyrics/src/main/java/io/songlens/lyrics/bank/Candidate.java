package io.songlens.lyrics.bank;

import io.songlens.composer.song.Line;
import io.songlens.lyrics.rhyme.RhymeSound;
import java.util.List;
import java.util.Set;

/**
 * Bank words laid on the lines of a unit.
 *
 * @param source where they come from
 * @param lines as many as the unit has
 * @param score how well they suit plan and brief, regardless of the lines around them
 * @param words their content words
 * @param topics ids of what they name
 * @param because what spoke for them
 */
record Candidate(
    Couplet source,
    List<Line> lines,
    double score,
    Set<String> words,
    Set<String> topics,
    List<String> because) {
  Candidate {
    lines = List.copyOf(lines);
    words = Set.copyOf(words);
    topics = Set.copyOf(topics);
    because = List.copyOf(because);
  }

  Candidate plus(double bonus) {
    return new Candidate(source, lines, score + bonus, words, topics, because);
  }

  RhymeSound rhyme() {
    return RhymeSound.of(lines.get(lines.size() - 1));
  }
}
