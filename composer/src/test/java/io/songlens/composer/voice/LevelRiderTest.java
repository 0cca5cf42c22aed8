package io.songlens.composer.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.voice.measure.LevelSteps;
import io.songlens.composer.voice.measure.SungVowel;
import io.songlens.composer.voice.measure.SungVowels;
import io.songlens.composer.voice.measure.WeightedLevel;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelRiderTest {
  private static final HsmmSingingVoice VOICE = HsmmSingingVoice.load();

  /** Close vowels far below their first formant, reduced ones before a silence, a melisma. */
  private static final List<String> LINES =
      List.of(
          "+DH.AH:60:0.6 +'S.IY:72:0.6 +AH:60:0.6 +'M.UW.N:74:1 _:69:0.7 +'W.AA.T:57:1 r:0:1",
          "+'N.IY:62:0.5 +DH.AH:62:0.5 +'L.AE.M.P:65:0.5 +AH:64:0.5 +'F.AO.R:76:2 r:0:1");

  @ParameterizedTest
  @ValueSource(doubles = {0.84, 1, 1.18})
  void everyVowelIsAsLoudAsTheDynamicsAsk(double formantScale) {
    Score score = SungLines.score(90, 0, LINES, SungLines.style(formantScale));
    VocalPlan plan = new VocalPlanner().plan(score, new Seed(2));
    WeightedLevel level = WeightedLevel.of(VOICE.render(plan, score.voice()).samples());

    List<List<SungVowel>> vowels = SungVowels.byPhrase(score, plan);
    for (int i = 0; i < vowels.size(); i++) {
      assertThat(LevelSteps.of(plan.phrases().get(i), vowels.get(i), level))
          .hasSize(vowels.get(i).size() - 1)
          .allSatisfy(step -> assertThat(step).isBetween(-3.0, 3.0));
    }
  }

  @Test
  void noConsonantIsLouderThanTheVowelsAroundIt() {
    Score score =
        SungLines.score(
            90, 0, List.of("+'M.IY.N:60:1 +'S.IH:62:0.5 L.ER:62:0.5 +N.UW:64:1 +'Z.UW.M:62:2"));
    VocalPlan plan = new VocalPlanner().plan(score, new Seed(2));
    WeightedLevel level = WeightedLevel.of(VOICE.render(plan, score.voice()).samples());
    VocalPhrase phrase = plan.phrases().get(0);

    for (TimedPhone phone : phrase.phones()) {
      double excess =
          level.db(phone.startFrame(), phone.endFrame())
              - phrase.levelDb().at((double) (phone.startFrame() - phrase.startFrame()));
      double loudest = phone.phone().manner().isVowel() ? -15.5 : -17.5;
      assertThat(excess).as("%s", phone).isLessThan(loudest);
    }
  }

  @Test
  void aPauseIsNotLiftedWithTheSoftVowelAfterIt() {
    int vowel = 40 * ControlCurve.STEP_FRAMES;
    int pause = 20 * ControlCurve.STEP_FRAMES;
    VocalPhrase phrase =
        phrase(
            new TimedPhone(Phone.AA, 0, vowel, 0),
            new TimedPhone(Phone.PAUSE, vowel, vowel + pause, -1),
            new TimedPhone(Phone.AX, vowel + pause, 2L * vowel + pause, 1));
    double[] sound = new double[2 * vowel + pause];
    for (int i = 0; i < sound.length; i++) {
      double amplitude = i < vowel ? 0.2 : 0.001;
      sound[i] = amplitude * StrictMath.sin(2 * Math.PI * 200 * i / SongPlan.SAMPLE_RATE_HZ);
    }

    LevelRider.ride(phrase, sound, -17);

    assertThat(peak(sound, vowel + pause + vowel / 2, sound.length)).isGreaterThan(0.05);
    int ramp = ControlCurve.STEP_FRAMES;
    assertThat(peak(sound, vowel, vowel + pause - ramp)).isLessThan(0.0015);
  }

  private static VocalPhrase phrase(TimedPhone... phones) {
    ControlCurve even = new ControlCurve(new float[] {0});
    return new VocalPhrase(
        0, List.of(), List.of(phones), even, even, even, false, null, new Seed(1));
  }

  private static double peak(double[] sound, int from, int to) {
    return Arrays.stream(sound, from, to).map(Math::abs).max().orElseThrow();
  }
}
