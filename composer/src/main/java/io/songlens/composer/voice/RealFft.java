package io.songlens.composer.voice;

/**
 * Fourier transform of real signals of one length: half-length complex radix-2 transform and
 * untangling (Cooley and Tukey, 1965; Sorensen et al., "Real-valued fast Fourier transform
 * algorithms", 1987). Tables come from StrictMath, so results are the same on every Java. Not
 * thread-safe.
 */
final class RealFft {
  private final int size;
  private final int half;
  private final double[] cos;
  private final double[] sin;
  private final int[] reversed;
  private final double[] re;
  private final double[] im;

  /**
   * Prepares for one length.
   *
   * @param size a power of two, at least 4
   */
  RealFft(int size) {
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
  }

  /** The spectrum of a signal: bins 0 .. size/2. */
  void forward(double[] signal, double[] outRe, double[] outIm) {
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
    for (int length = 2; length <= half; length <<= 1) {
      int wing = length >> 1;
      int stride = size / length;
      for (int start = 0; start < half; start += length) {
        for (int k = 0; k < wing; k++) {
          int a = start + k;
          int b = a + wing;
          double wr = cos[k * stride];
          double wi = -sin[k * stride];
          double br = re[b] * wr - im[b] * wi;
          double bi = re[b] * wi + im[b] * wr;
          re[b] = re[a] - br;
          im[b] = im[a] - bi;
          re[a] += br;
          im[a] += bi;
        }
      }
    }
  }
}
