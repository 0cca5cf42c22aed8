package io.songlens.composer.voice;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Takes the spectra out of a recorded syllable. */
final class SpeechAnalysis {
  /**
   * Weaker sound is silence, compared with the loudest; a vowel's last breath is let go earlier.
   */
  private static final double START_DB = -35;

  private static final double END_DB = -16;

  /** Within a voice so many frames may seem to have none. */
  private static final int GAP_FRAMES = 2;

  /** Where the voice is certain. */
  private static final double LOUD_DB = -12;

  /** Noise has no pitch: as if it had this one, for a window of 10 ms. */
  private static final double NOISE_HZ = 300;

  private static final double FLOOR = 1e-3;

  private final WavSound sound;
  private final double[] levelDb;
  private final double[] f0Hz;

  private SpeechAnalysis(WavSound sound) {
    this.sound = sound;
    int frames = sound.samples().length * 1000 / (sound.rateHz() * ControlCurve.STEP_MS);
    this.levelDb = new double[frames];
    this.f0Hz = new double[frames];
    for (int t = 0; t < frames; t++) {
      levelDb[t] = levelDb(centre(t));
      f0Hz[t] = SpeechPitch.at(sound, centre(t));
    }
  }

  /**
   * Analyses a syllable.
   *
   * @param voiceless whether it starts with a voiceless sound
   * @param stretch how much higher than recorded its formants are wanted
   * @throws IllegalArgumentException if there is no voice in it
   */
  static SpokenSyllable of(WavSound sound, boolean voiceless, double stretch) {
    return new SpeechAnalysis(sound).syllable(voiceless, stretch);
  }

  private SpokenSyllable syllable(boolean voiceless, double stretch) {
    double loudest = Arrays.stream(levelDb).max().orElse(0);
    int start = 0;
    while (start < levelDb.length && levelDb[start] < loudest + START_DB) {
      start++;
    }
    int end = levelDb.length;
    while (end > start && levelDb[end - 1] < loudest + END_DB) {
      end--;
    }
    double median = medianHz(loudest + LOUD_DB);
    int voice = voicingOnset(start, end, median);
    int voicedFrom = voiceless ? voice : start;
    SmoothEnvelope envelope = new SmoothEnvelope(sound.rateHz());
    double[][] logs = new double[end - start][];
    for (int t = start; t < end; t++) {
      logs[t - start] =
          t < voicedFrom
              ? noise(envelope, t)
              : envelope.logAmplitude(sound.samples(), centre(t), pitch(t, median));
    }
    MelCepstrum cepstrum = new MelCepstrum(sound.rateHz(), logs[0].length, stretch);
    return new SpokenSyllable(
        Arrays.stream(logs).map(cepstrum::of).toArray(double[][]::new), voicedFrom - start);
  }

  /** One short piece of noise says little about its spectrum: the mean of three says more. */
  private double[] noise(SmoothEnvelope envelope, int frame) {
    double[] mean = new double[0];
    for (int t = frame - 1; t <= frame + 1; t++) {
      double[] log = envelope.logAmplitude(sound.samples(), centre(t), NOISE_HZ);
      mean = mean.length == 0 ? new double[log.length] : mean;
      for (int bin = 0; bin < log.length; bin++) {
        mean[bin] += log[bin] / 3;
      }
    }
    return mean;
  }

  /** Back from the loudest frame as far as the voice goes. */
  private int voicingOnset(int start, int end, double median) {
    int loudest = start;
    for (int t = start; t < end; t++) {
      loudest = levelDb[t] > levelDb[loudest] ? t : loudest;
    }
    int onset = loudest;
    for (int t = loudest; t >= start && onset - t <= GAP_FRAMES; t--) {
      onset = isNear(f0Hz[t], median) ? t : onset;
    }
    return onset;
  }

  private double medianHz(double leastDb) {
    double[] voiced =
        IntStream.range(0, f0Hz.length)
            .filter(t -> levelDb[t] >= leastDb && f0Hz[t] > 0)
            .mapToDouble(t -> f0Hz[t])
            .sorted()
            .toArray();
    if (voiced.length == 0) {
      throw new IllegalArgumentException("No voice is heard");
    }
    return voiced[voiced.length / 2];
  }

  /** The pitch of a tone that keeps its height; what is far from it was heard wrongly. */
  private double pitch(int frame, double median) {
    return isNear(f0Hz[frame], median) ? f0Hz[frame] : median;
  }

  private static boolean isNear(double hz, double median) {
    return hz > 0.8 * median && hz < 1.25 * median;
  }

  private int centre(int frame) {
    return (int) Math.round(((double) frame + 0.5) * sound.rateHz() * ControlCurve.STEP_MS / 1000);
  }

  private double levelDb(int centre) {
    int reach = sound.rateHz() * ControlCurve.STEP_MS / 1000;
    double[] samples = sound.samples();
    double sum = 0;
    for (int i = Math.max(0, centre - reach); i < Math.min(samples.length, centre + reach); i++) {
      sum += samples[i] * samples[i];
    }
    return 10 * StrictMath.log10(sum / (2 * reach) + FLOOR);
  }
}
