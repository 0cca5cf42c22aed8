package io.songlens.composer.compose.measure;

import io.songlens.composer.theory.Mode;
import java.util.List;

/** How often each pitch class is played, whatever its octave and duration. */
final class PitchClasses {
  private static final int CLASSES = 12;

  private final double[] shares = new double[CLASSES];

  PitchClasses(List<Sounding> notes) {
    notes.forEach(note -> shares[note.midi() % CLASSES] += 1.0 / notes.size());
  }

  /**
   * The largest share of the notes, 0..1, that lies in one of the 24 major and natural minor scales
   * (Mogren, "C-RNN-GAN: Continuous recurrent neural networks with adversarial training", 2016, as
   * counted by MusPy's {@code scale_consistency}; Dong and others, ISMIR 2020).
   */
  double scaleConsistency() {
    double best = 0;
    for (int tonic = 0; tonic < CLASSES; tonic++) {
      best = Math.max(best, Math.max(inScale(tonic, Mode.MAJOR), inScale(tonic, Mode.MINOR)));
    }
    return best;
  }

  private double inScale(int tonic, Mode mode) {
    return mode.semitones().stream().mapToDouble(s -> shares[(tonic + s) % CLASSES]).sum();
  }

  /**
   * Shannon entropy of the pitch classes in bits, 0 for a single one to 3.58 for all twelve alike
   * (Wu and Yang, "The Jazz Transformer on the Front Line", ISMIR 2020, over the whole song as
   * MusPy's {@code pitch_class_entropy}).
   */
  double entropyBits() {
    double bits = 0;
    for (double share : shares) {
      bits -= share == 0 ? 0 : share * StrictMath.log(share) / StrictMath.log(2);
    }
    return bits;
  }
}
