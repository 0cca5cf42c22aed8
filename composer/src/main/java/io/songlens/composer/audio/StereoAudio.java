package io.songlens.composer.audio;

import io.songlens.composer.song.SongPlan;

/**
 * Stereo sound at {@link SongPlan#SAMPLE_RATE_HZ}, full scale being ±1. The arrays are not copied:
 * three minutes are 69 MB, and whoever hands them over stops writing to them.
 *
 * @param left samples of the left channel
 * @param right samples of the right channel, as many
 */
@SuppressWarnings("ArrayRecordComponent") // Equality by identity is what is wanted of 69 MB.
public record StereoAudio(float[] left, float[] right) {
  public StereoAudio {
    if (left.length != right.length) {
      throw new IllegalArgumentException(
          "Channels of %d and %d frames".formatted(left.length, right.length));
    }
  }

  /** Silence. */
  public static StereoAudio silence(int frames) {
    return new StereoAudio(new float[frames], new float[frames]);
  }

  /** The same sound in both channels, in arrays of its own. */
  public static StereoAudio ofMono(float[] mono) {
    return new StereoAudio(mono.clone(), mono.clone());
  }

  /** Duration in frames. */
  public int frames() {
    return left.length;
  }

  /** Duration in seconds. */
  public double seconds() {
    return (double) left.length / SongPlan.SAMPLE_RATE_HZ;
  }

  /** The same sound in arrays of its own. */
  public StereoAudio copy() {
    return new StereoAudio(left.clone(), right.clone());
  }

  /** Adds another sound of the same duration to this one, in place. */
  public void add(StereoAudio other) {
    add(other, 1f);
  }

  /** Adds another sound of the same duration to this one, in place, at a linear gain. */
  public void add(StereoAudio other, float gain) {
    for (int i = 0; i < left.length; i++) {
      left[i] += gain * other.left[i];
    }
    for (int i = 0; i < right.length; i++) {
      right[i] += gain * other.right[i];
    }
  }

  /** Multiplies every sample by a linear gain, in place. */
  public void scale(float gain) {
    for (int i = 0; i < left.length; i++) {
      left[i] *= gain;
    }
    for (int i = 0; i < right.length; i++) {
      right[i] *= gain;
    }
  }
}
