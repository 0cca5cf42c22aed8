package io.songlens.lyrics.bank;

import io.songlens.composer.song.Affect;
import java.util.Locale;

/** The four quadrants of the circumplex, each at its centre. */
public enum Mood {
  BRIGHT(0.6, 0.5),
  CALM(0.5, -0.5),
  SAD(-0.6, -0.4),
  TENSE(-0.5, 0.6);

  private static final double HALF_SPAN = 0.9;

  private final Affect centre;

  Mood(double valence, double arousal) {
    this.centre = new Affect(valence, arousal);
  }

  /** How well a couplet of this mood suits an affect: about 1 at the centre, below 0 far away. */
  public double suits(Affect affect) {
    return 1 - centre.distance(affect) / HALF_SPAN;
  }

  /** Whether it lies where one goes from an affect to another, seen from a neutral one. */
  boolean liesTowards(Affect to, Affect from) {
    return centre.valence() * (to.valence() - from.valence())
            + centre.arousal() * (to.arousal() - from.arousal())
        > 0;
  }

  /** Its name in the bank. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Mood of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
