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
 * @param rhyme what their last line ends on
 */
record Candidate(
    Couplet source,
    List<Line> lines,
    double score,
    Set<String> words,
    Set<String> topics,
    RhymeSound rhyme) {
  Candidate {
    lines = List.copyOf(lines);
  }

  static Candidate of(
      Couplet source, List<Line> lines, double score, Set<String> words, Set<String> topics) {
    RhymeSound rhyme = RhymeSound.of(lines.get(lines.size() - 1));
    return new Candidate(source, lines, score, words, topics, rhyme);
  }

  Candidate plus(double bonus) {
    return new Candidate(source, lines, score + bonus, words, topics, rhyme);
  }
}
