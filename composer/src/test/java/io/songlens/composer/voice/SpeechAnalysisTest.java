package io.songlens.composer.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechAnalysisTest {
  private static final double DB = 20 / Math.log(10);

  private static final double LOUDEST_DB = Resonances.responseDb(Resonances.OPEN, 700);

  private static double[] joined(double[]... parts) {
    return java.util.Arrays.stream(parts).flatMapToDouble(java.util.Arrays::stream).toArray();
  }

  private static double[] noise(double seconds, double level) {
    SeededRandom random = new Seed(3).random();
    double[] noise = new double[(int) (seconds * Resonances.RATE)];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = level * random.nextDouble(-1, 1);
    }
    return noise;
  }

  /** The envelope that a mel-cepstrum stands for, by its definition. */
  private static double db(double[] cepstrum, double hz) {
    double omega = 2 * Math.PI * hz / 48_000;
    double alpha = MelCepstrum.ALPHA;
    double warped = omega + 2 * Math.atan2(alpha * Math.sin(omega), 1 - alpha * Math.cos(omega));
    double log = 0;
    for (int m = 0; m < cepstrum.length; m++) {
      log += cepstrum[m] * Math.cos(m * warped);
    }
    return log * DB;
  }

  private static double peakHz(double[] cepstrum, double about) {
    double peak = about - 150;
    for (double hz = about - 150; hz <= about + 150; hz++) {
      peak = db(cepstrum, hz) > db(cepstrum, peak) ? hz : peak;
    }
    return peak;
  }

  /** What a listener can just tell of a formant (Kewley-Port and Watson, JASA 95, 1994). */
  private static double audible(double hz) {
    return Math.max(50, 0.03 * hz);
  }

  /** A valley with the skirts of formants in it: 30 dB below the peak, less above 2 kHz. */
  private static double filled(double db, double hz) {
    double skirt = Math.pow(10, (LOUDEST_DB - 30) / 10) / (1 + Math.pow(hz / 2000, 4));
    return 10 * Math.log10(Math.pow(10, db / 10) + skirt);
  }

  @Test
  void thePitchIsFoundWithinAHundredthAndNoiseHasNone() {
    WavSound vowel = new WavSound(Resonances.RATE, Resonances.vowel(Resonances.OPEN, 0.3));

    assertThat(SpeechPitch.at(vowel, 3000)).isCloseTo(Resonances.F0, within(1.0));
    assertThat(SpeechPitch.at(new WavSound(Resonances.RATE, noise(0.3, 1000)), 3000)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {3000, 3055, 3110, 3165})
  void theEnvelopeIsThatOfTheResonancesWhereverTheWindowStandsInAPeriod(int centre) {
    double[] vowel = Resonances.vowel(Resonances.OPEN, 0.3);

    double[] log = new SmoothEnvelope(Resonances.RATE).logAmplitude(vowel, centre, Resonances.F0);

    double hzPerBin = Resonances.RATE / 2.0 / (log.length - 1);
    for (double hz = 200; hz <= 4000; hz += 50) {
      double measured = DB * log[(int) Math.round(hz / hzPerBin)];
      double response = Resonances.responseDb(Resonances.OPEN, hz);
      boolean valley = response < LOUDEST_DB - 20;
      assertThat(measured)
          .as("%.0f Hz", hz)
          .isCloseTo(valley ? filled(response, hz) : response, within(valley ? 3.5 : 2.0));
    }
  }

  @Test
  void formantsOfTheMelCepstrumAreTheResonancesMovedAsAsked() {
    for (double[] formants : new double[][] {Resonances.OPEN, Resonances.CLOSED}) {
      WavSound vowel = new WavSound(Resonances.RATE, Resonances.vowel(formants, 0.3));

      double[] as = SpeechAnalysis.of(vowel, false, 1).cepstra()[30];
      double[] higher = SpeechAnalysis.of(vowel, false, 1.2).cepstra()[30];

      for (double formant : formants) {
        assertThat(peakHz(as, formant)).isCloseTo(formant, within(audible(formant)));
        assertThat(peakHz(higher, 1.2 * formant))
            .isCloseTo(1.2 * formant, within(audible(1.2 * formant)));
      }
    }
  }

  @Test
  void theVoiceSetsInWhereTheNoiseEndsAndSilenceIsCutOff() {
    double[] sound =
        joined(
            new double[2205],
            noise(0.1, 600),
            Resonances.vowel(Resonances.OPEN, 0.3),
            new double[4410]);

    SpokenSyllable spoken = SpeechAnalysis.of(new WavSound(Resonances.RATE, sound), true, 1);

    assertThat(spoken.voicingOnset()).isBetween(18, 23);
    assertThat(spoken.frames()).isBetween(76, 84);
  }

  @Test
  void aSoundWithoutVoiceIsRefused() {
    WavSound hiss = new WavSound(Resonances.RATE, noise(0.3, 1000));

    assertThatThrownBy(() -> SpeechAnalysis.of(hiss, true, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No voice is heard");
  }

  @Test
  void boundariesLieWhereOneSoundGivesWayToTheNext() {
    double[][] frames = new double[30][];
    for (int t = 0; t < frames.length; t++) {
      frames[t] = new double[] {t, t < 7 ? 1 : t < 22 ? -2 : 3, t < 22 ? 0 : 1};
    }

    assertThat(SoundBoundaries.of(frames, 0, 30, new int[] {3, 3, 3})).containsExactly(7, 22, 30);
    assertThat(SoundBoundaries.of(frames, 4, 30, new int[] {4, 3, 3})).containsExactly(8, 22, 30);
    assertThatThrownBy(() -> SoundBoundaries.of(frames, 0, 2, new int[] {1, 1, 1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
