package io.songlens.composer.voice;

/** A ceiling for rare peaks that leaves everything else untouched. */
final class SoftLimit {
  /** Below this, nothing changes: -4.4 dBFS. */
  private static final float KNEE = 0.6f;

  /** Never exceeded: -2 dBFS. */
  private static final float CEILING = 0.794f;

  private SoftLimit() {}

  static float apply(float sample) {
    float size = Math.abs(sample);
    if (size <= KNEE) {
      return sample;
    }
    float room = CEILING - KNEE;
    float over = (size - KNEE) / room;
    return Math.signum(sample) * (KNEE + room * over / (1 + over));
  }
}
