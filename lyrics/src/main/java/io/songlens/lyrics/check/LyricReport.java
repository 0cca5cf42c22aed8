package io.songlens.lyrics.check;

import io.songlens.lyrics.rhyme.RhymeGrade;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the checker found in a lyric.
 *
 * @param lines every line in order
 * @param topicsNamed ids of the brief's topics that some line names
 * @param titleSung whether the title is heard in a chorus, or in the last stanza when there is none
 */
public record LyricReport(List<LineReport> lines, Set<String> topicsNamed, boolean titleSung) {
  public LyricReport {
    lines = List.copyOf(lines);
    topicsNamed = java.util.Collections.unmodifiableSet(new TreeSet<>(topicsNamed));
  }

  /** Whether every line can be sung in its place. */
  public boolean singable() {
    return lines.stream().allMatch(LineReport::singable);
  }

  /** Mean share of stresses that fall right, 0..1. */
  public double meanStressFit() {
    return lines.stream().mapToDouble(LineReport::stressFit).average().orElse(1);
  }

  /** Share of lines that name something a camera can see, 0..1. */
  public double imageShare() {
    return lines.stream().mapToDouble(line -> line.topics().isEmpty() ? 0 : 1).average().orElse(1);
  }

  /** Share of the rhymes asked for that are at least assonances, 0..1. */
  public double rhymeRate() {
    return lines.stream()
        .filter(line -> line.rhyme() != null)
        .mapToDouble(line -> line.rhyme() == RhymeGrade.NONE ? 0 : 1)
        .average()
        .orElse(1);
  }
}
