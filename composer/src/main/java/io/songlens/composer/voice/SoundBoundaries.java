package io.songlens.composer.voice;

import java.util.Arrays;

/**
 * Finds where one sound gives way to the next: of all ways to cut a stretch into so many pieces,
 * the one whose frames differ least from their pieces' means (Svendsen and Soong, "On the automatic
 * segmentation of speech signals", ICASSP 1987).
 */
final class SoundBoundaries {
  private final double[][] sums;
  private final double[] squares;

  private SoundBoundaries(double[][] cepstra, int from, int to) {
    int frames = to - from;
    int order = cepstra[from].length;
    this.sums = new double[frames + 1][order];
    this.squares = new double[frames + 1];
    for (int t = 0; t < frames; t++) {
      double[] row = cepstra[from + t];
      squares[t + 1] = squares[t];
      // the zeroth is loudness, which changes within a sound
      for (int m = 1; m < order; m++) {
        sums[t + 1][m] = sums[t][m] + row[m];
        squares[t + 1] += row[m] * row[m];
      }
    }
  }

  /**
   * The frames at which the pieces end.
   *
   * @param cepstra one row a frame
   * @param from the first frame of the first piece
   * @param to the frame after the last of the last
   * @param least how many frames each piece must have; all shrink alike if there is no room
   * @throws IllegalArgumentException if there are fewer frames than pieces
   */
  static int[] of(double[][] cepstra, int from, int to, int[] least) {
    if (to - from < least.length) {
      throw new IllegalArgumentException(
          "Only " + (to - from) + " frames of sound for " + least.length + " sounds");
    }
    double room = Math.min(1, (double) (to - from) / Arrays.stream(least).sum());
    int[] shrunk = Arrays.stream(least).map(n -> Math.max(1, (int) (n * room))).toArray();
    int[] ends = new SoundBoundaries(cepstra, from, to).cut(shrunk);
    return Arrays.stream(ends).map(end -> from + end).toArray();
  }

  private int[] cut(int[] least) {
    int frames = squares.length - 1;
    double[] cost = new double[frames + 1];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    cost[0] = 0;
    int[][] begins = new int[least.length][frames + 1];
    for (int piece = 0; piece < least.length; piece++) {
      double[] next = new double[frames + 1];
      Arrays.fill(next, Double.POSITIVE_INFINITY);
      for (int end = least[piece]; end <= frames; end++) {
        for (int begin = 0; begin <= end - least[piece]; begin++) {
          double total =
              Double.isInfinite(cost[begin]) ? cost[begin] : cost[begin] + spread(begin, end);
          if (total < next[end]) {
            next[end] = total;
            begins[piece][end] = begin;
          }
        }
      }
      cost = next;
    }
    int[] ends = new int[least.length];
    int end = frames;
    for (int piece = least.length - 1; piece >= 0; piece--) {
      ends[piece] = end;
      end = begins[piece][end];
    }
    return ends;
  }

  /** The sum of the squared distances of frames from their mean. */
  private double spread(int from, int to) {
    double squaredSum = 0;
    for (int m = 0; m < sums[0].length; m++) {
      double sum = sums[to][m] - sums[from][m];
      squaredSum += sum * sum;
    }
    return squares[to] - squares[from] - squaredSum / (to - from);
  }
}
