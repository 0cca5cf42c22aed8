package io.songlens.composer.audio.dsp;

import io.songlens.composer.audio.StereoAudio;
import java.util.List;

/**
 * A telephone line: 300 to 3400 Hz (ITU-T G.712), overdriven a little. The line filters twice, so
 * that what the overdrive adds stays inside its band.
 */
public final class Telephone {
  /** Qs of a Butterworth filter of order four. */
  private static final double[] QS = {0.541, 1.307};

  private static final double DRIVE = 3;

  private Telephone() {}

  /** Works in place; the loudness stays about the same. */
  public static void process(StereoAudio audio) {
    double before = Power.of(audio);
    line(audio);
    double after = Power.of(audio);
    if (after > 0) {
      // Driven relative to its own level, so that soft lines are as rough as loud ones.
      double scale = DRIVE * 0.1 / StrictMath.sqrt(after);
      overdrive(audio.left(), scale);
      overdrive(audio.right(), scale);
      line(audio);
      Power.match(audio, before);
    }
  }

  private static void line(StereoAudio audio) {
    List<Biquad> filters =
        List.of(
            Biquad.highPass(300, QS[0]),
            Biquad.highPass(300, QS[1]),
            Biquad.lowPass(3_400, QS[0]),
            Biquad.lowPass(3_400, QS[1]));
    new StereoFilter(filters).process(audio.left(), audio.right(), 0, audio.frames());
  }

  private static void overdrive(float[] samples, double scale) {
    for (int i = 0; i < samples.length; i++) {
      double x = scale * samples[i];
      samples[i] = (float) (x / StrictMath.sqrt(1 + x * x));
    }
  }
}
