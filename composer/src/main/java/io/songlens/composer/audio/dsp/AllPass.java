package io.songlens.composer.audio.dsp;

import java.util.Arrays;

/**
 * Schroeder's all-pass: it spreads a click in time and leaves the spectrum's magnitude as it is.
 */
final class AllPass {
  private final float[] buffer;
  private final float gain;
  private int head;

  AllPass(int delayFrames, float gain) {
    this.buffer = new float[delayFrames];
    this.gain = gain;
  }

  void clear() {
    Arrays.fill(buffer, 0f);
  }

  void process(float[] samples, int count) {
    for (int i = 0; i < count; i++) {
      float delayed = buffer[head];
      float inner = samples[i] + gain * delayed;
      buffer[head] = inner;
      samples[i] = delayed - gain * inner;
      head = head + 1 == buffer.length ? 0 : head + 1;
    }
  }
}
