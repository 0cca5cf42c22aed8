package io.songlens.composer.audio.mix;

/**
 * Lets other parts step back while the voice is present. It follows phrases, not syllables: the
 * gain moves over some tenths of a second.
 */
final class Ducking {
  private static final int REACH_STEPS = 3;

  private final double[] depth; // 0..1 for each step of 100 ms

  private Ducking(double[] depth) {
    this.depth = depth;
  }

  /** Steps back wherever somebody sings, and shortly before and after. */
  static Ducking by(boolean[] singing) {
    double[] depth = new double[singing.length];
    for (int i = 0; i < depth.length; i++) {
      double sum = 0;
      for (int k = -REACH_STEPS; k <= REACH_STEPS; k++) {
        int at = i + k;
        sum += at >= 0 && at < depth.length && singing[at] ? 1 : 0;
      }
      depth[i] = sum / (2 * REACH_STEPS + 1);
    }
    return new Ducking(depth);
  }

  /**
   * Turns some frames of a part down in place, by so many dB at most.
   *
   * @param fromStep which step of 100 ms the first frame begins
   */
  void apply(float[] left, float[] right, int frames, int fromStep, double duckDb) {
    if (duckDb != 0) {
      StepGains.apply(left, right, frames, fromStep, step -> -duckDb * depth(step));
    }
  }

  /** How far parts step back at a step of 100 ms: 0 not at all .. 1 by all their dB. */
  double depth(int step) {
    return step < depth.length ? depth[step] : 0;
  }
}
