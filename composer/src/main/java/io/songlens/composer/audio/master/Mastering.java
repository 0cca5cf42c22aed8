package io.songlens.composer.audio.master;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Compressor;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.LoudnessBlocks;
import io.songlens.composer.audio.dsp.LoudnessMeter;
import io.songlens.composer.audio.dsp.StereoFilter;
import io.songlens.composer.audio.dsp.TruePeak;
import io.songlens.composer.song.SongPlan;

/**
 * Turns a mix into a master: a gentle tone curve, a compressor that glues the parts together, then
 * loudness by a look-ahead true-peak limiter, and an end without a click.
 */
public final class Mastering {
  // What MP3 and Opus mostly add to the peaks of a limited master; PeakSafe sees to the rest.
  private static final double CODEC_HEADROOM_DB = 1.0;
  private static final double METER_MARGIN_DB = 0.1;
  private static final float STEPS = 1 << 23;
  private static final double END_FADE_SECONDS = 0.4;

  // Levels are relative to a loudness of LEVELLED_LUFS.
  private static final double LEVELLED_LUFS = -18;
  private static final Compressor GLUE = new Compressor(-18, 1.7, 8, 25, 180);

  /** Masters a mix, whose arrays become the master's. */
  public Mastered master(StereoAudio audio, MasterTarget target) {
    new StereoFilter(ToneCurve.of(audio)).process(audio.left(), audio.right(), 0, audio.frames());
    fadeOut(audio);
    double lufs = LoudnessMeter.measure(audio).integratedLufs();
    if (lufs <= LoudnessBlocks.SILENCE_LUFS) {
      return new Mastered(audio, lufs, TruePeak.dbtp(audio));
    }
    audio.scale((float) Decibels.toGain(LEVELLED_LUFS - lufs));
    GLUE.process(audio.left(), audio.right());
    return loud(audio, target);
  }

  private static Mastered loud(StereoAudio levelled, MasterTarget target) {
    double ceilingDb = target.truePeakDb() - CODEC_HEADROOM_DB;
    Limiter limiter = new Limiter(ceilingDb - METER_MARGIN_DB);
    double gainDb = target.lufs() - LoudnessMeter.measure(levelled).integratedLufs();
    // Peaks are needed exactly where the final gain, some dB more than this, may clip them.
    float[] peaks = TruePeak.envelope(levelled, (float) Decibels.toGain(ceilingDb - gainDb - 6));
    LoudnessSearch.Trial found =
        new LoudnessSearch(limiter, levelled, peaks).find(target.lufs(), gainDb);
    limiter.apply(levelled, peaks, found.gain(), levelled);
    return underCeiling(levelled, found.lufs(), ceilingDb);
  }

  // A gain that moves within the interpolator's 12 frames can leave a peak some hundredths high.
  private static Mastered underCeiling(StereoAudio limited, double lufs, double ceilingDb) {
    double peakDb = TruePeak.dbtp(limited);
    double excessDb = Math.max(0, peakDb - ceilingDb);
    if (excessDb > 0) {
      limited.scale((float) Decibels.toGain(-excessDb));
    }
    round(limited.left());
    round(limited.right());
    return new Mastered(limited, lufs - excessDb, peakDb - excessDb);
  }

  // A master has 24 bits, so that what a file without loss keeps of it is all of it.
  private static void round(float[] samples) {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) Math.rint(samples[i] * (double) STEPS) / STEPS;
    }
  }

  private static void fadeOut(StereoAudio audio) {
    int frames = audio.frames();
    int fade = Math.min(frames, (int) (END_FADE_SECONDS * SongPlan.SAMPLE_RATE_HZ));
    for (int i = 1; i <= fade; i++) {
      double phase = (i - 1) / (double) Math.max(1, fade - 1); // 0 at the last frame
      float gain = (float) (0.5 - 0.5 * StrictMath.cos(StrictMath.PI * phase));
      audio.left()[frames - i] *= gain;
      audio.right()[frames - i] *= gain;
    }
  }
}
