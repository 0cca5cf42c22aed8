package io.songlens.composer.audio;

import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SongPlan;

/** Sounds whose measures are known. */
public final class Signals {
  private Signals() {}

  /** The same sine on both sides; its level is that of its peaks. */
  public static StereoAudio sine(double hz, double peakDb, double seconds, double phase) {
    float[] samples = new float[(int) Math.round(seconds * SongPlan.SAMPLE_RATE_HZ)];
    double amplitude = Decibels.toGain(peakDb);
    for (int i = 0; i < samples.length; i++) {
      double angle = 2 * StrictMath.PI * hz * i / SongPlan.SAMPLE_RATE_HZ + phase;
      samples[i] = (float) (amplitude * StrictMath.sin(angle));
    }
    return StereoAudio.ofMono(samples);
  }

  /** A 1 kHz sine whose level changes: pairs of dBFS and seconds. */
  public static StereoAudio steps(double... levelsAndSeconds) {
    StereoAudio all = StereoAudio.silence(0);
    for (int i = 0; i < levelsAndSeconds.length; i += 2) {
      all = joined(all, sine(1_000, levelsAndSeconds[i], levelsAndSeconds[i + 1], 0));
    }
    return all;
  }

  /** White noise, different on both sides. */
  public static StereoAudio noise(long seed, double rmsDb, double seconds) {
    StereoAudio audio = StereoAudio.silence((int) Math.round(seconds * SongPlan.SAMPLE_RATE_HZ));
    SeededRandom random = new Seed(seed).random();
    double rms = Decibels.toGain(rmsDb);
    for (int i = 0; i < audio.frames(); i++) {
      audio.left()[i] = (float) (rms * random.nextGaussian());
      audio.right()[i] = (float) (rms * random.nextGaussian());
    }
    return audio;
  }

  /** Root mean square of some frames of a channel, in dBFS. */
  public static double rmsDb(float[] samples, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (double) samples[i] * samples[i];
    }
    return Decibels.fromPower(sum / (to - from));
  }

  private static StereoAudio joined(StereoAudio a, StereoAudio b) {
    StereoAudio joined = StereoAudio.silence(a.frames() + b.frames());
    System.arraycopy(a.left(), 0, joined.left(), 0, a.frames());
    System.arraycopy(a.right(), 0, joined.right(), 0, a.frames());
    System.arraycopy(b.left(), 0, joined.left(), a.frames(), b.frames());
    System.arraycopy(b.right(), 0, joined.right(), a.frames(), b.frames());
    return joined;
  }
}
