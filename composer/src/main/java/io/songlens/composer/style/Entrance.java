package io.songlens.composer.style;

import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import java.util.Set;

/**
 * Where somebody joins in.
 *
 * @param sections the kinds of section
 * @param enters the least energy of such a section, 0..1
 */
public record Entrance(Set<SectionKind> sections, double enters) {
  public Entrance {
    sections = Set.copyOf(sections);
  }

  /** Whether that includes a section. */
  public boolean includes(PlannedSection section) {
    return sections.contains(section.kind()) && section.energy() >= enters;
  }
}
