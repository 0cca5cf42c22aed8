package io.songlens.composer.song;

import java.util.List;

/**
 * The words of one section, or of several that repeat them.
 *
 * @param id what {@link PlannedSection#stanzaId} refers to
 * @param kind the section it is written for
 * @param lines in order
 */
public record Stanza(String id, SectionKind kind, List<Line> lines) {
  public Stanza {
    lines = List.copyOf(lines);
  }
}
