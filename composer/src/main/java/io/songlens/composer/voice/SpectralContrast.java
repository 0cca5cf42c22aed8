package io.songlens.composer.voice;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives generated spectra back the contrast that averaging took: each coefficient is moved away
 * from its mean by a fixed factor, so that its variance over a reference text is the speaker's own
 * (Silén et al., "Ways to implement global variance in statistical speech synthesis", Interspeech
 * 2012). Measured once over a fixed text, so that no phrase changes another's timbre.
 *
 * @param mean mean of each coefficient
 * @param emphasis factor of each coefficient
 */
@SuppressWarnings("ArrayRecordComponent")
record SpectralContrast(double[] mean, double[] emphasis) {
  /**
   * Harvard sentences (IEEE 1969): phonetically balanced. Syllables by spaces, words by slashes.
   */
  private static final List<String> REFERENCE =
      List.of(
          "DH-AX/B-ER-CH/K-AX N-UW/S-L-IH-D/AA-N/DH-AX/S-M-UW-DH/P-L-AE-NG-K-S",
          "G-L-UW/DH-AX/SH-IY-T/T-UW/DH-AX/D-AA-R-K/B-L-UW/B-AE-K G-R-AW-N-D",
          "IH-T-S/IY Z-IY/T-UW/T-EH-L/DH-AX/D-EH-P-TH/AX-V/AX/W-EH-L",
          "DH-IY-Z/D-EY-Z/AX/CH-IH K-AX-N/L-EH-G/IH-Z/AX/R-EH-R/D-IH-SH",
          "R-AY-S/IH-Z/AO F-AX-N/S-ER-V-D/IH-N/R-AW-N-D/B-OW-L-Z",
          "DH-AX/JH-UW-S/AX-V/L-EH M-AX-N-Z/M-EY-K-S/F-AY-N/P-AH-N-CH",
          "DH-AX/B-OY/W-AX-Z/DH-EH-R/W-EH-N/DH-AX/S-AH-N/R-OW-Z",
          "HH-UH-K/DH-AX/Y-AH-NG/V-OY S-IH-NG/P-L-EH ZH-ER/T-UW/TH-IH-NG-K");

  /** A little more contrast than the speaker's own, against a band; recognition is no worse. */
  private static final double STRENGTH = 1.25;

  /** Leaves spectra of so many coefficients as they are. */
  static SpectralContrast none(int order) {
    double[] emphasis = new double[order];
    java.util.Arrays.fill(emphasis, 1);
    return new SpectralContrast(new double[order], emphasis);
  }

  static SpectralContrast of(HsmmModel model) {
    int order = model.order();
    double[] mean = new double[order];
    double[] square = new double[order];
    int frames = 0;
    for (String line : REFERENCE) {
      SpectralTrack track = model.speak(contexts(line));
      for (int t = track.start(1); t < track.start(track.phones() - 1); t++) {
        double[] cepstrum = track.cepstra()[t];
        for (int m = 0; m < order; m++) {
          mean[m] += cepstrum[m];
          square[m] += cepstrum[m] * cepstrum[m];
        }
        frames++;
      }
    }
    double[] target = model.globalVariance();
    double[] emphasis = new double[order];
    for (int m = 0; m < order; m++) {
      mean[m] /= frames;
      double variance = square[m] / frames - mean[m] * mean[m];
      double full = StrictMath.sqrt(target[m] / variance);
      emphasis[m] = m == 0 ? 1 : 1 + STRENGTH * (full - 1);
    }
    return new SpectralContrast(mean, emphasis);
  }

  private static List<ContextPhone> contexts(String line) {
    List<TimedPhone> phones = new ArrayList<>();
    List<SungSyllable> syllables = new ArrayList<>();
    int at = 0;
    for (String word : line.split("/")) {
      String[] parts = word.split(" ");
      for (int i = 0; i < parts.length; i++) {
        int stress = i == 0 && !parts[i].contains("AX") ? 1 : 0;
        int onset = at;
        for (String symbol : parts[i].split("-")) {
          Phone phone = Phone.valueOf(symbol);
          onset = phone.manner().isVowel() ? at : onset;
          phones.add(new TimedPhone(phone, at, at + 1, syllables.size()));
          at++;
        }
        syllables.add(new SungSyllable(0, stress, i == 0, i == parts.length - 1, onset, at, null));
      }
    }
    return SyllableContexts.of(phones, syllables);
  }
}
