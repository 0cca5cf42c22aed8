package io.songlens.composer.compose.melody;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.SectionKind;

/**
 * How quickly a section's words go by. Verses tell their story near the pace of speech (three to
 * four syllables a second: Pellegrino, Coupé and Marsico, Language 87, 2011), choruses are broader
 * and hold their notes: the contrast is what lifts a chorus, and words at the pace of speech are
 * the best understood.
 *
 * @param syllableSeconds what is gladly spent on one syllable
 * @param heldSeconds the longest note inside a line
 * @param endingSeconds the longest note at a line's end
 */
record Pace(double syllableSeconds, double heldSeconds, double endingSeconds) {
  /** The longest last note of a section. */
  static final double CLOSE_SECONDS = 2;

  private static final double EXCITEMENT = 0.16;
  private static final Pace TELLING = new Pace(0.25, 0.33, 0.33);
  private static final Pace BUILDING = new Pace(0.28, 0.33, 0.33);
  private static final Pace SINGING = new Pace(0.3, 0.45, 0.36);

  /** The pace of a section of that kind; excited songs go by a little more quickly. */
  static Pace of(SectionKind kind, Affect affect) {
    Pace plain = plain(kind);
    double syllable = plain.syllableSeconds() * (1 - EXCITEMENT * affect.arousal());
    return new Pace(syllable, plain.heldSeconds(), plain.endingSeconds());
  }

  private static Pace plain(SectionKind kind) {
    return switch (kind) {
      case VERSE -> TELLING;
      case PRE_CHORUS -> BUILDING;
      case CHORUS, BRIDGE, INTRO, INTERLUDE, OUTRO -> SINGING;
    };
  }
}
