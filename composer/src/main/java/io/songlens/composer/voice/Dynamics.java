package io.songlens.composer.voice;

import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import java.util.List;

/** How loud and how breathy a phrase is from moment to moment. */
final class Dynamics {
  /** What a MIDI velocity of 127 is above one of 40, in dB. */
  private static final double VELOCITY_RANGE_DB = 8;

  private static final double ARC_DB = 2;
  private static final double DB_PER_SEMITONE = 0.2;
  private static final int NORMAL_VELOCITY = 90;

  private Dynamics() {}

  /** Loudness in dB relative to the voice's normal level. */
  static ControlCurve level(
      List<NoteSpan> notes, List<TimedPhone> phones, double middleMidi, Seed seed) {
    long start = phones.get(0).startFrame();
    float[] level = new float[points(phones)];
    SeededRandom random = seed.fork("level").random();
    Wander wander = new Wander(random, 0.5, 0.3);
    double smooth = target(notes.get(0), middleMidi);
    int note = 0;
    for (int i = 0; i < level.length; i++) {
      long frame = start + (long) i * ControlCurve.STEP_FRAMES;
      while (note + 1 < notes.size() && notes.get(note + 1).start() <= frame) {
        note++;
      }
      double wanted = target(notes.get(note), middleMidi) + swell(notes.get(note), frame);
      smooth += 0.06 * (wanted - smooth);
      double place = (double) i / level.length;
      double arc = ARC_DB * (StrictMath.sin(Math.PI * StrictMath.pow(place, 0.8)) - 0.6);
      level[i] = (float) (smooth + arc + wander.next());
    }
    return new ControlCurve(level);
  }

  /** Breath noise grows at the end of a phrase and is there when its first vowel sets in. */
  static ControlCurve breathiness(List<TimedPhone> phones) {
    float[] breath = new float[points(phones)];
    double end = breath.length * ControlCurve.STEP_MS;
    for (int i = 0; i < breath.length; i++) {
      double ms = (double) i * ControlCurve.STEP_MS;
      double attack = 0.25 * StrictMath.exp(-ms / 60);
      double release = 0.35 * PitchContour.smoothStep((ms - end + 250) / 250);
      breath[i] = (float) (attack + release);
    }
    return new ControlCurve(breath);
  }

  private static int points(List<TimedPhone> phones) {
    long frames = phones.get(phones.size() - 1).endFrame() - phones.get(0).startFrame();
    return (int) (frames / ControlCurve.STEP_FRAMES) + 2;
  }

  private static double target(NoteSpan note, double middleMidi) {
    return VELOCITY_RANGE_DB * (note.velocity() - NORMAL_VELOCITY) / 87.0
        + DB_PER_SEMITONE * Math.max(-8, Math.min(8, note.midi() - middleMidi));
  }

  /** Long notes grow a little and then relax. */
  private static double swell(NoteSpan note, long frame) {
    double length = (double) note.frames() / Phrasing.frames(1000);
    double place = Math.max(0, Math.min(1, (double) (frame - note.start()) / note.frames()));
    double depth = 2 * Math.min(1, Math.max(0, length - 0.4));
    return depth * (StrictMath.sin(Math.PI * place) - 0.4);
  }
}
