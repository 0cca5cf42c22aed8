package io.songlens.composer.audio.master;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Decibels;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the gain in front of a limiter that gives a loudness. What the limiter eats of each decibel
 * only trying tells, so two gains are tried at a time, on two processors.
 */
final class LoudnessSearch {
  private static final double TOLERANCE_LU = 0.02;
  private static final int MAX_ROUNDS = 6;

  /** A limiter at work eats about so much. */
  private static final double EATEN_DB = 1;

  /** Of what seems to be missing, because a limiter eats more of each decibel than of the last. */
  private static final double FURTHER = 1.5;

  private static final double LEAST_SLOPE = 0.2;

  private final Limiter limiter;
  private final StereoAudio audio;
  private final float[] peaks;

  /**
   * A search for one sound.
   *
   * @param peaks its true peak at each frame, linear
   */
  LoudnessSearch(Limiter limiter, StereoAudio audio, float[] peaks) {
    this.limiter = limiter;
    this.audio = audio;
    this.peaks = peaks;
  }

  /** What came of a gain. */
  record Trial(double gainDb, double lufs) {
    float gain() {
      return linear(gainDb);
    }
  }

  /**
   * The trial nearest to a loudness, after some rounds of them.
   *
   * @param gainDb what would do without a limiter
   */
  Trial find(double lufs, double gainDb) {
    NavigableMap<Double, Trial> byLufs = new TreeMap<>();
    double firstDb = gainDb;
    double secondDb = gainDb + EATEN_DB;
    for (int round = 1; ; round++) {
      Stream.of(firstDb, secondDb)
          .parallel()
          .map(this::trial)
          .toList()
          .forEach(trial -> byLufs.put(trial.lufs(), trial));
      Trial below = value(byLufs.floorEntry(lufs));
      Trial above = value(byLufs.ceilingEntry(lufs));
      Trial best = nearest(lufs, below, above);
      if (Math.abs(lufs - best.lufs()) < TOLERANCE_LU || round == MAX_ROUNDS) {
        return best;
      }
      if (below != null && above != null) {
        double share = (lufs - below.lufs()) / (above.lufs() - below.lufs());
        firstDb = below.gainDb() + share * (above.gainDb() - below.gainDb());
        secondDb = (firstDb + below.gainDb()) / 2;
      } else {
        double missingDb = (lufs - best.lufs()) / slope(byLufs);
        firstDb = best.gainDb() + missingDb;
        secondDb = best.gainDb() + FURTHER * missingDb;
      }
    }
  }

  private Trial trial(double gainDb) {
    return new Trial(gainDb, limiter.loudness(audio, peaks, linear(gainDb)).integratedLufs());
  }

  private static @Nullable Trial value(Map.@Nullable Entry<Double, Trial> entry) {
    return entry == null ? null : entry.getValue();
  }

  private static Trial nearest(double lufs, @Nullable Trial below, @Nullable Trial above) {
    return Stream.of(below, above)
        .flatMap(Stream::ofNullable)
        .min(Comparator.comparing(trial -> Math.abs(lufs - trial.lufs())))
        .orElseThrow();
  }

  /** Decibels that come out for one that goes in, as of the loudest trials. */
  private static double slope(NavigableMap<Double, Trial> byLufs) {
    Trial last = byLufs.lastEntry().getValue();
    Trial before = value(byLufs.lowerEntry(last.lufs()));
    if (before == null) {
      return LEAST_SLOPE;
    }
    double slope = (last.lufs() - before.lufs()) / (last.gainDb() - before.gainDb());
    return Math.max(LEAST_SLOPE, Math.min(1, slope));
  }

  private static float linear(double gainDb) {
    return (float) Decibels.toGain(gainDb);
  }
}
