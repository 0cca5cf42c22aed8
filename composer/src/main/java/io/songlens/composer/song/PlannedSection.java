package io.songlens.composer.song;

import io.songlens.composer.theory.Key;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One section of a song's form.
 *
 * @param id unique in the song: "verse1", "chorus2"
 * @param kind what sort of section it is
 * @param startBar the section's first bar, counted from 0 at the song's start
 * @param bars how many bars it lasts
 * @param key the key it is in: the song's, or the one it has modulated to
 * @param energy how full the arrangement is, 0..1
 * @param stanzaId the words it sings: sections with the same stanza ("chorus") sing the same words;
 *     null in a section without singing
 * @param lines where each line of the stanza goes; empty without singing
 */
public record PlannedSection(
    String id,
    SectionKind kind,
    int startBar,
    int bars,
    Key key,
    double energy,
    @Nullable String stanzaId,
    List<LinePlan> lines) {
  public PlannedSection {
    lines = List.copyOf(lines);
    if ((stanzaId == null) != lines.isEmpty()) {
      throw new IllegalArgumentException("Section " + id + " has a stanza or lines, not both");
    }
  }

  /** The same section in another key. */
  public PlannedSection in(Key other) {
    return new PlannedSection(id, kind, startBar, bars, other, energy, stanzaId, lines);
  }

  /** The bar after the section's last. */
  public int endBar() {
    return startBar + bars;
  }
}
