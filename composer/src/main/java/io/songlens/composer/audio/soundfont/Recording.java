package io.songlens.composer.audio.soundfont;

/**
 * A recording in memory. The array has one frame of silence before the first and three after the
 * last, so that who interpolates need not look for the ends.
 *
 * @param padded 16-bit frames
 * @param loopStart first frame of its loop, without the padding
 * @param loopEnd frame after its loop
 * @param loopPeak the loop's largest sample, 0..1; 1 if there is no loop
 */
@SuppressWarnings("ArrayRecordComponent") // shared and never written to
public record Recording(short[] padded, int loopStart, int loopEnd, float loopPeak) {
  /** Frames of silence before the first. */
  public static final int BEFORE = 1;

  /** Frames of silence after the last. */
  public static final int AFTER = 3;

  static Recording of(short[] frames, int loopStart, int loopEnd) {
    short[] padded = new short[BEFORE + frames.length + AFTER];
    System.arraycopy(frames, 0, padded, BEFORE, frames.length);
    return new Recording(padded, loopStart, loopEnd, peak(frames, loopStart, loopEnd));
  }

  private static float peak(short[] frames, int from, int to) {
    int peak = 0;
    for (int i = Math.max(0, from); i < Math.min(frames.length, to); i++) {
      peak = Math.max(peak, Math.abs(frames[i]));
    }
    return from < to ? peak / 32_768f : 1;
  }

  /** Its duration in frames. */
  public int frames() {
    return padded.length - BEFORE - AFTER;
  }

  boolean hasShapeOf(Recording other) {
    return padded.length == other.padded.length
        && loopStart == other.loopStart
        && loopEnd == other.loopEnd;
  }
}
