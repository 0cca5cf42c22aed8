package io.songlens.composer.plan;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Seed;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.WeightedMode;
import io.songlens.composer.theory.Mode;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses a mode by valence: listeners hear the modes as happier the more sharps they have
 * (Temperley and Tan, "Emotional connotations of diatonic modes", Music Perception 30, 2013).
 */
final class ModeChooser {
  private static final double TOLERANCE = 0.45;

  private ModeChooser() {}

  static Mode choose(Style style, Affect affect, Seed seed, List<Decision> decisions) {
    Mode mode =
        seed.random().pick(style.modes(), weighted -> weight(weighted, affect.valence())).mode();
    decisions.add(
        new Decision(
            "mode", mode.label(), List.of(Reasons.valence(affect), "style " + style.id())));
    return mode;
  }

  /**
   * The style's mode that suits a changed mood best and is not darker than the present one where
   * the mood brightens, nor brighter where it darkens.
   *
   * @param brighter how much brighter the mood has become; negative for darker
   */
  static Mode changed(Style style, Mode present, Affect affect, double brighter) {
    return style.modes().stream()
        .filter(
            weighted ->
                brighter * (brightness(weighted.mode()) - brightness(present)) >= 0
                    && (brighter != 0 || weighted.mode() == present))
        .max(Comparator.comparingDouble(weighted -> weight(weighted, affect.valence())))
        .map(WeightedMode::mode)
        .orElse(present);
  }

  private static double weight(WeightedMode weighted, double valence) {
    double distance = (brightness(weighted.mode()) - valence) / TOLERANCE;
    return weighted.weight() * StrictMath.exp(-0.5 * distance * distance);
  }

  private static double brightness(Mode mode) {
    return switch (mode) {
      case LYDIAN -> 0.7;
      case MAJOR -> 0.6;
      case MIXOLYDIAN -> 0.3;
      case DORIAN -> -0.15;
      case MINOR -> -0.5;
      case HARMONIC_MINOR -> -0.6;
      case PHRYGIAN -> -0.8;
    };
  }
}
