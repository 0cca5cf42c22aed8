package io.songlens.composer.audio.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.audio.Signals;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.LoudnessMeter;
import io.songlens.composer.audio.dsp.TruePeak;
import io.songlens.composer.audio.encode.FlacEncoder;
import io.songlens.composer.audio.encode.LossyEncoder;
import io.songlens.composer.audio.encode.Mp3Encoder;
import io.songlens.composer.audio.encode.OpusEncoder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeakSafeTest {
  private static final StereoAudio AT_THE_CEILING = atTheCeiling();

  static List<LossyEncoder> codecs() {
    return List.of(Mp3Encoder.standard(), OpusEncoder.standard());
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void whatPlayersMakeOfAHotMasterStaysUnderTheCeiling(LossyEncoder codec) {
    StereoAudio plain = codec.decoded(codec.encode(AT_THE_CEILING));
    assertThat(TruePeak.dbtp(plain)).isGreaterThan(-1);

    StereoAudio safe = codec.decoded(PeakSafe.encode(codec, AT_THE_CEILING, -1));

    assertThat(TruePeak.dbtp(safe)).isLessThanOrEqualTo(-1);
    assertThat(lufs(safe)).isCloseTo(lufs(AT_THE_CEILING), within(0.2));
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void aSoundFarBelowTheCeilingIsEncodedAsItIs(LossyEncoder codec) {
    StereoAudio quiet = Signals.noise(5, -30, 1);
    assertThat(PeakSafe.encode(codec, quiet, -1)).isEqualTo(codec.encode(quiet));
  }

  @Test
  void aFormatWithoutLossNeedsNoSecondLook() {
    assertThat(PeakSafe.encode(new FlacEncoder(), AT_THE_CEILING, -1))
        .isEqualTo(new FlacEncoder().encode(AT_THE_CEILING));
  }

  @Test
  void theSameMasterGivesTheSameBytes() {
    Mp3Encoder mp3 = Mp3Encoder.standard();
    assertThat(PeakSafe.encode(mp3, AT_THE_CEILING, -1))
        .isEqualTo(PeakSafe.encode(mp3, AT_THE_CEILING, -1));
  }

  private static double lufs(StereoAudio audio) {
    return LoudnessMeter.measure(audio).integratedLufs();
  }

  /** A chord with drum-like hits, limited to just -1 dBTP, which no codec keeps. */
  private static StereoAudio atTheCeiling() {
    StereoAudio sound = Signals.sine(220, -16, 3, 0);
    sound.add(Signals.sine(277.2, -19, 3, 1));
    sound.add(Signals.sine(1_318.5, -25, 3, 2));
    StereoAudio noise = Signals.noise(9, -9, 3);
    for (int i = 0; i < sound.frames(); i++) {
      float hit = (float) StrictMath.exp(-(i % 12_000) / 700.0);
      sound.left()[i] += hit * noise.left()[i];
      sound.right()[i] += hit * noise.right()[i];
    }
    StereoAudio limited = StereoAudio.silence(sound.frames());
    new Limiter(-1.06)
        .apply(sound, TruePeak.envelope(sound, 0f), (float) Decibels.toGain(3), limited);
    return limited;
  }
}
