package io.songlens.composer.audio.master;

import static io.songlens.composer.audio.dsp.Biquad.BUTTERWORTH_Q;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Biquad;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.StepMeter;
import io.songlens.composer.song.SongPlan;
import java.util.Arrays;
import java.util.List;

/**
 * A master's gentle tone curve: half of the way from the mix's long-term spectrum to that of
 * records, whose level falls by 5 dB an octave from 100 Hz to 4 kHz and more steeply above (Pestana
 * et al., "Spectral characteristics of popular commercial recordings 1950-2010", AES 135, 2013). It
 * never moves a shelf by more than {@value #MOST_DB} dB, and leaves a band alone that hardly plays:
 * music without a bass is not to be given rumble for one.
 */
final class ToneCurve {
  private static final double MOST_DB = 2;
  private static final double SHARE = 0.5;
  private static final double ABSENT_DB = 12;

  private static final int EXCERPT_FRAMES = SongPlan.SAMPLE_RATE_HZ;

  /** 4.37 s, so that excerpts do not begin on the same beat of the bar again and again. */
  private static final int EVERY_FRAMES = 437 * SongPlan.SAMPLE_RATE_HZ / 100;

  private static final int SHORT_FRAMES = 60 * SongPlan.SAMPLE_RATE_HZ;
  private static final double MIDDLE_LOW_HZ = 250;
  private static final double MIDDLE_HIGH_HZ = 2_500;

  /** The bass, 40 to 140 Hz, in records about as strong as the middle and a little more. */
  private static final Band BASS = new Band(40, 140, 1.2);

  /** What glitters, 5 to 14 kHz. */
  private static final Band AIR = new Band(5_000, 14_000, -16.5);

  private ToneCurve() {}

  /**
   * A range of frequencies.
   *
   * @param wantedDb its power in records, relative to the middle's
   */
  private record Band(double lowHz, double highHz, double wantedDb) {
    /** By how much to lift it, in dB. */
    double liftDb(StereoAudio mix, double middleDb) {
      double missingDb = wantedDb - (powerDb(mix, lowHz, highHz) - middleDb);
      return missingDb > ABSENT_DB ? 0 : Math.max(-MOST_DB, Math.min(MOST_DB, SHARE * missingDb));
    }
  }

  /** The filters that a mix is to go through. */
  static List<Biquad> of(StereoAudio mix) {
    StereoAudio heard = excerpts(mix);
    double middleDb = powerDb(heard, MIDDLE_LOW_HZ, MIDDLE_HIGH_HZ);
    return List.of(
        Biquad.highPass(28, BUTTERWORTH_Q),
        Biquad.lowShelf(160, BASS.liftDb(heard, middleDb)),
        Biquad.highShelf(5_500, AIR.liftDb(heard, middleDb)));
  }

  /** A second of every few, which is enough to know the spectrum of a song of minutes by. */
  private static StereoAudio excerpts(StereoAudio mix) {
    if (mix.frames() < SHORT_FRAMES) {
      return mix;
    }
    int count = mix.frames() / EVERY_FRAMES;
    StereoAudio excerpts = StereoAudio.silence(count * EXCERPT_FRAMES);
    for (int i = 0; i < count; i++) {
      int from = i * EVERY_FRAMES;
      int to = i * EXCERPT_FRAMES;
      System.arraycopy(mix.left(), from, excerpts.left(), to, EXCERPT_FRAMES);
      System.arraycopy(mix.right(), from, excerpts.right(), to, EXCERPT_FRAMES);
    }
    return excerpts;
  }

  private static double powerDb(StereoAudio sound, double lowHz, double highHz) {
    Biquad low = Biquad.highPass(lowHz, BUTTERWORTH_Q);
    Biquad high = Biquad.lowPass(highHz, BUTTERWORTH_Q);
    double[] powers = StepMeter.measure(List.of(low, low, high, high), sound);
    return Decibels.fromPower(Arrays.stream(powers).sum() / Math.max(1, powers.length));
  }
}
