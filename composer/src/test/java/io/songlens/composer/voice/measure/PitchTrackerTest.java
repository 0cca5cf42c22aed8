package io.songlens.composer.voice.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PitchTrackerTest {
  private static final double[] VOICE = {1, 0.7, 0.5, 0.6, 0.3, 0.2, 0.2, 0.1};

  private static double worstCents(float[] samples, DoubleUnaryOperator hz) {
    PitchTrack track = PitchTracker.track(samples, 0, samples.length);
    double worst = 0;
    for (int i = 10; i < track.size() - 10; i++) {
      assertThat(track.isVoiced(i)).as("voiced at point %d", i).isTrue();
      double wanted = Cents.ofHz(hz.applyAsDouble((double) track.frame(i) / Tones.RATE));
      worst = Math.max(worst, Math.abs(track.cents(i) - wanted));
    }
    return worst;
  }

  @ParameterizedTest
  @ValueSource(doubles = {82.4, 110, 146.83, 220, 311.1, 440, 587.3, 880, 1046.5, 1318.5})
  void steadyTonesAreReadWithinHalfACent(double hz) {
    float[] samples = Tones.harmonics(0.5, t -> hz, VOICE);

    assertThat(worstCents(samples, t -> hz)).isLessThan(0.5);
  }

  @ParameterizedTest
  @CsvSource({
    "1 0 0 0, pure tone",
    "0.15 1 0.15 0.15, a second harmonic 16 dB above all others",
    "0 1 0.8 0.6, no fundamental",
    "0.05 0.2 1 0.2, a strong third",
    "1 0.02 0.9 0.02 0.8, odd harmonics"
  })
  void harmonicsDoNotMakeItJumpAnOctave(String amplitudes, String name) {
    double[] harmonics =
        Arrays.stream(amplitudes.split(" ")).mapToDouble(Double::parseDouble).toArray();
    for (double hz : new double[] {98, 196, 392, 700}) {
      DoubleUnaryOperator pitch = Tones.vibrato(hz, 30);

      assertThat(worstCents(Tones.harmonics(0.6, pitch, harmonics), pitch))
          .as("%s at %s Hz", name, hz)
          .isLessThan(6);
    }
  }

  @Test
  void breathAtHalfTheFundamentalDoesNotMakeItAnOctaveLower() {
    float[] samples = Tones.harmonics(0.5, t -> 523.25, VOICE);
    float[] below = Tones.harmonics(0.5, t -> 523.25 / 2, 0.2);
    for (int i = 0; i < samples.length; i++) {
      samples[i] += below[i];
    }

    assertThat(worstCents(samples, t -> 523.25)).isLessThan(6);
  }

  @Test
  void followsVibratoAndGlides() {
    DoubleUnaryOperator vibrato = Tones.vibrato(220, 60);
    DoubleUnaryOperator glide = t -> 150 * StrictMath.pow(2, t);

    assertThat(worstCents(Tones.harmonics(1, vibrato, VOICE), vibrato)).isLessThan(6);
    assertThat(worstCents(Tones.harmonics(1, glide, VOICE), glide)).isLessThan(6);
  }

  @Test
  void noiseHasNoPitchAndDoesNotHideOne() {
    SeededRandom random = new Seed(3).random();
    float[] samples = Tones.harmonics(0.6, t -> 262, VOICE);
    for (int i = 0; i < samples.length; i++) {
      float noise = (float) (0.05 * random.nextGaussian());
      samples[i] = i < samples.length / 2 ? noise : samples[i] + noise;
    }
    PitchTrack track = PitchTracker.track(samples, 0, samples.length);
    for (int i = 8; i < 48; i++) {
      assertThat(track.isVoiced(i)).isFalse();
    }
    for (int i = 70; i < 110; i++) {
      assertThat(track.cents(i)).isCloseTo(Cents.ofHz(262), within(15.0));
    }
  }

  @Test
  void silenceHasNoPitch() {
    PitchTrack track = PitchTracker.track(new float[9600], 0, 9600);

    assertThat(track.size()).isEqualTo(40);
    for (int i = 0; i < track.size(); i++) {
      assertThat(track.isVoiced(i)).isFalse();
    }
  }

  @Test
  void aPartIsReadAsInTheWhole() {
    DoubleUnaryOperator glide = t -> 150 * StrictMath.pow(2, t);
    float[] samples = Tones.harmonics(1, glide, VOICE);
    PitchTrack whole = PitchTracker.track(samples, 0, 48_000);
    PitchTrack part = PitchTracker.track(samples, 12_000, 24_000);

    assertThat(part.frame(0)).isEqualTo(12_000);
    assertThat(part.indexFrom(12_001)).isEqualTo(1);
    for (int i = 0; i < part.size(); i++) {
      assertThat(part.cents(i)).isCloseTo(whole.cents(i + 50), within(0.5));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 25, 45, 70})
  void theValueOfANoteIsTheMeanOfItsVibrato(double depthCents) {
    for (double seconds : new double[] {0.31, 0.45, 0.5, 0.8}) {
      float[] samples = Tones.harmonics(seconds + 0.2, Tones.vibrato(330, depthCents), VOICE);
      PitchTrack track = PitchTracker.track(samples, 0, samples.length);
      double value = SteadyPitch.of(track, 4_800, 4_800 + (long) (48_000 * seconds));

      // Less than two cycles can't be averaged exactly.
      double tolerance = seconds < 0.4 ? 0.25 * depthCents + 0.5 : 3;
      assertThat(value).isCloseTo(Cents.ofHz(330), within(tolerance));
    }
  }

  @Test
  void aNoteWithoutVoiceHasNoValue() {
    PitchTrack track = PitchTracker.track(new float[9600], 0, 9600);

    assertThat(SteadyPitch.of(track, 0, 9600)).isNaN();
  }
}
