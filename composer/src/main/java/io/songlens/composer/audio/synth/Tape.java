package io.songlens.composer.audio.synth;

import io.songlens.composer.audio.soundfont.Channels;
import io.songlens.composer.audio.soundfont.Generator;
import io.songlens.composer.audio.soundfont.Layer;
import io.songlens.composer.audio.soundfont.Recording;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Plays a recording at a changing speed, round its loop, by cubic interpolation through four frames
 * (Catmull and Rom 1974).
 */
final class Tape {
  private static final int SHORTEST_LOOP = 4;
  private static final int SHARE_BITS = 11;
  private static final int SHARE_SHIFT = 32 - SHARE_BITS;

  /** For each place between two frames, what the four around it weigh. */
  private static final float[] WEIGHTS = new float[4 << SHARE_BITS];

  static {
    for (int row = 0; row < 1 << SHARE_BITS; row++) {
      double share = (row + 0.5) / (1 << SHARE_BITS);
      double square = share * share;
      double cube = square * share;
      WEIGHTS[4 * row] = weight(-cube + 2 * square - share);
      WEIGHTS[4 * row + 1] = weight(3 * cube - 5 * square + 2);
      WEIGHTS[4 * row + 2] = weight(-3 * cube + 4 * square + share);
      WEIGHTS[4 * row + 3] = weight(cube - square);
    }
  }

  private static float weight(double twice) {
    return (float) (twice / 2 / 32_768);
  }

  private final short[] frames;
  private final short[] others;
  private final boolean loops;
  private final boolean loopsOnlyWhileHeld;
  private final int loopStart;
  private final int loopEnd;
  private final int end;
  private long position; // frames of the recording, 32 bits after the point
  private boolean looping;
  private final float loopPeak;

  Tape(Channels sound) {
    Layer layer = sound.first();
    Recording recording = layer.recording();
    this.frames = recording.padded();
    this.others = sound.second() == null ? frames : sound.second().recording().padded();
    int all = recording.frames();
    int start = clamp(offset(layer, Generator.START_OFFSET, Generator.START_COARSE_OFFSET), 0, all);
    this.end =
        clamp(all + offset(layer, Generator.END_OFFSET, Generator.END_COARSE_OFFSET), start, all);
    this.loopStart =
        recording.loopStart()
            + offset(layer, Generator.LOOP_START_OFFSET, Generator.LOOP_START_COARSE_OFFSET);
    this.loopEnd =
        recording.loopEnd()
            + offset(layer, Generator.LOOP_END_OFFSET, Generator.LOOP_END_COARSE_OFFSET);
    int mode = layer.number(Generator.SAMPLE_MODES) & 3;
    boolean usable = loopStart >= 0 && loopEnd <= all && loopEnd - loopStart >= SHORTEST_LOOP;
    this.loops = (mode == 1 || mode == 3) && usable;
    this.loopsOnlyWhileHeld = mode == 3;
    this.looping = loops;
    boolean ownLoop = loopStart == recording.loopStart() && loopEnd == recording.loopEnd();
    float other = sound.second() == null ? 0 : sound.second().recording().loopPeak();
    this.loopPeak = ownLoop ? Math.max(recording.loopPeak(), other) : 1;
    this.position = (long) start << 32;
  }

  private static int offset(Layer layer, Generator fine, Generator coarse) {
    return layer.number(fine) + 32_768 * layer.number(coarse);
  }

  private static int clamp(int value, int low, int high) {
    return Math.max(low, Math.min(high, value));
  }

  /** The key was let go. */
  void release() {
    looping = loops && !loopsOnlyWhileHeld;
  }

  boolean isOver() {
    return !looping && (int) (position >>> 32) >= end;
  }

  /** What no sample from here on exceeds, 0..1. */
  float loudest() {
    return looping && position >= (long) loopStart << 32 ? loopPeak : 1;
  }

  /**
   * The next samples of both channels, silence after the recording's end.
   *
   * @param samples takes the first channel
   * @param second takes the second; null where there is one only
   * @param step frames of the recording for each sample, 32 bits after the point
   */
  void read(float[] samples, float @Nullable [] second, int count, long step) {
    // From here on, interpolating needs frames from behind the loop's seam.
    long seam = (long) (looping ? loopEnd - 2 : end) << 32;
    int at = 0;
    while (at < count) {
      if (position < seam) {
        int run = (int) Math.min((seam - position + step - 1) / step, count - at);
        if (second == null) {
          straight(samples, at, run, step);
        } else {
          straight(samples, second, at, run, step);
        }
        position += run * step;
        at += run;
      } else if (looping && position >= (long) loopEnd << 32) {
        position -= (long) (loopEnd - loopStart) << 32;
      } else if (looping) {
        samples[at] = acrossTheSeam(frames);
        if (second != null) {
          second[at] = acrossTheSeam(others);
        }
        at++;
        position += step;
      } else {
        Arrays.fill(samples, at, count, 0);
        if (second != null) {
          Arrays.fill(second, at, count, 0);
        }
        at = count;
      }
    }
  }

  /** Goes on as {@link #read} does, without samples. */
  void skip(int count, long step) {
    long last = position + (count - 1) * step;
    long loop = (long) (loopEnd - loopStart) << 32;
    long beyond = last - ((long) loopEnd << 32);
    if (looping && beyond >= 0) {
      last -= (beyond / loop + 1) * loop;
    }
    position = last + step;
  }

  private void straight(float[] samples, int from, int count, long step) {
    long place = position;
    short[] source = frames;
    float[] weights = WEIGHTS;
    for (int i = from; i < from + count; i++) {
      int index = (int) (place >>> 32); // of the frame before it, for there is one of padding
      int row = (int) place >>> SHARE_SHIFT << 2;
      samples[i] =
          weights[row] * source[index]
              + weights[row + 1] * source[index + 1]
              + weights[row + 2] * source[index + 2]
              + weights[row + 3] * source[index + 3];
      place += step;
    }
  }

  private void straight(float[] samples, float[] second, int from, int count, long step) {
    long place = position;
    short[] source = frames;
    short[] other = others;
    float[] weights = WEIGHTS;
    for (int i = from; i < from + count; i++) {
      int index = (int) (place >>> 32);
      int row = (int) place >>> SHARE_SHIFT << 2;
      float before = weights[row];
      float here = weights[row + 1];
      float next = weights[row + 2];
      float after = weights[row + 3];
      samples[i] =
          before * source[index]
              + here * source[index + 1]
              + next * source[index + 2]
              + after * source[index + 3];
      second[i] =
          before * other[index]
              + here * other[index + 1]
              + next * other[index + 2]
              + after * other[index + 3];
      place += step;
    }
  }

  private float acrossTheSeam(short[] source) {
    int index = (int) (position >>> 32);
    int row = (int) position >>> SHARE_SHIFT << 2;
    float sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += WEIGHTS[row + i] * source[Recording.BEFORE + inLoop(index - 1 + i)];
    }
    return sum;
  }

  private int inLoop(int index) {
    return index >= loopEnd ? index - (loopEnd - loopStart) : index;
  }
}
