package io.songlens.composer.audio.soundfont;

import java.util.List;

/**
 * A rule by which how a key is struck changes a generator (specification 2.04, sections 7.4, 8.2
 * and 9.5).
 *
 * @param source what it follows, as written in the file
 * @param target number of the generator it changes
 * @param amount how much it adds where both sources are full
 * @param scale a second source that scales the first
 * @param absolute whether only the magnitude counts
 */
record Modulator(int source, int target, int amount, int scale, boolean absolute) {
  private static final int VELOCITY = 2;

  /** The specification's own rules, as far as songs use what they follow. */
  static final List<Modulator> DEFAULTS =
      List.of(
          // Attenuation falls by 96 dB with the square of the velocity, concave.
          new Modulator(source(VELOCITY, 1, true), Generator.ATTENUATION.number(), 960, 0, false),
          // The filter opens with velocity, by two octaves, linear.
          new Modulator(
              source(VELOCITY, 0, true), Generator.FILTER_CUTOFF.number(), -2_400, 0, false));

  private static int source(int index, int curve, boolean falling) {
    return index | (falling ? 0x100 : 0) | curve << 10;
  }

  /** Whether one supersedes the other: same sources, same target. */
  boolean isLike(Modulator other) {
    return source == other.source
        && target == other.target
        && scale == other.scale
        && absolute == other.absolute;
  }

  /** What it adds to its generator for a note. */
  double value(int key, int velocity) {
    double value =
        amount * level(source, key, velocity) * (scale == 0 ? 1 : level(scale, key, velocity));
    return absolute ? Math.abs(value) : value;
  }

  private static double level(int source, int key, int velocity) {
    boolean controller = (source & 0x80) != 0;
    double raw =
        controller ? Controllers.atRest(source & 0x7f) : general(source & 0x7f, key, velocity);
    boolean falling = (source & 0x100) != 0;
    boolean bipolar = (source & 0x200) != 0;
    double share = falling ? 1 - raw : raw;
    return switch (source >> 10) {
      case 1 -> bipolar ? mirrored(share, true) : concave(share);
      case 2 -> bipolar ? mirrored(share, false) : convex(share);
      case 3 -> share >= 0.5 ? 1 : bipolar ? -1 : 0;
      default -> bipolar ? 2 * share - 1 : share;
    };
  }

  private static double general(int index, int key, int velocity) {
    return switch (index) {
      case 0 -> 1;
      case VELOCITY -> velocity / 127.0;
      case 3 -> key / 127.0;
      case 14 -> 0.5; // the pitch wheel, at rest
      case 16 -> 2 / 127.0; // its range, two semitones
      default -> 0; // key and channel pressure, which songs do not use
    };
  }

  private static double mirrored(double share, boolean concave) {
    double from = 2 * share - 1;
    double size = Math.abs(from);
    return Math.copySign(concave ? concave(size) : convex(size), from);
  }

  /** 0 at 0, 1 at 1, and -20/96 log10((1 - x)²) between. */
  static double concave(double x) {
    return x >= 1 ? 1 : Math.min(1, -40 / 96.0 * StrictMath.log10(1 - Math.max(0, x)));
  }

  /** The mirror image: steep first. */
  static double convex(double x) {
    return 1 - concave(1 - x);
  }
}
