package io.songlens.composer.audio.dsp;

import java.util.Arrays;
import java.util.List;

/**
 * Biquads in series on two channels, in place, in transposed direct form II. It keeps its state
 * between calls, so a song may pass through it in blocks. Silence costs next to nothing: once input
 * and state are zero, the block is left alone. Not thread-safe.
 */
public final class StereoFilter {
  private static final int BLOCK = 1024;
  private static final double INAUDIBLE = 1e-15; // -300 dBFS; also keeps denormals out

  private final Biquad[] sections;
  private final double[] state; // four per section: left z1, left z2, right z1, right z2

  public StereoFilter(List<Biquad> sections) {
    this.sections = sections.toArray(Biquad[]::new);
    this.state = new double[4 * this.sections.length];
  }

  /** Filters both channels from one frame (included) to another (excluded). */
  public void process(float[] left, float[] right, int from, int to) {
    for (int start = from; start < to; start += BLOCK) {
      int end = Math.min(to, start + BLOCK);
      if (atRest() && Silence.is(left, start, end) && Silence.is(right, start, end)) {
        Arrays.fill(state, 0.0);
        continue;
      }
      for (int section = 0; section < sections.length; section++) {
        run(sections[section], 4 * section, left, right, start, end);
      }
    }
  }

  private boolean atRest() {
    for (double value : state) {
      if (Math.abs(value) > INAUDIBLE) {
        return false;
      }
    }
    return true;
  }

  // Both channels in one loop: two independent recursions hide each other's latency.
  private void run(Biquad q, int at, float[] left, float[] right, int start, int end) {
    double b0 = q.b0();
    double b1 = q.b1();
    double b2 = q.b2();
    double a1 = q.a1();
    double a2 = q.a2();
    double l1 = state[at];
    double l2 = state[at + 1];
    double r1 = state[at + 2];
    double r2 = state[at + 3];
    for (int i = start; i < end; i++) {
      double inLeft = left[i];
      double inRight = right[i];
      double outLeft = b0 * inLeft + l1;
      double outRight = b0 * inRight + r1;
      l1 = b1 * inLeft - a1 * outLeft + l2;
      r1 = b1 * inRight - a1 * outRight + r2;
      l2 = b2 * inLeft - a2 * outLeft;
      r2 = b2 * inRight - a2 * outRight;
      left[i] = (float) outLeft;
      right[i] = (float) outRight;
    }
    state[at] = l1;
    state[at + 1] = l2;
    state[at + 2] = r1;
    state[at + 3] = r2;
  }
}
