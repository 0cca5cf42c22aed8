package io.songlens.composer.style;

import io.songlens.composer.song.SectionKind;
import io.songlens.composer.theory.Mode;
import java.util.List;
import java.util.Map;

/**
 * A style's progressions.
 *
 * @param major for modes with a major third, by kind of section
 * @param minor for modes with a minor third, by kind of section
 */
public record ProgressionBook(
    Map<SectionKind, List<Progression>> major, Map<SectionKind, List<Progression>> minor) {
  public ProgressionBook {
    major = Map.copyOf(major);
    minor = Map.copyOf(minor);
  }

  /**
   * The progressions for a section. Pre-choruses and bridges without their own use the verse's;
   * intros, interludes and outros without their own use the chorus's.
   */
  public List<Progression> choices(Mode mode, SectionKind kind) {
    Map<SectionKind, List<Progression>> book = mode.isMinor() ? minor : major;
    List<Progression> own = book.get(kind);
    if (own != null) {
      return own;
    }
    SectionKind other =
        switch (kind) {
          case VERSE, PRE_CHORUS, BRIDGE -> SectionKind.VERSE;
          case INTRO, INTERLUDE, OUTRO, CHORUS -> SectionKind.CHORUS;
        };
    List<Progression> borrowed = book.get(other);
    if (borrowed == null) {
      throw new IllegalStateException("The style has no progression for " + other + " in " + mode);
    }
    return borrowed;
  }
}
