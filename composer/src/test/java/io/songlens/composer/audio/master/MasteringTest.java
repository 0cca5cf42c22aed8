package io.songlens.composer.audio.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.audio.Scores;
import io.songlens.composer.audio.Signals;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.LoudnessMeter;
import io.songlens.composer.audio.dsp.TruePeak;
import io.songlens.composer.audio.mix.Mixer;
import io.songlens.composer.audio.synth.SoundFont;
import io.songlens.composer.audio.synth.SoundFontRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasteringTest {
  private static final StereoAudio MIX =
      new Mixer()
          .mix(Scores.band(8), new SoundFontRenderer(SoundFont.locate()), null, false)
          .audio();

  @ParameterizedTest
  @CsvSource({"-14, -1", "-16, -1.5", "-11, -1", "-23, -3"})
  void loudnessIsMetAndPeaksStayUnderTheCeiling(double lufs, double truePeakDb) {
    Mastered master = new Mastering().master(MIX.copy(), new MasterTarget(lufs, truePeakDb));
    assertThat(master.lufs()).isCloseTo(lufs, within(0.1));
    assertThat(master.truePeakDb()).isLessThanOrEqualTo(truePeakDb);
    assertThat(LoudnessMeter.measure(master.audio()).integratedLufs())
        .isCloseTo(master.lufs(), within(0.01));
    assertThat(TruePeak.dbtp(master.audio())).isCloseTo(master.truePeakDb(), within(0.01));
  }

  @Test
  void itEndsInSilence() {
    StereoAudio audio = new Mastering().master(MIX.copy(), MasterTarget.STREAMING).audio();
    assertThat(audio.frames()).isEqualTo(MIX.frames());
    assertThat(audio.left()[audio.frames() - 1]).isZero();
    assertThat(audio.right()[audio.frames() - 1]).isZero();
    assertThat(Signals.rmsDb(audio.left(), audio.frames() - 480, audio.frames())).isLessThan(-60);
  }

  @ParameterizedTest
  @CsvSource({"-23", "-14", "-11"})
  void quietMusicWithHighPeaksIsAsLoudAsWanted(double lufs) {
    StereoAudio peaky = Signals.noise(4, -48, 8);
    for (int i = 24_000; i < peaky.frames(); i += 24_000) {
      for (int k = 0; k < 400; k++) {
        float hit = (float) (0.7 * StrictMath.exp(-k / 60.0) * StrictMath.sin(k * 0.3));
        peaky.left()[i - k - 1] += hit;
        peaky.right()[i - k - 1] += hit;
      }
    }
    Mastered master = new Mastering().master(peaky, new MasterTarget(lufs, -1));
    assertThat(LoudnessMeter.measure(master.audio()).integratedLufs()).isCloseTo(lufs, within(0.1));
    assertThat(TruePeak.dbtp(master.audio())).isLessThanOrEqualTo(-1);
  }

  @Test
  void theSameMixGivesTheSameMaster() {
    assertThat(new Mastering().master(MIX.copy(), MasterTarget.STREAMING).audio().left())
        .isEqualTo(new Mastering().master(MIX.copy(), MasterTarget.STREAMING).audio().left());
  }

  @Test
  void silenceStaysSilent() {
    Mastered master = new Mastering().master(StereoAudio.silence(48_000), MasterTarget.STREAMING);
    assertThat(master.lufs()).isEqualTo(-70);
    assertThat(TruePeak.dbtp(master.audio())).isEqualTo(-400);
  }

  @ParameterizedTest
  @CsvSource({"0", "6", "12", "20"})
  void theLimiterHoldsItsCeilingWhateverComes(double gainDb) {
    StereoAudio clicks = Signals.noise(9, -20, 3);
    for (int i = 100; i < clicks.frames(); i += 9_973) {
      clicks.left()[i] = 0.9f;
      clicks.right()[i + 3] = -0.8f;
    }
    StereoAudio limited = StereoAudio.silence(clicks.frames());
    new Limiter(-2)
        .apply(clicks, TruePeak.envelope(clicks, 0f), (float) Decibels.toGain(gainDb), limited);
    assertThat(TruePeak.dbtp(limited)).isLessThanOrEqualTo(-2 + 0.05);
    float sample = 0;
    for (int i = 0; i < limited.frames(); i++) {
      sample =
          Math.max(sample, Math.max(Math.abs(limited.left()[i]), Math.abs(limited.right()[i])));
    }
    assertThat(Decibels.fromGain(sample)).isLessThanOrEqualTo(-2 + 1e-4);
  }

  @Test
  void theLimiterLeavesQuietSoundAlone() {
    StereoAudio quiet = Signals.sine(440, -12, 0.5, 0);
    StereoAudio limited = StereoAudio.silence(quiet.frames());
    new Limiter(-1).apply(quiet, TruePeak.envelope(quiet, 0f), 1f, limited);
    assertThat(limited.left()).isEqualTo(quiet.left());
  }
}
