package io.songlens.composer.voice;

import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SongPlan;

/**
 * Pitch-synchronous overlap-add of minimum-phase responses (after Moulines and Charpentier, Speech
 * Communication 9, 1990): each glottal period starts one pulse and one burst of noise, filtered by
 * the envelope of that moment. Pulses fall between samples, and {@link HeardPitch} places them, so
 * the pitch is exact. Not thread-safe.
 */
final class PulseSynthesizer {
  /** What of a response is heard before its pulse: a delay between two samples rings both ways. */
  private static final int EARLY = 64;

  /** Hop of unvoiced synthesis, 2.5 ms. */
  private static final double NOISE_HOP = SongPlan.SAMPLE_RATE_HZ / 400.0;

  /** Of the bilinear transform of a pole at 70 Hz. */
  private static final double RUMBLE = StrictMath.tan(Math.PI * 70 / SongPlan.SAMPLE_RATE_HZ);

  private static final double JITTER = 0.0006;
  private static final double SHIMMER = 0.01;

  private final SeededRandom random;
  private final int size;
  private final int bins;
  private final RealFft fft;
  private final Noise noise;
  private final double[] re;
  private final double[] im;
  private final double[] response;
  private final Excitation excitation;
  private final HeardPitch heardPitch;

  PulseSynthesizer(Resolution resolution, SeededRandom random) {
    this.random = random;
    this.size = resolution.fftSize();
    this.bins = resolution.bins();
    this.fft = new RealFft(size);
    this.noise = resolution.noise(random);
    this.re = new double[bins];
    this.im = new double[bins];
    this.response = new double[size];
    this.excitation = new Excitation(bins);
    this.heardPitch = new HeardPitch(resolution);
  }

  /** What is sung at one moment. Filled in by {@link Source}. */
  static final class Excitation {
    final double[] logAmplitude;
    final double[] phase;
    final double[] noiseShare;
    boolean voiced;
    double f0Hz;
    double gain;

    Excitation(int bins) {
      this.logAmplitude = new double[bins];
      this.phase = new double[bins];
      this.noiseShare = new double[bins];
    }
  }

  /** Where the synthesizer asks for the sound of a moment; times only grow. */
  interface Source {
    void at(double frame, Excitation excitation);
  }

  /** Renders; the result is a response longer than asked, for the last responses to ring. */
  double[] render(Source source, int frames) {
    double[] out = new double[frames + size];
    double time = 0;
    double last = 0;
    while (time < frames) {
      source.at(time, excitation);
      double wanted = time - heardPitch.delaySinceLast(excitation);
      time = Math.max(last, Math.min(frames - 1, wanted));
      double period =
          excitation.voiced
              ? SongPlan.SAMPLE_RATE_HZ / excitation.f0Hz * (1 + JITTER * random.nextDouble(-1, 1))
              : NOISE_HOP;
      addPeriod(out, time, period);
      last = time;
      time += period;
    }
    highPass(out);
    highPass(out);
    return out;
  }

  /**
   * One real pole, in place. Not part of the responses: those are too short to take back what a
   * pulse has at 0 Hz before the next begins, and a fading vowel would end in a thud.
   */
  private static void highPass(double[] sound) {
    double in = 0;
    double out = 0;
    for (int i = 0; i < sound.length; i++) {
      out = (sound[i] - in + (1 - RUMBLE) * out) / (1 + RUMBLE);
      in = sound[i];
      sound[i] = out;
    }
  }

  private void addPeriod(double[] out, double time, double period) {
    int start = (int) time;
    int length = (int) Math.min(size / 2.0, (int) (time + period) - start);
    Noise.Burst burst = noise.next(Math.max(1, length), excitation.voiced);
    combine(burst, time - start, StrictMath.sqrt(period));
    fft.inverse(re, im, response);
    for (int i = Math.max(-EARLY, -start); i < size - EARLY; i++) {
      out[start + i] += response[i & (size - 1)];
    }
  }

  private void combine(Noise.Burst burst, double fraction, double pulseGain) {
    double[] noiseRe = burst.re();
    double[] noiseIm = burst.im();
    double pulse = pulseGain * (1 + SHIMMER * random.nextDouble(-1, 1));
    boolean voiced = excitation.voiced;
    // The pulse is late by a fraction of a sample: its phase turns by so much from bin to bin.
    double delay = 2 * Math.PI * fraction / size;
    double turnRe = StrictMath.cos(delay);
    double turnIm = -StrictMath.sin(delay);
    double lateRe = 1;
    double lateIm = 0;
    for (int bin = 0; bin < bins; bin++) {
      double amplitude = excitation.gain * Approximation.exp(excitation.logAmplitude[bin]);
      double share = voiced ? excitation.noiseShare[bin] : 1;
      double cos = amplitude * Approximation.cos(excitation.phase[bin]);
      double sin = amplitude * Approximation.sin(excitation.phase[bin]);
      double sourceRe = burst.sign() * share * noiseRe[bin];
      double sourceIm = burst.sign() * share * noiseIm[bin];
      if (voiced) {
        double tone = pulse * StrictMath.sqrt(1 - share * share);
        sourceRe += tone * lateRe;
        sourceIm += tone * lateIm;
        double next = lateRe * turnRe - lateIm * turnIm;
        lateIm = lateRe * turnIm + lateIm * turnRe;
        lateRe = next;
      }
      re[bin] = sourceRe * cos - sourceIm * sin;
      im[bin] = sourceRe * sin + sourceIm * cos;
    }
    im[0] = 0;
    im[bins - 1] = 0;
  }
}
