package io.songlens.lyrics.check;

import io.songlens.lyrics.rhyme.RhymeGrade;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the checker found in one line.
 *
 * @param stanzaId the stanza it belongs to
 * @param index its place in the stanza, from 0
 * @param text the line as printed
 * @param syllables how many it has
 * @param minSyllables fewest its place can carry
 * @param maxSyllables most its place can carry
 * @param stressFit share of its fixed stresses that fall right, 0..1
 * @param rhyme its best rhyme with an earlier line of the same letter; null when none is asked for
 * @param topics ids of what it names
 * @param issues what is wrong, gravest first
 */
public record LineReport(
    String stanzaId,
    int index,
    String text,
    int syllables,
    int minSyllables,
    int maxSyllables,
    double stressFit,
    @Nullable RhymeGrade rhyme,
    Set<String> topics,
    List<Issue> issues) {
  public LineReport {
    topics = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(topics));
    issues = List.copyOf(issues);
  }

  /** Whether the line can be sung in its place. */
  public boolean singable() {
    return issues.stream().noneMatch(Issue::hard);
  }
}
