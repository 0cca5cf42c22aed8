package io.songlens.composer.compose.harmony;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.theory.ChordQuality;
import io.songlens.composer.theory.Mode;
import io.songlens.composer.theory.RomanNumeral;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Colours a style's plain progressions, as a good accompanist does: secondary dominants that lead
 * into the next chord, the minor subdominant borrowed for the way home, sevenths where the mood is
 * sad, for dissonance is heard as sadness and tension (Costa, Bitti and Bonfiglioli, "Psychological
 * connotations of harmonic musical intervals", Psychology of Music 28, 2000).
 */
final class Colouring {
  private static final double SECONDARY_DOMINANTS = 0.2;
  private static final double BORROWED_SUBDOMINANTS = 0.3;
  private static final double SEVENTHS = 0.35;
  private static final int DOMINANT = 4;
  private static final int SUBDOMINANT = 3;

  private static final Map<ChordQuality, ChordQuality> SEVENTH_OF =
      Map.of(
          ChordQuality.MINOR, ChordQuality.MINOR_7,
          ChordQuality.MAJOR, ChordQuality.MAJOR_7);

  private final Mode mode;
  private final Affect affect;

  Colouring(Mode mode, Affect affect) {
    this.mode = mode;
    this.affect = affect;
  }

  /**
   * The chords of a bar, coloured.
   *
   * @param next the chord after the bar; null at a section's end, where nothing is led into
   */
  List<RomanNumeral> of(List<RomanNumeral> bar, @Nullable RomanNumeral next, SeededRandom random) {
    // Modal songs live on having no leading notes.
    boolean tonal = mode == Mode.MAJOR || mode == Mode.MINOR;
    if (!tonal || bar.size() != 1) {
      return bar;
    }
    RomanNumeral only = bar.get(0);
    boolean led = random.chance(SECONDARY_DOMINANTS);
    boolean borrowed = random.chance(BORROWED_SUBDOMINANTS * (1 - affect.valence()) / 2);
    boolean seventh = random.chance(SEVENTHS * Math.max(0, -affect.valence()));
    if (next != null && led && canBeLedTo(next) && !next.equals(only)) {
      return List.of(only, new RomanNumeral(DOMINANT, 0, ChordQuality.DOMINANT_7, 1, root(next)));
    }
    if (next != null && borrowed && next.isTonic() && isPlainSubdominant(only)) {
      return List.of(
          only, new RomanNumeral(SUBDOMINANT, 0, ChordQuality.MINOR, only.bassStep(), null));
    }
    return seventh ? List.of(withSeventh(only)) : bar;
  }

  private static boolean canBeLedTo(RomanNumeral next) {
    boolean consonant =
        next.quality().semitones().contains(7) && next.quality() != ChordQuality.POWER;
    return consonant && !next.isTonic() && next.of() == null && next.alteration() == 0;
  }

  private static RomanNumeral root(RomanNumeral chord) {
    return new RomanNumeral(chord.degree(), chord.alteration(), chord.quality(), 1, null);
  }

  private boolean isPlainSubdominant(RomanNumeral chord) {
    return mode == Mode.MAJOR
        && chord.degree() == SUBDOMINANT
        && chord.alteration() == 0
        && chord.quality() == ChordQuality.MAJOR
        && chord.of() == null;
  }

  private static RomanNumeral withSeventh(RomanNumeral chord) {
    boolean dominant = chord.degree() == DOMINANT || chord.degree() == 6 || chord.of() != null;
    ChordQuality quality = SEVENTH_OF.getOrDefault(chord.quality(), chord.quality());
    return dominant
        ? chord
        : new RomanNumeral(
            chord.degree(), chord.alteration(), quality, chord.bassStep(), chord.of());
  }
}
