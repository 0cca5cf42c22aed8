package io.songlens.composer.audio.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.audio.Signals;
import io.songlens.composer.audio.StereoAudio;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BiquadTest {
  @Test
  void cutoffsAreThreeDecibelsDown() {
    assertThat(Biquad.highPass(100, Biquad.BUTTERWORTH_Q).gainDb(100))
        .isCloseTo(-3.01, within(.01));
    assertThat(Biquad.highPass(100, Biquad.BUTTERWORTH_Q).gainDb(50)).isCloseTo(-12.3, within(.1));
    assertThat(Biquad.lowPass(5_000, Biquad.BUTTERWORTH_Q).gainDb(5_000))
        .isCloseTo(-3.01, within(.01));
  }

  @Test
  void aPeakHasItsGainAtItsCentreAndNoneFarAway() {
    Biquad peak = Biquad.peak(1_000, 1, 6);
    assertThat(peak.gainDb(1_000)).isCloseTo(6, within(0.001));
    assertThat(peak.gainDb(20)).isCloseTo(0, within(0.05));
    assertThat(peak.gainDb(20_000)).isCloseTo(0, within(0.05));
  }

  @Test
  void shelvesHaveHalfTheirGainInTheMiddle() {
    assertThat(Biquad.lowShelf(200, -4).gainDb(20)).isCloseTo(-4, within(0.05));
    assertThat(Biquad.lowShelf(200, -4).gainDb(200)).isCloseTo(-2, within(0.01));
    assertThat(Biquad.lowShelf(200, -4).gainDb(10_000)).isCloseTo(0, within(0.05));
    assertThat(Biquad.highShelf(8_000, 3).gainDb(8_000)).isCloseTo(1.5, within(0.01));
    assertThat(Biquad.highShelf(8_000, 3).gainDb(50)).isCloseTo(0, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(doubles = {60, 400, 1_000, 3_000, 12_000})
  void aFilteredSineChangesAsTheResponseSays(double hz) {
    Biquad peak = Biquad.peak(1_000, 0.8, -5);
    Biquad highPass = Biquad.highPass(120, Biquad.BUTTERWORTH_Q);
    StereoAudio sine = Signals.sine(hz, -12, 1, 0);
    double before = Signals.rmsDb(sine.right(), 24_000, 48_000);
    new StereoFilter(List.of(peak, highPass)).process(sine.left(), sine.right(), 0, 48_000);
    assertThat(Signals.rmsDb(sine.right(), 24_000, 48_000) - before)
        .isCloseTo(peak.gainDb(hz) + highPass.gainDb(hz), within(0.02));
  }

  @Test
  void filteringInPiecesIsFilteringAtOnce() {
    List<Biquad> filters = List.of(Biquad.peak(700, 1, 4), Biquad.lowShelf(200, 2));
    StereoAudio whole = Signals.noise(1, -20, 0.5);
    StereoAudio pieces = whole.copy();
    new StereoFilter(filters).process(whole.left(), whole.right(), 0, whole.frames());
    StereoFilter filter = new StereoFilter(filters);
    for (int start = 0; start < pieces.frames(); start += 777) {
      int end = Math.min(pieces.frames(), start + 777);
      filter.process(pieces.left(), pieces.right(), start, end);
    }
    assertThat(pieces.left()).isEqualTo(whole.left());
    assertThat(pieces.right()).isEqualTo(whole.right());
  }
}
