package io.songlens.composer.voice.measure;

/** The fundamental of a sound, every {@value #HOP_FRAMES} frames (5 ms). Immutable. */
public final class PitchTrack {
  /** Audio frames between two points. */
  public static final int HOP_FRAMES = 240;

  private final long start;
  private final double[] cents;

  PitchTrack(long start, double[] cents) {
    this.start = start;
    this.cents = cents;
  }

  /** The first point at or after an audio frame; {@link #size} if there is none. */
  public int indexFrom(long frame) {
    long hops = Math.floorDiv(frame - start + HOP_FRAMES - 1, HOP_FRAMES);
    return (int) Math.max(0, Math.min(cents.length, hops));
  }

  /** How many points there are. */
  public int size() {
    return cents.length;
  }

  /** The audio frame of a point, counted from the start of the sound. */
  public long frame(int index) {
    return start + (long) index * HOP_FRAMES;
  }

  /** The pitch of a point in {@link Cents}; NaN where it is not voiced. */
  public double cents(int index) {
    return cents[index];
  }

  /** Whether a point has a pitch. */
  public boolean isVoiced(int index) {
    return !Double.isNaN(cents[index]);
  }
}
