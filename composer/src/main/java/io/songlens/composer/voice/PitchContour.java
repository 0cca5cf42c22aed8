package io.songlens.composer.voice;

import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.VoiceStyle;
import java.util.List;

/**
 * The pitch a singer makes of written notes. Beside the notes it has what Saitou, Unoki and Akagi
 * ("Development of an F0 control model based on F0 dynamic characteristics for singing-voice
 * synthesis", Speech Communication 46, 2005) found listeners need: preparation, overshoot, vibrato
 * and fine fluctuation; and the pitch dips of voiced obstruents.
 */
final class PitchContour {
  /** The glide reaches the new note this share of its length after the beat. */
  private static final double LATE_SHARE = 0.15;

  private static final double MIN_GLIDE_SECONDS = 0.04;

  private final List<NoteSpan> notes;
  private final List<TimedPhone> phones;
  private final VoiceStyle style;
  private final Seed seed;
  private final long startFrame;
  private final double[] cents;

  private PitchContour(List<NoteSpan> notes, List<TimedPhone> phones, VoiceStyle style, Seed seed) {
    this.notes = notes;
    this.phones = phones;
    this.style = style;
    this.seed = seed;
    this.startFrame = phones.get(0).startFrame();
    long frames = phones.get(phones.size() - 1).endFrame() - startFrame;
    this.cents = new double[(int) (frames / ControlCurve.STEP_FRAMES) + 2];
  }

  /** The pitch curve of one phrase, in Hz. */
  static ControlCurve of(
      List<NoteSpan> notes, List<TimedPhone> phones, VoiceStyle style, Seed seed) {
    PitchContour contour = new PitchContour(notes, phones, style, seed);
    contour.addNotes();
    contour.addScoop();
    contour.addVibrato();
    contour.addFluctuation();
    contour.addObstruentDips();
    float[] hz = new float[contour.cents.length];
    for (int i = 0; i < hz.length; i++) {
      hz[i] = (float) (440 * StrictMath.pow(2, (contour.cents[i] - 6900) / 1200));
    }
    return new ControlCurve(hz);
  }

  private void addNotes() {
    for (int i = 0; i < cents.length; i++) {
      cents[i] = 100.0 * notes.get(0).midi();
    }
    for (int n = 1; n < notes.size(); n++) {
      NoteSpan before = notes.get(n - 1);
      NoteSpan note = notes.get(n);
      double interval = 100.0 * (note.midi() - before.midi());
      double room = seconds(note.start() - before.start());
      double glide =
          Math.max(MIN_GLIDE_SECONDS, Math.min(style.portamentoMs() / 1000, 0.45 * room));
      double glideEnd = seconds(note.start() - startFrame) + LATE_SHARE * glide;
      double glideStart = glideEnd - glide;
      double ease = Math.min(1, Math.max(0, (seconds(note.frames()) - 0.15) / 0.2));
      double overshoot = ease * clamp(0.04 * interval, 15);
      double preparation =
          Math.min(1, Math.max(0, (room - 0.25) / 0.2)) * clamp(0.04 * interval, 20);
      for (int i = 0; i < cents.length; i++) {
        double time = time(i);
        cents[i] += interval * smoothStep((time - glideStart) / glide);
        if (time > glideEnd) {
          double since = time - glideEnd;
          cents[i] +=
              overshoot * StrictMath.sin(2 * Math.PI * 4.5 * since) * StrictMath.exp(-since / 0.06);
        } else if (time < glideStart && glideStart - time < 0.09) {
          cents[i] -= preparation * StrictMath.sin(Math.PI * (glideStart - time) / 0.09);
        }
      }
    }
  }

  /** The first note is approached from below; the last one is let go. */
  private void addScoop() {
    SeededRandom random = seed.fork("scoop").random();
    double depth = random.nextDouble(40, 90);
    double fall = random.nextDouble(10, 45);
    double first = seconds(notes.get(0).start() - startFrame);
    double end = time(cents.length - 1);
    for (int i = 0; i < cents.length; i++) {
      double since = Math.max(0, time(i) - first + 0.05);
      cents[i] -= depth * StrictMath.exp(-since / 0.04);
      cents[i] -= fall * smoothStep((time(i) - end + 0.12) / 0.12);
    }
  }

  /**
   * Vibrato comes in late, grows, and gives way before the next note. Rate and depth wander: 5-7 Hz
   * and regular to within a few percent in trained singers (Prame, JASA 96, 1994).
   */
  private void addVibrato() {
    SeededRandom random = seed.fork("vibrato").random();
    Wander rateWander = new Wander(random, 0.05, 0.5);
    Wander depthWander = new Wander(random, 0.12, 0.4);
    for (NoteSpan note : notes) {
      double start = seconds(note.start() - startFrame);
      double length = seconds(note.frames());
      double delay = random.nextDouble(0.2, 0.32);
      double strength =
          random.nextDouble(0.8, 1.15) * Math.min(1, Math.max(0, (length - 0.4) / 0.5));
      double phase = random.nextDouble(0, 0.15);
      double rate = style.vibratoRateHz() * random.nextDouble(0.96, 1.04);
      for (int i = Math.max(0, index(start + delay));
          i < cents.length && time(i) < start + length;
          i++) {
        double since = time(i) - start - delay;
        double left = start + length - time(i);
        double envelope = smoothStep(since / 0.4) * smoothStep(left / 0.12);
        double depth = style.vibratoDepthCents() * strength * envelope * (1 + depthWander.next());
        phase += rate * (1 + rateWander.next()) * ControlCurve.STEP_MS / 1000;
        cents[i] += depth * StrictMath.sin(2 * Math.PI * phase);
      }
    }
  }

  private void addFluctuation() {
    SeededRandom random = seed.fork("fluctuation").random();
    Wander slow = new Wander(random, 4.5, 0.35);
    Wander fast = new Wander(random, 2.5, 0.03);
    for (int i = 0; i < cents.length; i++) {
      cents[i] += slow.next() + fast.next();
    }
  }

  /** A constriction lowers the pressure over the vocal folds, and with it the pitch. */
  private void addObstruentDips() {
    for (TimedPhone phone : phones) {
      if (phone.phone().manner().isObstruent() && phone.phone().voiced()) {
        double middle = seconds((phone.startFrame() + phone.endFrame()) / 2 - startFrame);
        double half = Math.max(0.02, 0.6 * seconds(phone.frames()));
        int last = Math.min(cents.length - 1, index(middle + half));
        for (int i = Math.max(0, index(middle - half)); i <= last; i++) {
          double x = (time(i) - middle) / half;
          cents[i] -= Math.abs(x) < 1 ? 25 * (0.5 + 0.5 * StrictMath.cos(Math.PI * x)) : 0;
        }
      }
    }
  }

  private static double clamp(double value, double limit) {
    return Math.max(-limit, Math.min(limit, value));
  }

  private static int index(double seconds) {
    return (int) (seconds * 1000 / ControlCurve.STEP_MS);
  }

  private static double time(int index) {
    return index * (ControlCurve.STEP_MS / 1000.0);
  }

  private static double seconds(long frames) {
    return (double) frames / SongPlan.SAMPLE_RATE_HZ;
  }

  /** 0 below 0, 1 above 1, between them the fifth-degree curve of least jerk. */
  static double smoothStep(double x) {
    double t = Math.max(0, Math.min(1, x));
    return t * t * t * (10 + t * (6 * t - 15));
  }
}
