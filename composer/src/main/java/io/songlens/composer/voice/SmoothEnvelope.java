package io.songlens.composer.voice;

import java.util.Arrays;

/**
 * The spectral envelope of speech without the ripple of its harmonics: CheapTrick (Morise,
 * "CheapTrick, a spectral envelope estimator for high-quality speech synthesis", Speech
 * Communication 67, 2015). A window of three periods, smoothing over two thirds of the pitch, and a
 * lifter that takes the rest of the ripple out and what smoothing blurred back in. Not thread-safe.
 */
final class SmoothEnvelope {
  private static final double Q0 = 1.18;
  private static final double Q1 = -0.09;

  /** The power below which nothing was recorded. */
  private static final double FLOOR = 1e-3;

  /**
   * No valley is deeper than 30 dB, and 12 dB an octave more above 2 kHz: in a throat the skirts of
   * formants add up to that much (Fant, "Acoustic Theory of Speech Production", 1960), but machines
   * that make each formant by itself leave nothing between them.
   */
  private static final double SKIRT = 1e-3;

  private static final double SKIRT_HZ = 2000;

  private final int rateHz;
  private final int size;
  private final RealFft fft;
  private final double[] frame;
  private final double[] re;
  private final double[] im;
  private final double[] power;

  /** Prepares for sounds of one rate. */
  SmoothEnvelope(int rateHz) {
    this.rateHz = rateHz;
    // three periods of the lowest pitch fit
    this.size = 2 * Integer.highestOneBit(rateHz / 12);
    this.fft = new RealFft(size);
    this.frame = new double[size];
    this.re = new double[size / 2 + 1];
    this.im = new double[size / 2 + 1];
    this.power = new double[size / 2 + 1];
  }

  /**
   * The logarithm of the amplitude that white noise of unit power would have to be filtered with to
   * give this sound, from 0 Hz to half the sample rate.
   *
   * @param centre the sample about which it is measured
   * @param f0Hz the pitch there, at least {@link SpeechPitch#LOWEST_HZ}
   */
  double[] logAmplitude(double[] samples, int centre, double f0Hz) {
    measurePower(samples, centre, 1.5 * rateHz / f0Hz);
    double hzPerBin = (double) rateHz / size;
    fillBelow(f0Hz / hzPerBin);
    smooth(2 * f0Hz / 3 / hzPerBin);
    double skirt = SKIRT * Arrays.stream(power).max().orElse(0);
    for (int bin = 0; bin < power.length; bin++) {
      double floor = FLOOR + skirt / (1 + StrictMath.pow(bin * hzPerBin / SKIRT_HZ, 4));
      re[bin] = StrictMath.log(power[bin] + floor) / 2;
      im[bin] = 0;
    }
    fft.inverse(re, im, frame);
    for (int n = 1; n < size; n++) {
      double turns = f0Hz * Math.min(n, size - n) / rateHz;
      double smoothing = StrictMath.sin(Math.PI * turns) / (Math.PI * turns);
      frame[n] *= smoothing * (Q0 + 2 * Q1 * StrictMath.cos(2 * Math.PI * turns));
    }
    frame[0] *= Q0 + 2 * Q1;
    fft.forward(frame, re, im);
    return re.clone();
  }

  private void measurePower(double[] samples, int centre, double half) {
    Arrays.fill(frame, 0);
    int reach = (int) half;
    double weights = 0;
    double mean = 0;
    double squares = 0;
    for (int i = -reach; i <= reach; i++) {
      double weight = window(i, half);
      mean += weight * sample(samples, centre + i);
      weights += weight;
      squares += weight * weight;
    }
    mean /= weights;
    for (int i = -reach; i <= reach; i++) {
      frame[i + reach] = window(i, half) * (sample(samples, centre + i) - mean);
    }
    fft.forward(frame, re, im);
    for (int bin = 0; bin < power.length; bin++) {
      power[bin] = (re[bin] * re[bin] + im[bin] * im[bin]) / squares;
    }
  }

  private static double window(int i, double half) {
    return 0.5 + 0.5 * StrictMath.cos(Math.PI * i / half);
  }

  private static double sample(double[] samples, int at) {
    return at < 0 || at >= samples.length ? 0 : samples[at];
  }

  /** Below the lowest harmonic its mirror image stands in for what is not there. */
  private void fillBelow(double f0Bins) {
    double[] measured = power.clone();
    for (int bin = 0; bin < f0Bins; bin++) {
      power[bin] += at(measured, f0Bins - bin);
    }
  }

  /** The mean over a width in bins. */
  private void smooth(double width) {
    double[] sums = new double[power.length + 1];
    for (int bin = 0; bin < power.length; bin++) {
      sums[bin + 1] = sums[bin] + power[bin];
    }
    int last = power.length;
    for (int bin = 0; bin < power.length; bin++) {
      double from = Math.max(0, bin + 0.5 - width / 2);
      double to = Math.min(last, bin + 0.5 + width / 2);
      power[bin] = (at(sums, to) - at(sums, from)) / (to - from);
    }
  }

  private static double at(double[] values, double place) {
    int index = Math.min(values.length - 2, (int) place);
    return values[index] + (place - index) * (values[index + 1] - values[index]);
  }
}
