package io.songlens.composer.style;

import io.songlens.composer.song.PartMix;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.theory.Pitch;
import java.util.Set;

/**
 * An instrument of a style's ensemble.
 *
 * @param id unique in the style
 * @param name what a musician reads: "Fingered bass"
 * @param role what it does
 * @param program General MIDI program, or drum kit
 * @param mix where it sits
 * @param enters the least energy of a section it plays in, 0..1
 * @param sections the kinds of section it plays in
 * @param lowest lowest note it is given
 * @param highest highest note it is given
 * @param voices how many notes of a chord it plays, 2..5
 * @param patterns what it plays; empty for parts that are composed freely
 */
public record PartSpec(
    String id,
    String name,
    PartRole role,
    int program,
    PartMix mix,
    double enters,
    Set<SectionKind> sections,
    Pitch lowest,
    Pitch highest,
    int voices,
    PatternBook patterns) {
  public PartSpec {
    sections = Set.copyOf(sections);
  }

  /** Whether it plays in such a section. */
  public boolean playsIn(SectionKind kind, double energy) {
    return sections.contains(kind) && energy >= enters;
  }
}
