package io.songlens.composer.voice.measure;

/** The parabola through three neighbouring points. */
final class Parabola {
  private Parabola() {}

  /** Where its vertex lies beside the middle point, -1..1; 0 when the points are in line. */
  static double vertex(double before, double middle, double after) {
    double bend = before - 2 * middle + after;
    return bend == 0 ? 0 : Math.max(-1, Math.min(1, 0.5 * (before - after) / bend));
  }
}
