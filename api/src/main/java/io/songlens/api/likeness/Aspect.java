package io.songlens.api.likeness;

import io.songlens.composer.listen.Sound;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * One way in which songs differ, with its weight. Every difference is 0 (none) to 1. A measure is
 * divided by the distance between its 10th and its 90th percentile in 300 composed songs
 * (docs/library.md), and cut off at 1.
 */
public enum Aspect {
  /** Half for another style, the other half by how far its mood is. */
  STYLE(3) {
    @Override
    OptionalDouble difference(SongFeatures a, SongFeatures b) {
      double apart = Math.min(1, a.styleMood().distance(b.styleMood()) / MOOD_SPAN);
      return OptionalDouble.of(a.style().equals(b.style()) ? 0 : 0.5 + 0.5 * apart);
    }
  },
  /** Distance on the circumplex of valence and arousal. */
  MOOD(3) {
    @Override
    OptionalDouble difference(SongFeatures a, SongFeatures b) {
      return OptionalDouble.of(Math.min(1, a.mood().distance(b.mood()) / MOOD_SPAN));
    }
  },
  /** What they are about: 1 - the weighted share of topics in common (Jaccard). */
  TOPICS(3) {
    @Override
    OptionalDouble difference(SongFeatures a, SongFeatures b) {
      return jaccard(a.topics(), b.topics());
    }
  },
  /** Tempo, as a ratio: an octave of it would be 1 and more. */
  TEMPO(1.5) {
    @Override
    OptionalDouble difference(SongFeatures a, SongFeatures b) {
      double ratio = Math.abs(StrictMath.log(a.tempoBpm() / b.tempoBpm()));
      return OptionalDouble.of(Math.min(1, ratio / TEMPO_SPAN));
    }
  },
  /** Major or minor. */
  MODE(1) {
    @Override
    OptionalDouble difference(SongFeatures a, SongFeatures b) {
      return OptionalDouble.of(a.minor() == b.minor() ? 0 : 1);
    }
  },
  /** How many notes there are. */
  DENSITY(0.75) {
    @Override
    OptionalDouble difference(SongFeatures a, SongFeatures b) {
      return over(DENSITY_SPAN, a.notesPerSecond(), b.notesPerSecond());
    }
  },
  /** Sung or not. */
  WORDS(0.5) {
    @Override
    OptionalDouble difference(SongFeatures a, SongFeatures b) {
      return OptionalDouble.of(a.sung() == b.sung() ? 0 : 1);
    }
  },
  /** Loudness range of the sound. */
  DYNAMICS(0.5) {
    @Override
    OptionalDouble difference(SongFeatures a, SongFeatures b) {
      return heard(a, b, RANGE_SPAN_LU, Sound::loudnessRangeLu);
    }
  },
  /** Spectral centroid of the sound, as a ratio. */
  BRIGHTNESS(0.75) {
    @Override
    OptionalDouble difference(SongFeatures a, SongFeatures b) {
      return heard(a, b, BRIGHTNESS_SPAN, sound -> StrictMath.log(1 + sound.centroidHz()));
    }
  },
  /** How often something begins in the sound. */
  ONSETS(0.75) {
    @Override
    OptionalDouble difference(SongFeatures a, SongFeatures b) {
      return heard(a, b, ONSETS_SPAN, Sound::onsetsPerSecond);
    }
  };

  private static final double MOOD_SPAN = 1.0;
  private static final double TEMPO_SPAN = 0.5;
  private static final double DENSITY_SPAN = 24;
  private static final double RANGE_SPAN_LU = 6;
  private static final double BRIGHTNESS_SPAN = 0.7;
  private static final double ONSETS_SPAN = 3;

  private final double weight;

  Aspect(double weight) {
    this.weight = weight;
  }

  /** How much it counts beside the others. */
  public double weight() {
    return weight;
  }

  /** The difference, 0..1; empty if it is not known of both, or neither has any of it. */
  abstract OptionalDouble difference(SongFeatures a, SongFeatures b);

  private static OptionalDouble over(double span, double a, double b) {
    return OptionalDouble.of(Math.min(1, Math.abs(a - b) / span));
  }

  private static OptionalDouble heard(
      SongFeatures a, SongFeatures b, double span, ToDoubleFunction<Sound> measure) {
    return a.sound() == null || b.sound() == null
        ? OptionalDouble.empty()
        : over(span, measure.applyAsDouble(a.sound()), measure.applyAsDouble(b.sound()));
  }

  private static OptionalDouble jaccard(Map<String, Double> a, Map<String, Double> b) {
    double common = 0;
    double all = 0;
    TreeSet<String> names = new TreeSet<>(a.keySet());
    names.addAll(b.keySet());
    for (String name : names) {
      double first = a.getOrDefault(name, 0.0);
      double second = b.getOrDefault(name, 0.0);
      common += Math.min(first, second);
      all += Math.max(first, second);
    }
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - common / all);
  }
}
