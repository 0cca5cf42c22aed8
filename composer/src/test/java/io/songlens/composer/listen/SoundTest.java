package io.songlens.composer.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.SongPlan;
import org.junit.jupiter.api.Test;

class SoundTest {
  private static final int RATE = SongPlan.SAMPLE_RATE_HZ;

  /** The first two test signals of EBU Tech 3342, section 4, within its tolerance. */
  @Test
  void theLoudnessRangeIsThatOfTheStandardsTestSignals() {
    assertThat(Sound.of(twoTones(-20, -30)).loudnessRangeLu()).isCloseTo(10, within(1.0));
    assertThat(Sound.of(twoTones(-20, -15)).loudnessRangeLu()).isCloseTo(5, within(1.0));
  }

  @Test
  void aTonesCentreIsItsPitch() {
    assertThat(Sound.of(twoTones(-20, -20)).centroidHz()).isCloseTo(1000, within(20.0));
  }

  @Test
  void everyClickIsABeginning() {
    float[] clicks = new float[20 * RATE];
    for (int at = RATE / 2; at < clicks.length; at += RATE / 4) {
      for (int i = 0; i < 2000 && at + i < clicks.length; i++) {
        clicks[at + i] = (float) (0.5 * Math.exp(-i / 300.0) * Math.sin(i * 0.3));
      }
    }
    assertThat(Sound.of(StereoAudio.ofMono(clicks)).onsetsPerSecond()).isCloseTo(3.9, within(0.2));
  }

  @Test
  void silenceAndNothingAreLikeNothing() {
    assertThat(Sound.of(StereoAudio.silence(5 * RATE))).isEqualTo(new Sound(0, 0, 0));
    assertThat(Sound.of(StereoAudio.silence(0))).isEqualTo(new Sound(0, 0, 0));
  }

  private static StereoAudio twoTones(double firstDb, double secondDb) {
    float[] mono = new float[40 * RATE];
    for (int i = 0; i < mono.length; i++) {
      double gain = Math.pow(10, (i < mono.length / 2 ? firstDb : secondDb) / 20);
      mono[i] = (float) (gain * Math.sin(2 * Math.PI * 1000 * i / RATE));
    }
    return StereoAudio.ofMono(mono);
  }
}
