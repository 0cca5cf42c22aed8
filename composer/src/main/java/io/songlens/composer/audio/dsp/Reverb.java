package io.songlens.composer.audio.dsp;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.SongPlan;
import java.util.Arrays;

/**
 * A room: a feedback delay network of sixteen lines (Jot and Chaigne, "Digital delay networks for
 * designing artificial reverberators", AES 90th Convention, 1991). A Hadamard matrix mixes the
 * lines without loss; a one-pole filter in each gives high notes a shorter decay than low ones.
 * Input is diffused first by all-passes in series (Schroeder 1962), so that a snare is heard as a
 * room and not as echoes. It is linear and time-invariant: the rooms of all stems add up to the
 * room of their sum. Not thread-safe.
 */
public final class Reverb {
  private static final int LINES = 16;
  private static final int BLOCK = 256; // shorter than the shortest line
  // Primes between 23 and 79 ms, spread evenly in proportion, so that few echoes coincide.
  private static final int[] LENGTHS = {
    1103, 1193, 1301, 1409, 1523, 1657, 1801, 1951, 2113, 2293, 2477, 2689, 2917, 3167, 3433, 3727
  };
  private static final int[] DIFFUSER_LENGTHS_LEFT = {113, 211, 337, 503};
  private static final int[] DIFFUSER_LENGTHS_RIGHT = {127, 199, 349, 521};
  private static final float DIFFUSION = 0.62f;

  private final float[][] lines = new float[LINES][];
  private final int[] heads = new int[LINES];
  private final float[] feedback = new float[LINES];
  private final float[] damping = new float[LINES];
  private final float[] damped = new float[LINES];
  private final float[][] taps = new float[LINES][BLOCK];
  private final AllPass[] diffusersLeft;
  private final AllPass[] diffusersRight;
  private final StereoFilter inputFilter;
  private final float[] preDelayLeft;
  private final float[] preDelayRight;
  private final float[] inLeft = new float[BLOCK];
  private final float[] inRight = new float[BLOCK];
  private int preDelayHead;
  private final int tailFrames;
  private int silentFrames;
  private float unity = 1f;

  public Reverb(ReverbSpace space) {
    double size = space.size();
    for (int i = 0; i < LINES; i++) {
      lines[i] = new float[Math.max(BLOCK, (int) Math.round(LENGTHS[i] * size))];
      double low = decayGain(lines[i].length, space.decaySeconds());
      double high = decayGain(lines[i].length, space.decaySeconds() * space.trebleDecay());
      // One pole with DC gain `low` and Nyquist gain `high`.
      double ratio = high / low;
      double pole = (1 - ratio) / (1 + ratio);
      damping[i] = (float) pole;
      feedback[i] = (float) (low * (1 - pole));
    }
    diffusersLeft = diffusers(DIFFUSER_LENGTHS_LEFT);
    diffusersRight = diffusers(DIFFUSER_LENGTHS_RIGHT);
    inputFilter = new StereoFilter(space.inputFilters());
    int preDelay = Math.max(1, (int) (space.preDelayMs() * SongPlan.SAMPLE_RATE_HZ / 1000.0));
    preDelayLeft = new float[preDelay];
    preDelayRight = new float[preDelay];
    // Twice the decay time is -120 dB: the tail is over.
    tailFrames = preDelay + (int) (2 * space.decaySeconds() * SongPlan.SAMPLE_RATE_HZ);
    silentFrames = tailFrames + 1;
    unity = (float) (1 / StrictMath.sqrt(impulseEnergy()));
  }

  /** For how many frames it is heard after the sound has ended. */
  public int tailFrames() {
    return tailFrames;
  }

  // The room is scaled to return as much energy as it is sent, whatever its size.
  private double impulseEnergy() {
    float[] impulse = new float[tailFrames];
    impulse[0] = 1f;
    StereoAudio answer = StereoAudio.silence(tailFrames);
    addTo(impulse, impulse, answer.left(), answer.right(), tailFrames, 1f);
    Arrays.fill(impulse, 0f);
    addTo(impulse, impulse, new float[tailFrames], new float[tailFrames], tailFrames, 1f);
    double energy = 0;
    for (int i = 0; i < tailFrames; i++) {
      energy += answer.left()[i] * answer.left()[i] + answer.right()[i] * answer.right()[i];
    }
    return energy / 2;
  }

  /**
   * Adds the room's answer to a sound. It keeps its state between calls, so a song may pass through
   * it in blocks.
   *
   * @param left what is heard in the room's left half; not changed
   * @param right what is heard in its right half; not changed
   * @param outLeft the answer is added here; may be the same array
   * @param outRight the answer is added here
   * @param frames how many frames of each array
   * @param send linear gain from the sound to the answer
   */
  public void addTo(
      float[] left, float[] right, float[] outLeft, float[] outRight, int frames, float send) {
    for (int start = 0; start < frames; start += BLOCK) {
      int count = Math.min(BLOCK, frames - start);
      boolean silent =
          Silence.is(left, start, start + count) && Silence.is(right, start, start + count);
      silentFrames = silent ? silentFrames + count : 0;
      if (silentFrames > tailFrames) {
        continue;
      }
      takeIn(left, right, start, count, send * unity);
      circulate(count);
      putOut(outLeft, outRight, start, count);
      if (silentFrames + BLOCK > tailFrames) {
        clear();
        silentFrames = tailFrames + 1;
      }
    }
  }

  private void takeIn(float[] left, float[] right, int start, int count, float send) {
    int done = 0;
    while (done < count) {
      int run = Math.min(count - done, preDelayLeft.length - preDelayHead);
      exchange(left, start + done, preDelayLeft, inLeft, done, run, send);
      exchange(right, start + done, preDelayRight, inRight, done, run, send);
      done += run;
      preDelayHead = preDelayHead + run == preDelayLeft.length ? 0 : preDelayHead + run;
    }
    inputFilter.process(inLeft, inRight, 0, count);
    for (int k = 0; k < diffusersLeft.length; k++) {
      diffusersLeft[k].process(inLeft, count);
      diffusersRight[k].process(inRight, count);
    }
  }

  private void exchange(
      float[] from, int start, float[] delay, float[] to, int done, int count, float send) {
    System.arraycopy(delay, preDelayHead, to, done, count);
    for (int i = 0; i < count; i++) {
      delay[preDelayHead + i] = from[start + i] * send;
    }
  }

  // Reads what comes out of every line and damps it.
  private void circulate(int count) {
    for (int line = 0; line < LINES; line++) {
      read(line, count);
    }
    for (int line = 0; line < LINES; line += 4) {
      dampFour(line, count);
    }
  }

  private void read(int line, int count) {
    float[] buffer = lines[line];
    int head = heads[line];
    int first = Math.min(count, buffer.length - head);
    System.arraycopy(buffer, head, taps[line], 0, first);
    System.arraycopy(buffer, 0, taps[line], first, count - first);
  }

  private void write(int line, float[] samples, int count) {
    float[] buffer = lines[line];
    int head = heads[line];
    int first = Math.min(count, buffer.length - head);
    System.arraycopy(samples, 0, buffer, head, first);
    System.arraycopy(samples, first, buffer, 0, count - first);
    heads[line] = head + count >= buffer.length ? head + count - buffer.length : head + count;
  }

  // Four recursions in one loop hide each other's latency.
  private void dampFour(int line, int count) {
    float[] t0 = taps[line];
    float[] t1 = taps[line + 1];
    float[] t2 = taps[line + 2];
    float[] t3 = taps[line + 3];
    float f0 = feedback[line];
    float f1 = feedback[line + 1];
    float f2 = feedback[line + 2];
    float f3 = feedback[line + 3];
    float p0 = damping[line];
    float p1 = damping[line + 1];
    float p2 = damping[line + 2];
    float p3 = damping[line + 3];
    float y0 = damped[line];
    float y1 = damped[line + 1];
    float y2 = damped[line + 2];
    float y3 = damped[line + 3];
    for (int i = 0; i < count; i++) {
      y0 = f0 * t0[i] + p0 * y0;
      y1 = f1 * t1[i] + p1 * y1;
      y2 = f2 * t2[i] + p2 * y2;
      y3 = f3 * t3[i] + p3 * y3;
      t0[i] = y0;
      t1[i] = y1;
      t2[i] = y2;
      t3[i] = y3;
    }
    damped[line] = y0;
    damped[line + 1] = y1;
    damped[line + 2] = y2;
    damped[line + 3] = y3;
  }

  private void putOut(float[] outLeft, float[] outRight, int start, int count) {
    // Even lines are heard left, odd ones right, before they are mixed.
    addEverySecond(0, outLeft, start, count);
    addEverySecond(1, outRight, start, count);
    hadamard(count);
    for (int line = 0; line < LINES; line++) {
      float[] tap = taps[line];
      float[] in = line % 2 == 0 ? inLeft : inRight;
      float sign = line % 8 < 4 ? 1f : -1f;
      for (int i = 0; i < count; i++) {
        tap[i] += sign * in[i];
      }
      write(line, tap, count);
    }
  }

  private void addEverySecond(int first, float[] out, int start, int count) {
    for (int line = first; line < LINES; line += 8) {
      float[] t0 = taps[line];
      float[] t1 = taps[line + 2];
      float[] t2 = taps[line + 4];
      float[] t3 = taps[line + 6];
      for (int i = 0; i < count; i++) {
        out[start + i] += t0[i] - t1[i] + (t2[i] - t3[i]);
      }
    }
  }

  // Fast Walsh-Hadamard transform over the lines, scaled to keep energy.
  private void hadamard(int count) {
    for (int span = 1; span < LINES; span *= 2) {
      float gain = span == LINES / 2 ? 0.25f : 1f;
      for (int line = 0; line < LINES; line++) {
        if ((line & span) == 0) {
          butterfly(taps[line], taps[line + span], gain, count);
        }
      }
    }
  }

  private static void butterfly(float[] a, float[] b, float gain, int count) {
    for (int i = 0; i < count; i++) {
      float x = a[i];
      float y = b[i];
      a[i] = (x + y) * gain;
      b[i] = (x - y) * gain;
    }
  }

  private void clear() {
    for (int line = 0; line < LINES; line++) {
      Arrays.fill(lines[line], 0f);
      damped[line] = 0f;
    }
    Arrays.fill(preDelayLeft, 0f);
    Arrays.fill(preDelayRight, 0f);
    for (int k = 0; k < diffusersLeft.length; k++) {
      diffusersLeft[k].clear();
      diffusersRight[k].clear();
    }
  }

  private static double decayGain(int frames, double decaySeconds) {
    return StrictMath.pow(10.0, -3.0 * frames / (decaySeconds * SongPlan.SAMPLE_RATE_HZ));
  }

  private static AllPass[] diffusers(int[] lengths) {
    AllPass[] diffusers = new AllPass[lengths.length];
    for (int i = 0; i < lengths.length; i++) {
      diffusers[i] = new AllPass(lengths[i], DIFFUSION);
    }
    return diffusers;
  }
}
