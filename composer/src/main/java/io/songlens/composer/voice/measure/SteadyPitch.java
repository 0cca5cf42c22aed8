package io.songlens.composer.voice.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * The pitch at which a note is heard: the mean over its steady part (listeners hear the mean of a
 * vibrato: Shonle and Horan, "The pitch of vibrato tones", JASA 67, 1980). A vibrato is averaged
 * over whole cycles, from the first to the last crossing of its mean in the same direction.
 */
public final class SteadyPitch {
  /** A note with fewer voiced points than this (20 ms) has no value. */
  public static final int MIN_POINTS = 4;

  private static final double MIN_VIBRATO_CENTS = 8;
  private static final int MIN_CYCLE_POINTS = 24;

  private SteadyPitch() {}

  /** The pitch in {@link Cents} between two audio frames; NaN where less than 20 ms is voiced. */
  public static double of(PitchTrack track, long from, long to) {
    List<Double> points = new ArrayList<>();
    for (int i = track.indexFrom(from); i < track.size() && track.frame(i) < to; i++) {
      if (track.isVoiced(i)) {
        points.add(track.cents(i));
      }
    }
    if (points.size() < MIN_POINTS) {
      return Double.NaN;
    }
    double mean = mean(points);
    double depth = 0;
    for (double cents : points) {
      depth = Math.max(depth, Math.abs(cents - mean));
    }
    int first = -1;
    int last = -1;
    for (int i = 1; i < points.size(); i++) {
      // Crossings nearer than 120 ms to each other are flutter, not vibrato.
      if (points.get(i - 1) < mean
          && points.get(i) >= mean
          && (last < 0 || i - last >= MIN_CYCLE_POINTS)) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    boolean vibrato = depth >= MIN_VIBRATO_CENTS && last > first;
    return vibrato ? mean(points.subList(first, last)) : mean;
  }

  private static double mean(List<Double> points) {
    return points.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }
}
