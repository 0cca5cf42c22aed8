package io.songlens.composer.audio.synth;

/** The units of SoundFonts as factors, from tables, for they are needed all the time. */
final class Scale {
  private static final int CENTS_PER_OCTAVE = 1_200;
  private static final int MOST_CENTIBELS = 1_440;
  private static final float[] OCTAVE = new float[CENTS_PER_OCTAVE + 1];
  private static final float[] ATTENUATION = new float[MOST_CENTIBELS + 1];

  static {
    for (int cents = 0; cents < OCTAVE.length; cents++) {
      OCTAVE[cents] = (float) StrictMath.pow(2, cents / (double) CENTS_PER_OCTAVE);
    }
    for (int centibels = 0; centibels < ATTENUATION.length; centibels++) {
      ATTENUATION[centibels] = (float) StrictMath.pow(10, -centibels / 200.0);
    }
  }

  private Scale() {}

  /** The frequency ratio of an interval. */
  static double ratio(double cents) {
    double octaves = StrictMath.floor(cents / CENTS_PER_OCTAVE);
    double rest = cents - octaves * CENTS_PER_OCTAVE;
    int whole = (int) rest;
    double low = OCTAVE[whole];
    double high = OCTAVE[Math.min(CENTS_PER_OCTAVE, whole + 1)];
    return Math.scalb(low + (rest - whole) * (high - low), (int) octaves);
  }

  /** The amplitude that an attenuation leaves. */
  static float amplitude(double centibels) {
    if (centibels <= 0) {
      return (float) StrictMath.pow(10, -centibels / 200);
    }
    if (centibels >= MOST_CENTIBELS) {
      return 0;
    }
    int whole = (int) centibels;
    float low = ATTENUATION[whole];
    return low + (float) (centibels - whole) * (ATTENUATION[whole + 1] - low);
  }

  /** Seconds as time cents have them; nothing at -12000 and below, the shortest time there is. */
  static double seconds(double timecents) {
    return timecents <= -12_000 ? 0 : ratio(Math.min(timecents, 8_000));
  }

  /** Hz of an absolute pitch in cents, 8.176 Hz being 0. */
  static double hz(double cents) {
    return 8.1757989156 * ratio(cents);
  }
}
