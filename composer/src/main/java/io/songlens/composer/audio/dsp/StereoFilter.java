package io.songlens.composer.audio.dsp;

import java.util.Arrays;
import java.util.List;

/**
 * Biquads in series on two channels, in place. It keeps its state between calls, so a song may pass
 * through it in blocks. Silence costs next to nothing: once input and state are zero, the block is
 * left alone. Not thread-safe.
 */
public final class StereoFilter {
  private static final int BLOCK = 1024;
  private static final int STATE = 8;
  private static final double INAUDIBLE = 1e-15; // -300 dBFS; also keeps denormals out

  private final Biquad[] sections;
  // Two inputs and two outputs back for each channel of each section.
  private final double[] state;

  public StereoFilter(List<Biquad> sections) {
    this.sections = sections.toArray(Biquad[]::new);
    this.state = new double[STATE * this.sections.length];
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
        run(sections[section], STATE * section, left, right, start, end);
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

  // Direct form I with the newest output last in the sum: one multiplication and one addition from
  // frame to frame. Both channels in one loop hide what latency is left.
  private void run(Biquad q, int at, float[] left, float[] right, int start, int end) {
    double b0 = q.b0();
    double b1 = q.b1();
    double b2 = q.b2();
    double a1 = q.a1();
    double a2 = q.a2();
    double leftIn1 = state[at];
    double leftIn2 = state[at + 1];
    double leftOut1 = state[at + 2];
    double leftOut2 = state[at + 3];
    double rightIn1 = state[at + 4];
    double rightIn2 = state[at + 5];
    double rightOut1 = state[at + 6];
    double rightOut2 = state[at + 7];
    for (int i = start; i < end; i++) {
      double leftIn = left[i];
      double rightIn = right[i];
      double leftOut = b0 * leftIn + b1 * leftIn1 + (b2 * leftIn2 - a2 * leftOut2) - a1 * leftOut1;
      double rightOut =
          b0 * rightIn + b1 * rightIn1 + (b2 * rightIn2 - a2 * rightOut2) - a1 * rightOut1;
      leftIn2 = leftIn1;
      leftIn1 = leftIn;
      leftOut2 = leftOut1;
      leftOut1 = leftOut;
      rightIn2 = rightIn1;
      rightIn1 = rightIn;
      rightOut2 = rightOut1;
      rightOut1 = rightOut;
      left[i] = (float) leftOut;
      right[i] = (float) rightOut;
    }
    state[at] = leftIn1;
    state[at + 1] = leftIn2;
    state[at + 2] = leftOut1;
    state[at + 3] = leftOut2;
    state[at + 4] = rightIn1;
    state[at + 5] = rightIn2;
    state[at + 6] = rightOut1;
    state[at + 7] = rightOut2;
  }
}
