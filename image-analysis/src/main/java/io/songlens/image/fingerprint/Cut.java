package io.songlens.image.fingerprint;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a photo along one of its sides, in fractions of that side.
 *
 * @param from 0..1
 * @param to 0..1
 */
record Cut(double from, double to) {
  /** Samples along each side of a cut copy. */
  private static final int SAMPLES = 24;

  private static final int SIDE = LocalContrast.SIDE;

  private static final List<Cut> CUTS =
      List.of(
          new Cut(0, 1),
          new Cut(0, 0.95),
          new Cut(0.025, 0.975),
          new Cut(0.05, 1),
          new Cut(0, 0.9),
          new Cut(0.025, 0.925),
          new Cut(0.05, 0.95),
          new Cut(0.075, 0.975),
          new Cut(0.1, 1));

  /** How many cuts there are. */
  static final int COUNT = CUTS.size();

  /** Which cut of one photo is laid over which cut of another. */
  static final List<Pair> PAIRS = pairs();

  record Pair(int one, int other) {}

  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      pairs.add(new Pair(0, i));
      if (i > 0) {
        pairs.add(new Pair(i, 0));
      }
    }
    // Moved along: what is left over on one side of each has no part in the other.
    pairs.addAll(List.of(new Pair(1, 3), new Pair(3, 1), new Pair(4, 8), new Pair(8, 4)));
    return List.copyOf(pairs);
  }

  /**
   * All cuts of a square, rows by columns, each of mean 0 and length 1 so that the product of two
   * is their correlation.
   */
  static float[][] all(float[] square) {
    float[][] all = new float[COUNT * COUNT][];
    for (int i = 0; i < COUNT; i++) {
      float[] rows = CUTS.get(i).rows(square);
      for (int j = 0; j < COUNT; j++) {
        all[i * COUNT + j] = normalised(CUTS.get(j).columns(rows));
      }
    }
    return all;
  }

  private float[] rows(float[] square) {
    float[] rows = new float[SAMPLES * SIDE];
    for (int y = 0; y < SAMPLES; y++) {
      double place = place(y);
      int first = first(place);
      float share = (float) (place - first);
      for (int x = 0; x < SIDE; x++) {
        rows[y * SIDE + x] =
            square[first * SIDE + x] * (1 - share) + square[(first + 1) * SIDE + x] * share;
      }
    }
    return rows;
  }

  private float[] columns(float[] rows) {
    float[] cut = new float[SAMPLES * SAMPLES];
    for (int x = 0; x < SAMPLES; x++) {
      double place = place(x);
      int first = first(place);
      float share = (float) (place - first);
      for (int y = 0; y < SAMPLES; y++) {
        int at = y * SIDE + first;
        cut[y * SAMPLES + x] = rows[at] * (1 - share) + rows[at + 1] * share;
      }
    }
    return cut;
  }

  /** Of the sample's middle, in cells, between the middles of the first and the last. */
  private double place(int sample) {
    double place = (from + (to - from) * (sample + 0.5) / SAMPLES) * SIDE - 0.5;
    return Math.max(0, Math.min(SIDE - 1, place));
  }

  private static int first(double place) {
    return Math.min(SIDE - 2, (int) place);
  }

  private static float[] normalised(float[] cut) {
    double mean = 0;
    for (float cell : cut) {
      mean += cell;
    }
    mean /= cut.length;
    double power = 0;
    for (float cell : cut) {
      power += (cell - mean) * (cell - mean);
    }
    double length = Math.max(1e-3, Math.sqrt(power));
    for (int i = 0; i < cut.length; i++) {
      cut[i] = (float) ((cut[i] - mean) / length);
    }
    return cut;
  }
}
