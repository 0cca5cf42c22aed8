package io.songlens.composer.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.voice.measure.LevelSteps;
import io.songlens.composer.voice.measure.SungVowel;
import io.songlens.composer.voice.measure.SungVowels;
import io.songlens.composer.voice.measure.WeightedLevel;
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
}
