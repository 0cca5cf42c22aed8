package io.songlens.composer.audio.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.audio.Signals;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.LoudnessMeter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MorseLabelTest {
  private static final double UNIT = 0.11;

  @Test
  void shortLongShortShortIsHeardAndTheSongStaysAsLong() {
    StereoAudio song = Signals.sine(100, -20, 6, 0);
    StereoAudio labelled = song.copy();
    MorseLabel.addTo(labelled);

    assertThat(labelled.frames()).isEqualTo(song.frames());
    StringBuilder heard = new StringBuilder();
    for (int unit = 0; unit < 12; unit++) {
      int middle = (int) (48_000 * (0.25 + UNIT * (unit + 0.5)));
      double difference = 0;
      for (int i = middle - 500; i < middle + 500; i++) {
        difference = Math.max(difference, Math.abs(labelled.left()[i] - song.left()[i]));
      }
      heard.append(difference > 0 ? '=' : '.');
    }
    assertThat(heard).hasToString("=.===...=.=.");
    int end = (int) (48_000 * (0.25 + 11 * UNIT));
    assertThat(labelled.left()).endsWith(Arrays.copyOfRange(song.left(), end, song.frames()));
  }

  @Test
  void itIsALittleSofterThanTheSong() {
    StereoAudio song = Signals.noise(3, -20, 6);
    StereoAudio labelled = song.copy();
    MorseLabel.addTo(labelled);
    double loudness = LoudnessMeter.measure(song).integratedLufs();
    int from = (int) (48_000 * (0.25 + 2.1 * UNIT));
    float[] tone = new float[(int) (48_000 * 2.8 * UNIT)];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = labelled.left()[from + i] - song.left()[from + i];
    }
    // The root mean square of a sine lies 3 dB below its peaks.
    assertThat(Signals.rmsDb(tone, 0, tone.length)).isCloseTo(loudness - 3 - 3, within(0.2));
  }
}
