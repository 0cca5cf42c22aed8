package io.songlens.composer.voice.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.voice.Phone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTest {
  @Test
  void decimationKeepsLowTonesAndRemovesHighOnes() {
    float[] low = Decimator.decimate(Tones.harmonics(0.1, t -> 6000, 1), 0, 4800);
    float[] high = Decimator.decimate(Tones.harmonics(0.1, t -> 10_000, 1), 0, 4800);
    float[] original = Tones.harmonics(0.1, t -> 6000, 1);

    assertThat(low).hasSize(1600);
    for (int i = 50; i < 1500; i++) {
      assertThat(low[i]).isCloseTo(original[3 * i], within(2e-3f));
      assertThat(high[i]).isCloseTo(0, within(1e-4f));
    }
    assertThat(Decimator.decimate(original, -30, 0)).hasSize(10);
  }

  @Test
  void levelsDifferAsTheirSoundsDo() {
    float[] samples = Tones.harmonics(1, t -> 997, 1);
    for (int i = 24_000; i < samples.length; i++) {
      samples[i] *= 0.5f;
    }
    WeightedLevel level = WeightedLevel.of(samples);

    assertThat(level.db(4_800, 20_000) - level.db(30_000, 48_000)).isCloseTo(6.02, within(0.02));
    // A sine of 0.2: -17 dB of power, and 0.69 dB of weighting at 997 Hz.
    assertThat(level.db(4_800, 20_000)).isCloseTo(-16.99 + 0.69, within(0.05));
  }

  @Test
  void theEarWeighsLowTonesLess() {
    double low = WeightedLevel.of(Tones.harmonics(0.5, t -> 30, 1)).db(10_000, 20_000);
    double high = WeightedLevel.of(Tones.harmonics(0.5, t -> 4000, 1)).db(10_000, 20_000);

    assertThat(high - low).isGreaterThan(10);
  }

  @ParameterizedTest
  @ValueSource(doubles = {98, 150, 220, 330, 520})
  void voicingIsFoundWithinAPeriodAndAHalfMillisecond(double hz) {
    SeededRandom random = new Seed(11).random();
    float[] samples = Tones.harmonics(0.6, t -> hz, 1, 0.8, 0.6, 0.5, 0.3);
    int onset = 14_400;
    for (int i = 0; i < onset; i++) {
      samples[i] = (float) (i > onset - 4000 ? 0.01 * random.nextGaussian() : 0);
    }

    assertThat(VoicingOnset.find(samples, onset + 300, hz).orElseThrow())
        .isBetween(onset - 24.0, onset + 48_000 / hz + 24);
  }

  @Test
  void whereVoicingNeverStopsNoOnsetIsFound() {
    float[] tone = Tones.harmonics(0.6, t -> 200, 1, 0.5);

    assertThat(VoicingOnset.find(tone, 14_400, 200)).isEmpty();
    assertThat(VoicingOnset.find(new float[30_000], 14_400, 200)).isEmpty();
    assertThat(VoicingOnset.find(tone, tone.length - 100, 200)).isEmpty();
  }

  @Test
  void aClickStandsOutOfAToneAndOfNoise() {
    float[] tone = Tones.harmonics(0.5, t -> 200, 1, 0.5);
    assertThat(Click.worst(tone, 1, tone.length).ratio()).isLessThan(0.2);

    tone[9_000] += 0.3f;
    Click click = Click.worst(tone, 1, tone.length);

    assertThat(click.frame()).isBetween(9_000L, 9_001L);
    assertThat(click.ratio()).isGreaterThan(1.5);
    assertThat(click.jump()).isCloseTo(0.3, within(0.02));
  }

  @Test
  void aSpreadTellsMeanMedianQuantilesAndShares() {
    Spread spread = Spread.of(List.of(-4.0, 1.0, 2.0, 9.0));

    assertThat(spread.count()).isEqualTo(4);
    assertThat(spread.mean()).isEqualTo(2);
    assertThat(spread.median()).isEqualTo(1);
    assertThat(spread.quantile(0.75)).isEqualTo(2);
    assertThat(spread.max()).isEqualTo(9);
    assertThat(spread.magnitudes().median()).isEqualTo(2);
    assertThat(spread.share(value -> value > 0)).isEqualTo(0.75);
    assertThat(Spread.of(List.of()).max()).isNaN();
    assertThatThrownBy(() -> Spread.of(List.of(1.0, Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void framesAreCountedAfterTheNoteHasSettledWithAndWithoutTheGlide() {
    // One second on A3; the last 50 ms lie a semitone higher.
    float[] samples = Tones.harmonics(1.2, t -> t < 0.95 ? 220 : 233.1, 1, 0.6, 0.4);
    SungVowel vowel = new SungVowel(0, 57, 0, 48_000, Phone.AA, Phone.T, 0, 48_000, true, true);
    PitchTrack track = PitchTracker.track(samples, 0, samples.length);

    FramesInTune frames = FramesInTune.of(track, vowel, 80);

    assertThat(frames.counted()).isEqualTo(184);
    assertThat(frames.inTune()).isBetween(171, 177);
    assertThat(frames.held()).isEqualTo(168);
    assertThat(frames.heldInTune()).isEqualTo(168);
    assertThat(frames.plus(FramesInTune.NONE)).isEqualTo(frames);
  }
}
