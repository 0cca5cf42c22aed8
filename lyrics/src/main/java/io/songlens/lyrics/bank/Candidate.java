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
 * @param texts the lines as printed
 * @param score how well they suit plan and brief, regardless of the lines around them
 * @param words their content words
 * @param topics ids of what they name
 * @param rhyme what their last line ends on
 * @param person who they talk about
 */
record Candidate(
    Couplet source,
    List<Line> lines,
    List<String> texts,
    double score,
    Set<String> words,
    Set<String> topics,
    RhymeSound rhyme,
    Person person) {
  Candidate {
    lines = List.copyOf(lines);
    texts = List.copyOf(texts);
  }

  static Candidate of(
      Couplet source, List<Line> lines, double score, Set<String> words, Set<String> topics) {
    RhymeSound rhyme = RhymeSound.of(lines.get(lines.size() - 1));
    List<String> texts = lines.stream().map(Line::text).toList();
    return new Candidate(source, lines, texts, score, words, topics, rhyme, Person.of(lines));
  }

  Candidate plus(double bonus) {
    return new Candidate(source, lines, texts, score + bonus, words, topics, rhyme, person);
  }
}
