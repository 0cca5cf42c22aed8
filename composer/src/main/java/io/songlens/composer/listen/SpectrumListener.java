package io.songlens.composer.listen;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.voice.RealFft;
import java.util.Arrays;

/**
 * Looks at a sound's spectrum 94 times a second: where its centre is (Peeters, "A large set of
 * audio features for sound description", 2004, section 6.1), and how much louder it gets from one
 * look to the next (the half-wave rectified spectral flux of Dixon, "Onset detection revisited",
 * DAFx 2006, of magnitudes compressed as Boeck et al., ISMIR 2012, do).
 */
final class SpectrumListener {
  /** Frames from one look to the next. */
  static final int HOP = 512;

  private static final int WINDOW = 2048;

  /** Looks quieter than the loudest by more than this (as power) have no centre worth telling. */
  private static final double AUDIBLE = 1e-5;

  private final double[] window = new double[WINDOW];
  private final double[] samples = new double[WINDOW];
  private final double[] re = new double[WINDOW / 2 + 1];
  private final double[] im = new double[WINDOW / 2 + 1];
  private final RealFft fft = new RealFft(WINDOW);
  private final double[] centroids;
  private final double[] powers;
  private final double[] flux;
  private double[] before = new double[WINDOW / 2 + 1];
  private double[] now = new double[WINDOW / 2 + 1];

  private SpectrumListener(int looks) {
    this.centroids = new double[looks];
    this.powers = new double[looks];
    this.flux = new double[looks];
    for (int i = 0; i < WINDOW; i++) {
      window[i] = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / WINDOW);
    }
  }

  static SpectrumListener of(StereoAudio audio) {
    SpectrumListener listener = new SpectrumListener(Math.max(0, audio.frames() - WINDOW) / HOP);
    for (int look = 0; look < listener.flux.length; look++) {
      listener.look(audio, look);
    }
    return listener;
  }

  private void look(StereoAudio audio, int look) {
    for (int i = 0; i < WINDOW; i++) {
      int frame = look * HOP + i;
      samples[i] = window[i] * 0.5 * ((double) audio.left()[frame] + audio.right()[frame]);
    }
    fft.forward(samples, re, im);
    double sum = 0;
    double weighted = 0;
    double rise = 0;
    for (int k = 1; k < re.length; k++) {
      double power = re[k] * re[k] + im[k] * im[k];
      double magnitude = Math.sqrt(power);
      powers[look] += power;
      sum += magnitude;
      weighted += magnitude * k;
      now[k] = StrictMath.log1p(magnitude);
      rise += look == 0 ? 0 : Math.max(0, now[k] - before[k]);
    }
    centroids[look] = sum == 0 ? 0 : weighted / sum * SongPlan.SAMPLE_RATE_HZ / WINDOW;
    flux[look] = rise;
    double[] swapped = before;
    before = now;
    now = swapped;
  }

  /** The median centre of what is audible, in Hz; 0 for silence. */
  double centroidHz() {
    double loudest = Arrays.stream(powers).max().orElse(0);
    double[] heard = new double[powers.length];
    int count = 0;
    for (int i = 0; i < powers.length; i++) {
      if (powers[i] > AUDIBLE * loudest) {
        heard[count++] = centroids[i];
      }
    }
    double[] sorted = Arrays.copyOf(heard, count);
    Arrays.sort(sorted);
    return count == 0 ? 0 : sorted[count / 2];
  }

  /** How much louder it got at each look. */
  double[] flux() {
    return flux.clone();
  }
}
