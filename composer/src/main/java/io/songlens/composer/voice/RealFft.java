package io.songlens.composer.voice;

import java.util.ArrayList;
import java.util.List;

/**
 * Fourier transform of real signals of one length: half-length complex transform, two radix-2
 * stages at a time so that each value is fetched half as often, and untangling (Cooley and Tukey,
 * 1965; Sorensen et al., "Real-valued fast Fourier transform algorithms", 1987). Tables come from
 * StrictMath, so results are the same on every Java. Not thread-safe.
 */
public final class RealFft {
  private final int size;
  private final int half;
  private final double[] cos;
  private final double[] sin;
  private final int[] reversed;
  private final double[] re;
  private final double[] im;
  private final double[][] passes;

  /**
   * Prepares for one length.
   *
   * @param size a power of two, at least 4
   */
  public RealFft(int size) {
    if (size < 4 || Integer.bitCount(size) != 1) {
      throw new IllegalArgumentException("Not a power of two: " + size);
    }
    this.size = size;
    this.half = size / 2;
    this.cos = new double[half];
    this.sin = new double[half];
    this.reversed = new int[half];
    this.re = new double[half];
    this.im = new double[half];
    int bits = Integer.numberOfTrailingZeros(half);
    for (int i = 0; i < half; i++) {
      cos[i] = StrictMath.cos(2 * Math.PI * i / size);
      sin[i] = StrictMath.sin(2 * Math.PI * i / size);
      reversed[i] = Integer.reverse(i) >>> (32 - bits);
    }
    this.passes = passes();
  }

  /** The spectrum of a signal: bins 0 .. size/2. */
  public void forward(double[] signal, double[] outRe, double[] outIm) {
    for (int i = 0; i < half; i++) {
      re[reversed[i]] = signal[2 * i];
      im[reversed[i]] = signal[2 * i + 1];
    }
    transform();
    for (int k = 0; k <= half / 2; k++) {
      int mirror = (half - k) & (half - 1);
      double evenRe = 0.5 * (re[k] + re[mirror]);
      double evenIm = 0.5 * (im[k] - im[mirror]);
      double oddRe = 0.5 * (im[k] + im[mirror]);
      double oddIm = -0.5 * (re[k] - re[mirror]);
      double twistedRe = oddRe * cos[k] + oddIm * sin[k];
      double twistedIm = oddIm * cos[k] - oddRe * sin[k];
      outRe[k] = evenRe + twistedRe;
      outIm[k] = evenIm + twistedIm;
      outRe[half - k] = evenRe - twistedRe;
      outIm[half - k] = twistedIm - evenIm;
    }
  }

  /** The signal of a spectrum given as bins 0 .. size/2. */
  void inverse(double[] inRe, double[] inIm, double[] signal) {
    for (int k = 0; k < half; k++) {
      double evenRe = 0.5 * (inRe[k] + inRe[half - k]);
      double evenIm = 0.5 * (inIm[k] - inIm[half - k]);
      double diffRe = 0.5 * (inRe[k] - inRe[half - k]);
      double diffIm = 0.5 * (inIm[k] + inIm[half - k]);
      double oddRe = diffRe * cos[k] - diffIm * sin[k];
      double oddIm = diffIm * cos[k] + diffRe * sin[k];
      // the conjugate, so that the forward transform inverts
      re[reversed[k]] = evenRe - oddIm;
      im[reversed[k]] = -(evenIm + oddRe);
    }
    transform();
    for (int i = 0; i < half; i++) {
      signal[2 * i] = re[i] / half;
      signal[2 * i + 1] = -im[i] / half;
    }
  }

  private void transform() {
    int wing = firstStages();
    for (double[] twiddles : passes) {
      for (int start = 0; start < half; start += 4 * wing) {
        twoStages(start, wing, twiddles);
      }
      wing *= 4;
    }
  }

  /** The stages without twiddles: two, or one if that leaves an even number. */
  private int firstStages() {
    double[] r = re;
    double[] i = im;
    if (isOdd(half)) {
      for (int a = 0; a < half; a += 2) {
        double br = r[a + 1];
        double bi = i[a + 1];
        r[a + 1] = r[a] - br;
        i[a + 1] = i[a] - bi;
        r[a] += br;
        i[a] += bi;
      }
      return 2;
    }
    for (int a = 0; a < half; a += 4) {
      double sumR = r[a] + r[a + 1];
      double sumI = i[a] + i[a + 1];
      double differenceR = r[a] - r[a + 1];
      double differenceI = i[a] - i[a + 1];
      double otherSumR = r[a + 2] + r[a + 3];
      double otherSumI = i[a + 2] + i[a + 3];
      double otherR = r[a + 2] - r[a + 3];
      double otherI = i[a + 2] - i[a + 3];
      r[a] = sumR + otherSumR;
      i[a] = sumI + otherSumI;
      r[a + 1] = differenceR + otherI;
      i[a + 1] = differenceI - otherR;
      r[a + 2] = sumR - otherSumR;
      i[a + 2] = sumI - otherSumI;
      r[a + 3] = differenceR - otherI;
      i[a + 3] = differenceI + otherR;
    }
    return 4;
  }

  private void twoStages(int start, int wing, double[] twiddles) {
    double[] r = re;
    double[] i = im;
    for (int k = 0; k < wing; k++) {
      int a = start + k;
      int b = a + wing;
      int c = b + wing;
      int d = c + wing;
      double firstR = twiddles[4 * k];
      double firstI = twiddles[4 * k + 1];
      double secondR = twiddles[4 * k + 2];
      double secondI = twiddles[4 * k + 3];
      double br = r[b] * firstR - i[b] * firstI;
      double bi = r[b] * firstI + i[b] * firstR;
      double dr = r[d] * firstR - i[d] * firstI;
      double di = r[d] * firstI + i[d] * firstR;
      double sumR = r[c] + dr;
      double sumI = i[c] + di;
      double differenceR = r[c] - dr;
      double differenceI = i[c] - di;
      double cr = sumR * secondR - sumI * secondI;
      double ci = sumR * secondI + sumI * secondR;
      double er = differenceR * secondR - differenceI * secondI;
      double ei = differenceR * secondI + differenceI * secondR;
      double ar = r[a] + br;
      double ai = i[a] + bi;
      double fr = r[a] - br;
      double fi = i[a] - bi;
      r[a] = ar + cr;
      i[a] = ai + ci;
      r[c] = ar - cr;
      i[c] = ai - ci;
      r[b] = fr + ei;
      i[b] = fi - er;
      r[d] = fr - ei;
      i[d] = fi + er;
    }
  }

  /** Whether a transform of so many points has an odd number of stages. */
  private static boolean isOdd(int points) {
    return Integer.numberOfTrailingZeros(points) % 2 == 1;
  }

  /** For each pass of two stages, the factors of the first and of the second, side by side. */
  private double[][] passes() {
    List<double[]> tables = new ArrayList<>();
    for (int wing = isOdd(half) ? 2 : 4; wing < half; wing *= 4) {
      double[] table = new double[4 * wing];
      for (int k = 0; k < wing; k++) {
        int first = k * (size / (2 * wing));
        int second = k * (size / (4 * wing));
        table[4 * k] = cos[first];
        table[4 * k + 1] = -sin[first];
        table[4 * k + 2] = cos[second];
        table[4 * k + 3] = -sin[second];
      }
      tables.add(table);
    }
    return tables.toArray(double[][]::new);
  }
}
