package io.songlens.api.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.listen.Sound;
import io.songlens.composer.song.Affect;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LikenessTest {
  private static final SongFeatures CALM =
      song("lo-fi", 0.3, -0.6, 80, Map.of("sea", 0.9), new Sound(5, 1500, 2));

  @Test
  void aSongIsLikeItselfAndTheDistanceIsTheSameBothWays() {
    SongFeatures other = song("house", 0.6, 0.8, 124, Map.of("city", 0.8), new Sound(3, 2600, 4));
    assertThat(Likeness.full().distance(CALM, CALM)).isZero();
    assertThat(Likeness.full().distance(CALM, other))
        .isEqualTo(Likeness.full().distance(other, CALM))
        .isBetween(0.7, 1.0);
  }

  @Test
  void whatIsNotKnownOfBothDoesNotCount() {
    SongFeatures unheard = song("lo-fi", 0.3, -0.6, 80, Map.of("sea", 0.9), null);
    assertThat(Likeness.full().distance(CALM, unheard)).isZero();
    SongFeatures aboutNothing = song("lo-fi", 0.3, -0.6, 80, Map.of(), null);
    assertThat(Likeness.full().distance(aboutNothing, aboutNothing)).isZero();
    assertThat(Likeness.full().distance(unheard, aboutNothing))
        .isCloseTo(3 / 12.75, within(1e-9)); // topics differ, all else is alike
  }

  @Test
  void theNearestComeFirstWithReasonsThatAreTrueOfBoth() {
    Map<String, SongFeatures> others =
        Map.of(
            "far", song("house", 0.6, 0.8, 124, Map.of("city", 0.8), null),
            "near",
                song("lo-fi", 0.4, -0.5, 82, Map.of("sea", 0.5, "dog", 1.0), new Sound(5, 1600, 2)),
            "middle", song("lo-fi", -0.4, 0.5, 120, Map.of(), null));
    var found = Neighbour.nearest(CALM, others, Likeness.full(), 2);
    assertThat(found).extracting(Neighbour::id).containsExactly("near", "middle");
    assertThat(found.get(0).reasons())
        .containsExactly(
            "same style",
            "both about: sea",
            "both calm and happy",
            "tempo 80 and 82",
            "both in major",
            "equally bright (1.5 and 1.6 kHz)");
    assertThat(found.get(1).reasons()).containsExactly("same style", "both in major");
  }

  @Test
  void featuresAreReadAsTheyWereKept() {
    JsonMapper json = JsonMapper.shared();
    assertThat(json.readValue(json.writeValueAsString(CALM), SongFeatures.class)).isEqualTo(CALM);
  }

  private static SongFeatures song(
      String style,
      double valence,
      double arousal,
      double bpm,
      Map<String, Double> topics,
      @Nullable Sound sound) {
    Affect mood = new Affect(valence, arousal);
    Affect styleMood = style.equals("house") ? new Affect(0.45, 0.72) : new Affect(0.05, -0.35);
    return new SongFeatures(style, styleMood, mood, bpm, false, 5, true, topics, sound);
  }
}
