package io.songlens.composer.style;

import io.songlens.composer.song.SectionKind;
import io.songlens.composer.theory.Mode;
import java.util.List;
import java.util.Map;

/**
 * A style's progressions by mode and kind of section. A mode without its own uses those of major or
 * minor, by its third.
 *
 * @param byMode by the mode's label, then by section
 */
public record ProgressionBook(Map<String, Map<SectionKind, List<Progression>>> byMode) {
  public ProgressionBook {
    byMode = Map.copyOf(byMode);
  }

  /** Whether there is a progression for songs in the mode. */
  boolean covers(Mode mode) {
    return byMode.containsKey(mode.label()) || byMode.containsKey(fallback(mode));
  }

  /**
   * The progressions for a section. Pre-choruses and bridges without their own use the verse's;
   * intros, interludes and outros without their own use the chorus's.
   */
  public List<Progression> choices(Mode mode, SectionKind kind) {
    Map<SectionKind, List<Progression>> book = byMode.get(mode.label());
    if (book == null) {
      book = byMode.getOrDefault(fallback(mode), Map.of());
    }
    List<Progression> own = book.get(kind);
    List<Progression> found = own != null ? own : book.get(lender(kind));
    if (found == null) {
      throw new IllegalStateException("No progression for a " + kind.label() + " in " + mode);
    }
    return found;
  }

  private static String fallback(Mode mode) {
    return (mode.isMinor() ? Mode.MINOR : Mode.MAJOR).label();
  }

  private static SectionKind lender(SectionKind kind) {
    return switch (kind) {
      case VERSE, PRE_CHORUS, BRIDGE -> SectionKind.VERSE;
      case INTRO, INTERLUDE, OUTRO, CHORUS -> SectionKind.CHORUS;
    };
  }
}
