package io.songlens.api.bench;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.SongPlan;
import java.util.List;

/**
 * Whether the notes of a logo can be heard at a song's end. A note is heard where the spectrum,
 * from its onset to the next note's, has a peak within a third of a semitone of its pitch that
 * stands out of what lies a semitone beside it, and that was weaker before the onset.
 */
final class LogoHeard {
  private static final double LONGEST_SECONDS = 0.4;
  private static final double BEFORE_SECONDS = 0.12;
  private static final double SETTLED_SECONDS = 0.015;
  private static final int SCAN_CENTS = 100;
  private static final int STEP_CENTS = 5;
  private static final int MOST_CENTS_OFF = 33;
  private static final double STANDS_OUT_DB = 6;
  private static final double RISES_DB = 2;

  private final float[] mono;
  private final SongPlan plan;

  private LogoHeard(StereoAudio audio, SongPlan plan) {
    this.plan = plan;
    this.mono = new float[audio.frames()];
    for (int i = 0; i < mono.length; i++) {
      mono[i] = (audio.left()[i] + audio.right()[i]) / 2;
    }
  }

  /** How many of the notes are heard. */
  static int count(StereoAudio audio, SongPlan plan, List<NoteEvent> notes) {
    LogoHeard heard = new LogoHeard(audio, plan);
    int count = 0;
    for (int i = 0; i < notes.size(); i++) {
      count += heard.isHeard(notes, i) ? 1 : 0;
    }
    return count;
  }

  private boolean isHeard(List<NoteEvent> notes, int index) {
    NoteEvent note = notes.get(index);
    int rate = SongPlan.SAMPLE_RATE_HZ;
    int onset = (int) plan.frameOfTick(note.onset());
    int from = onset + (int) (SETTLED_SECONDS * rate);
    int next =
        index + 1 < notes.size()
            ? (int) plan.frameOfTick(notes.get(index + 1).onset())
            : mono.length;
    int to = Math.min(next, from + (int) (LONGEST_SECONDS * rate));
    double hz = note.pitch().hz();
    double best = -1;
    int centsOff = 0;
    for (int cents = -SCAN_CENTS; cents <= SCAN_CENTS; cents += STEP_CENTS) {
      double power = power(hz * StrictMath.pow(2, cents / 1200.0), from, to);
      if (power > best) {
        best = power;
        centsOff = cents;
      }
    }
    double beside =
        (power(hz * StrictMath.pow(2, -1 / 12.0), from, to)
                + power(hz * StrictMath.pow(2, 1 / 12.0), from, to))
            / 2;
    double before = power(hz, onset - (int) (BEFORE_SECONDS * rate), onset);
    boolean repeated = index > 0 && notes.get(index - 1).pitch().equals(note.pitch());
    return Math.abs(centsOff) <= MOST_CENTS_OFF
        && db(best / beside) >= STANDS_OUT_DB
        && (repeated || db(best / before) >= RISES_DB);
  }

  private static double db(double ratio) {
    return 10 * StrictMath.log10(Math.max(1e-12, ratio));
  }

  /** The mean power at a frequency, of the frames under a Hann window. */
  private double power(double hz, int from, int to) {
    int first = Math.max(0, from);
    int length = Math.max(1, Math.min(mono.length, to) - first);
    double real = 0;
    double imaginary = 0;
    for (int i = 0; i < length; i++) {
      double hann = 0.5 - 0.5 * StrictMath.cos(2 * StrictMath.PI * i / length);
      double phase = 2 * StrictMath.PI * hz * i / SongPlan.SAMPLE_RATE_HZ;
      double sample = hann * mono[first + i];
      real += sample * StrictMath.cos(phase);
      imaginary += sample * StrictMath.sin(phase);
    }
    return (real * real + imaginary * imaginary) / ((double) length * length) + 1e-16;
  }
}
