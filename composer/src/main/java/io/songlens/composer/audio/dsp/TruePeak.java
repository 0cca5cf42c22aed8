package io.songlens.composer.audio.dsp;

import io.songlens.composer.audio.StereoAudio;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Peaks between the samples, estimated by four-fold oversampling with the 48-tap interpolator of
 * ITU-R BS.1770-4, annex 2.
 */
public final class TruePeak {
  private static final int TAPS = 12;
  private static final int BEFORE = 5;
  private static final int AFTER = 6;
  private static final int PIECE = 1 << 20;

  // The standard's table for phases 0 and 1, in units of 1/8192; phases 3 and 2 are the same read
  // backwards.
  private static final float[] PHASE_0 =
      scaled(14, 90, -161, 272, -487, 1125, 7964, -838, 390, -218, 122, -68);
  private static final float[] PHASE_1 =
      scaled(-239, 240, -424, 730, -1364, 3810, 6388, -1641, 832, -477, 271, -155);

  /** No interpolated value exceeds the largest of its twelve samples by more than this factor. */
  static final float LARGEST_OVERSHOOT = largestOvershoot();

  private TruePeak() {}

  /** The highest true peak of both channels, in dBTP; -400 for silence. */
  public static double dbtp(StereoAudio audio) {
    return Decibels.fromGain(
        pieces(audio.frames())
            .map(piece -> Math.max(of(audio.left(), piece), of(audio.right(), piece)))
            .reduce(0f, Math::max));
  }

  /**
   * The true peak of either channel between each frame and the next, linear. It is exact wherever
   * it exceeds {@code floor}; elsewhere it may be the sample's own magnitude, which costs less.
   */
  public static float[] envelope(StereoAudio audio, float floor) {
    float[] envelope = new float[audio.frames()];
    pieces(audio.frames())
        .forEach(
            piece -> {
              raise(envelope, audio.left(), floor, piece);
              raise(envelope, audio.right(), floor, piece);
            });
    return envelope;
  }

  /** Frames that one processor looks at: from one on, up to another. */
  private record Piece(int from, int to) {}

  private static Stream<Piece> pieces(int frames) {
    return IntStream.rangeClosed(0, (frames - 1) / PIECE)
        .mapToObj(i -> new Piece(i * PIECE, Math.min(frames, (i + 1) * PIECE)))
        .parallel();
  }

  private static void raise(float[] envelope, float[] samples, float floor, Piece piece) {
    float relevant = floor / LARGEST_OVERSHOOT;
    int done = piece.from();
    for (int i = piece.from(); i < piece.to(); i++) {
      envelope[i] = Math.max(envelope[i], Math.abs(samples[i]));
    }
    int end = Math.min(samples.length, piece.to() + AFTER);
    for (int i = Math.max(0, piece.from() - BEFORE); i < end; i++) {
      if (Math.abs(samples[i]) > relevant) {
        int last = Math.min(piece.to() - 1, i + BEFORE);
        for (int k = Math.max(done, i - AFTER); k <= last; k++) {
          envelope[k] = Math.max(envelope[k], at(samples, k));
        }
        done = Math.max(done, last + 1);
      }
    }
  }

  private static float of(float[] samples, Piece piece) {
    float peak = 0f;
    for (int i = piece.from(); i < piece.to(); i++) {
      peak = Math.max(peak, Math.abs(samples[i]));
    }
    int done = 0;
    for (int i = piece.from(); i < piece.to(); i++) {
      // Only around large samples can the curve exceed the peak found so far.
      if (Math.abs(samples[i]) * LARGEST_OVERSHOOT > peak) {
        int last = Math.min(samples.length - 1, i + BEFORE);
        for (int k = Math.max(done, i - AFTER); k <= last; k++) {
          peak = Math.max(peak, at(samples, k));
        }
        done = last + 1;
      }
    }
    return peak;
  }

  /** The largest magnitude at a frame and until the next one. */
  static float at(float[] samples, int frame) {
    int first = frame - BEFORE;
    if (first < 0 || frame + AFTER >= samples.length) {
      return atEdge(samples, frame);
    }
    float a = 0f;
    float b = 0f;
    float c = 0f;
    float d = 0f;
    for (int k = 0; k < TAPS; k++) {
      float sample = samples[first + k];
      a += PHASE_0[TAPS - 1 - k] * sample;
      b += PHASE_1[TAPS - 1 - k] * sample;
      c += PHASE_1[k] * sample;
      d += PHASE_0[k] * sample;
    }
    return Math.max(
        Math.max(Math.abs(samples[frame]), Math.max(Math.abs(a), Math.abs(b))),
        Math.max(Math.abs(c), Math.abs(d)));
  }

  private static float atEdge(float[] samples, int frame) {
    float[] padded = new float[TAPS];
    for (int k = 0; k < TAPS; k++) {
      int index = frame - BEFORE + k;
      padded[k] = index < 0 || index >= samples.length ? 0f : samples[index];
    }
    return at(padded, BEFORE);
  }

  private static float largestOvershoot() {
    float sum0 = 0f;
    float sum1 = 0f;
    for (int k = 0; k < TAPS; k++) {
      sum0 += Math.abs(PHASE_0[k]);
      sum1 += Math.abs(PHASE_1[k]);
    }
    return Math.max(sum0, sum1);
  }

  private static float[] scaled(int... units) {
    float[] coefficients = new float[units.length];
    for (int k = 0; k < units.length; k++) {
      coefficients[k] = units[k] / 8192f;
    }
    return coefficients;
  }
}
