package io.songlens.image.vision;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.image.palette.LightLevels;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SceneRulesTest {
  private static final LightLevels DAYLIGHT = new LightLevels(0.5, 0, 0.5, 0.3, 0.2, 0);
  private static final LightLevels DARK = new LightLevels(0.15, 0, 0.3, 0.2, 0.03, 0);
  private static final LightLevels LOW_SUN = new LightLevels(0.45, 0.7, 0.6, 0.5, 0.2, 0.3);

  @Test
  void headAloneDecidesInDaylightWithoutObjects() {
    assertThat(first(Map.of("beach", 0.7, "lake", 0.2), List.of(), DAYLIGHT)).isEqualTo("beach");
  }

  @Test
  void tagsAreSortedAndSmallOnesAreLeftOut() {
    List<SceneTag> tags =
        tags(Map.of("lake", 0.2, "beach", 0.7, "food", 0.01), List.of(), DAYLIGHT);

    assertThat(tags).extracting(SceneTag::id).containsExactly("beach", "lake");
  }

  @Test
  void nothingSureIsUnknownAndStillTellsTheGuess() {
    List<SceneTag> tags = tags(Map.of("lake", 0.15, "office", 0.14), List.of(), DAYLIGHT);

    assertThat(tags.get(0).id()).isEqualTo("unknown");
    assertThat(tags).extracting(SceneTag::id).contains("lake");
  }

  @Test
  void largeDogIsTheSubjectAndSmallOneIsNot() {
    Map<String, Double> head = Map.of("countryside", 0.5, "dog", 0.1);

    assertThat(first(head, List.of(object("dog", 0.8, 0.3)), DAYLIGHT)).isEqualTo("dog");
    assertThat(first(head, List.of(object("dog", 0.8, 0.01)), DAYLIGHT)).isEqualTo("countryside");
  }

  @Test
  void onePersonNearbyIsPortraitAndSeveralArePeople() {
    Map<String, Double> head = Map.of("park", 0.35);
    DetectedObject one = object("person", 0.8, 0.3);
    DetectedObject other = object("person", 0.7, 0.1);
    DetectedObject far = object("person", 0.9, 0.005);

    assertThat(first(head, List.of(one), DAYLIGHT)).isEqualTo("portrait");
    assertThat(first(head, List.of(one, other), DAYLIGHT)).isEqualTo("people");
    assertThat(first(head, List.of(far, far, far), DAYLIGHT)).isEqualTo("park");
  }

  @Test
  void darkStreetIsCityAtNightAndDarkLandIsNightSky() {
    assertThat(first(Map.of("city-street", 0.5), List.of(), DARK)).isEqualTo("night-city");
    assertThat(first(Map.of("mountain", 0.5), List.of(), DARK)).isEqualTo("night-sky");
    assertThat(first(Map.of("kitchen", 0.5), List.of(), DARK)).isEqualTo("kitchen");
  }

  @Test
  void glowOutdoorsIsSunsetAndGlowIndoorsIsNot() {
    assertThat(first(Map.of("beach", 0.4, "lake", 0.3), List.of(), LOW_SUN)).isEqualTo("sunset");
    assertThat(first(Map.of("kitchen", 0.7), List.of(), LOW_SUN)).isEqualTo("kitchen");
    assertThat(first(Map.of("forest", 0.7), List.of(), LOW_SUN)).isEqualTo("forest");
  }

  @Test
  void cakeBetweenPeopleIsBirthdayAndGlassesBetweenThreeAreParty() {
    DetectedObject person = object("person", 0.8, 0.03);
    DetectedObject cake = object("cake", 0.7, 0.01);
    DetectedObject glass = object("wine-glass", 0.8, 0.01);

    assertThat(first(Map.of("living-room", 0.3), List.of(person, person, cake), DAYLIGHT))
        .isEqualTo("birthday");
    assertThat(first(Map.of("living-room", 0.3), List.of(person, person, person, glass), DAYLIGHT))
        .isEqualTo("party");
    assertThat(first(Map.of("living-room", 0.3), List.of(person, glass), DAYLIGHT))
        .isEqualTo("living-room");
  }

  @Test
  void umbrellaInGreyLightOutdoorsIsRainAndOnSunnyBeachIsNot() {
    LightLevels grey = new LightLevels(0.4, 0, 0.3, 0.1, 0.1, 0);
    LightLevels sunny = new LightLevels(0.7, 0.1, 0.5, 0.5, 0.5, 0);
    DetectedObject umbrella = object("umbrella", 0.8, 0.02);

    assertThat(first(Map.of("city-street", 0.6), List.of(umbrella), grey)).isEqualTo("rain");
    assertThat(first(Map.of("beach", 0.6), List.of(umbrella), sunny)).isEqualTo("beach");
  }

  private static String first(
      Map<String, Double> head, List<DetectedObject> objects, LightLevels light) {
    return tags(head, objects, light).get(0).id();
  }

  private static List<SceneTag> tags(
      Map<String, Double> head, List<DetectedObject> objects, LightLevels light) {
    return SceneTags.choose(SceneRules.beliefs(head, objects, light));
  }

  private static DetectedObject object(String label, double confidence, double area) {
    double side = Math.sqrt(area);
    return new DetectedObject(label, confidence, new Region(0.1, 0.1, side, side));
  }
}
