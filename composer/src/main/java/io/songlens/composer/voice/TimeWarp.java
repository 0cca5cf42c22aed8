package io.songlens.composer.voice;

import java.util.List;

/**
 * Maps sung time to the model's spoken time. Consonants and the starts of vowels keep about their
 * natural speed, where the ear looks for the articulation; the ends of vowels move up to three
 * times as slowly, and the middle of a vowel, or the first target of a diphthong, is held for the
 * rest.
 */
final class TimeWarp {
  private static final double VOWEL_START_STRETCH = 1.2;
  private static final double VOWEL_END_STRETCH = 3;
  private static final double GLIDE_STRETCH = 3;
  private static final double BURST_STRETCH = 1.15;

  private final double[] sung;
  private final double[] spoken;
  private int count;

  private TimeWarp(int knots) {
    this.sung = new double[knots];
    this.spoken = new double[knots];
  }

  /**
   * The warp of a phrase.
   *
   * @param track what was spoken, a pause before and after
   */
  static TimeWarp of(List<TimedPhone> phones, SpectralTrack track) {
    TimeWarp warp = new TimeWarp(4 * phones.size() + 4);
    long origin = phones.get(0).startFrame();
    warp.add(0, track.start(1));
    for (int i = 0; i < phones.size(); i++) {
      warp.addPhone(phones.get(i), origin, track, i + 1);
    }
    double silence = track.frames() - track.start(phones.size() + 1);
    double last = warp.sung[warp.count - 1];
    warp.add(last + silence * ControlCurve.STEP_FRAMES, track.frames());
    return warp;
  }

  private void addPhone(TimedPhone phone, long origin, SpectralTrack track, int index) {
    double start = (double) (phone.startFrame() - origin);
    double end = (double) (phone.endFrame() - origin);
    int first = track.start(index);
    int last = track.end(index);
    int[] states = track.stateEnds()[index];
    switch (phone.phone().manner()) {
      case VOWEL ->
          hold(
              start,
              end,
              first,
              states[1],
              states[2],
              last,
              VOWEL_START_STRETCH,
              VOWEL_END_STRETCH);
      case DIPHTHONG ->
          hold(start, end, first, states[0], states[1], last, VOWEL_START_STRETCH, GLIDE_STRETCH);
      case PLOSIVE, AFFRICATE -> hold(start, end, first, first, states[1], last, 1, BURST_STRETCH);
      default -> add(end, last);
    }
  }

  /**
   * Stretches what lies before and after the held part by no more than their limits, if that leaves
   * it anything to hold; else everything alike.
   */
  private void hold(
      double start,
      double end,
      int first,
      int holdStart,
      int holdEnd,
      int last,
      double startStretch,
      double endStretch) {
    double held = start + startStretch * ControlCurve.STEP_FRAMES * (holdStart - first);
    double released = end - endStretch * ControlCurve.STEP_FRAMES * (last - holdEnd);
    if (released - held > (double) (holdEnd - holdStart) * ControlCurve.STEP_FRAMES) {
      add(held, holdStart);
      add(released, holdEnd);
    }
    add(end, last);
  }

  private void add(double sungFrame, double spokenFrame) {
    if (count > 0 && sungFrame <= sung[count - 1]) {
      return;
    }
    sung[count] = sungFrame;
    spoken[count] = spokenFrame;
    count++;
  }

  /** Walks forward through the warp; one for each pass. */
  final class Cursor {
    private int knot;

    /** Spoken time, in model frames, at a sung time in audio frames; must not go backward. */
    double spokenAt(double sungFrame) {
      while (knot + 2 < count && sung[knot + 1] <= sungFrame) {
        knot++;
      }
      double span = sung[knot + 1] - sung[knot];
      double place = Math.max(0, Math.min(1, (sungFrame - sung[knot]) / span));
      return spoken[knot] + place * (spoken[knot + 1] - spoken[knot]);
    }
  }

  Cursor cursor() {
    return new Cursor();
  }
}
