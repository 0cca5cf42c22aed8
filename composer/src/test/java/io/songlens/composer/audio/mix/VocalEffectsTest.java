package io.songlens.composer.audio.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.audio.Scores;
import io.songlens.composer.audio.Signals;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.EffectSpan;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.VocalEffect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Effects are judged by what a meter shows; the song is 8 bars of 2.4 s in C. */
class VocalEffectsTest {
  private static final SongPlan PLAN = Scores.score(8, List.of()).plan();
  private static final int SECOND = SongPlan.SAMPLE_RATE_HZ;
  private static final int BAR = 1920;

  private static StereoAudio treated(StereoAudio voice, VocalEffect effect) {
    StereoAudio copy = voice.copy();
    new VocalEffects(PLAN).apply(copy, List.of(new EffectSpan(effect, BAR, 5 * BAR)));
    return copy;
  }

  private static double bandDb(StereoAudio audio, double lowHz, double highHz) {
    double power = 0;
    int from = 4 * SECOND;
    int count = 4096;
    for (double hz = lowHz; hz < highHz; hz += 25) {
      double re = 0;
      double im = 0;
      for (int i = 0; i < count; i++) {
        double angle = 2 * Math.PI * hz * i / SECOND;
        double window = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / count);
        re += window * audio.left()[from + i] * StrictMath.cos(angle);
        im += window * audio.left()[from + i] * StrictMath.sin(angle);
      }
      power += re * re + im * im;
    }
    return 10 * StrictMath.log10(power + 1e-20);
  }

  @ParameterizedTest
  @EnumSource(VocalEffect.class)
  void leavesWhatIsBeforeTheSpanAloneAndIsHeardInItWithoutClicks(VocalEffect effect) {
    StereoAudio voice = Signals.sine(440, -20, 12, 0);
    StereoAudio treated = treated(voice, effect);
    int start = (int) PLAN.frameOfTick(BAR) - SECOND / 20;
    for (int i = 0; i < start; i++) {
      assertThat(treated.left()[i]).isEqualTo(voice.left()[i]);
    }
    StereoAudio difference = treated.copy();
    voice.scale(-1);
    difference.add(voice);
    double changeDb = Signals.rmsDb(difference.left(), 4 * SECOND, 8 * SECOND);
    if (effect == VocalEffect.WHISPER) {
      assertThat(changeDb).isLessThan(-200);
    } else {
      assertThat(changeDb).isGreaterThan(-45);
    }
    float largest = 0;
    for (int i = start; i < start + SECOND / 5; i++) {
      largest = Math.max(largest, Math.abs(treated.left()[i] - treated.left()[i - 1]));
    }
    assertThat(largest).isLessThan(0.03f);
  }

  @Test
  void aTelephoneCarriesNothingOutsideItsBandAndIsAboutAsLoud() {
    StereoAudio noise = Signals.noise(1, -25, 12);
    StereoAudio treated = treated(noise, VocalEffect.TELEPHONE);
    double perBandDb = bandDb(treated, 600, 1_600);
    assertThat(bandDb(treated, 25, 150)).isLessThan(perBandDb - 20);
    assertThat(bandDb(treated, 5_500, 6_500)).isLessThan(perBandDb - 20);
    assertThat(bandDb(treated, 10_000, 11_000)).isLessThan(perBandDb - 40);
    assertThat(Signals.rmsDb(treated.left(), 4 * SECOND, 8 * SECOND)).isBetween(-26.0, -24.0);
  }

  @Test
  void aRobotHasSidebandsAnOctaveBelowTheTonicAway() {
    StereoAudio treated = treated(Signals.sine(440, -20, 12, 0), VocalEffect.ROBOT);
    double carrier = 65.406 / 2;
    double voiceDb = bandDb(treated, 435, 446);
    assertThat(bandDb(treated, 440 + carrier - 2, 440 + carrier + 3)).isGreaterThan(voiceDb - 15);
    assertThat(bandDb(treated, 440 - carrier - 2, 440 - carrier + 3)).isGreaterThan(voiceDb - 15);
    assertThat(bandDb(treated, 600, 900)).isLessThan(voiceDb - 25);
  }

  @Test
  void aSlapEchoRepeatsOnceAfterATenthOfASecond() {
    StereoAudio click = StereoAudio.silence(12 * SECOND);
    for (int i = 0; i < 48; i++) {
      click.left()[4 * SECOND + i] = (float) StrictMath.sin(2 * Math.PI * i / 48);
    }
    StereoAudio treated = treated(click, VocalEffect.SLAP_ECHO);
    double bestSum = 0;
    int bestLag = 0;
    for (int lag = 2_400; lag < 24_000; lag++) {
      double sum = 0;
      for (int i = 0; i < 48; i++) {
        sum += click.left()[4 * SECOND + i] * treated.left()[4 * SECOND + i + lag];
      }
      if (sum > bestSum) {
        bestSum = sum;
        bestLag = lag;
      }
    }
    assertThat(bestLag).isBetween(5_200, 5_360); // 110 ms
    assertThat(Signals.rmsDb(treated.left(), 4 * SECOND + 8_000, 6 * SECOND)).isLessThan(-100);
  }

  @Test
  void aChoirHallRingsForSeconds() {
    StereoAudio noise = Signals.noise(2, -20, 12);
    for (int i = 5 * SECOND; i < noise.frames(); i++) {
      noise.left()[i] = 0;
      noise.right()[i] = 0;
    }
    float[] hall = treated(noise, VocalEffect.CHOIR_HALL).left();
    double early = Signals.rmsDb(hall, 5 * SECOND + 4_800, 5 * SECOND + 14_400);
    double late = Signals.rmsDb(hall, 7 * SECOND + 4_800, 7 * SECOND + 14_400);
    assertThat(early).isBetween(-38.0, -24.0);
    assertThat(early - late).as("dB lost in two seconds").isBetween(18.0, 60.0);
  }
}
