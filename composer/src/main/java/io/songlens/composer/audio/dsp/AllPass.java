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
    int done = 0;
    while (done < count) {
      int run = Math.min(count - done, buffer.length - head);
      process(samples, done, run);
      done += run;
      head = head + run == buffer.length ? 0 : head + run;
    }
  }

  // Within one round of the buffer no frame depends on another.
  private void process(float[] samples, int from, int count) {
    for (int i = 0; i < count; i++) {
      float delayed = buffer[head + i];
      float inner = samples[from + i] + gain * delayed;
      buffer[head + i] = inner;
      samples[from + i] = delayed - gain * inner;
    }
  }
}
