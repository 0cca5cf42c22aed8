package io.songlens.image.vision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaxonomyTest {
  @Test
  void hasAtLeastFortyFiveScenesInFiveGroups() {
    assertThat(Taxonomy.scenes()).hasSizeGreaterThanOrEqualTo(45);
    assertThat(Taxonomy.scenes())
        .extracting(Taxonomy.Scene::group)
        .contains(
            SceneGroup.NATURE,
            SceneGroup.URBAN,
            SceneGroup.INDOOR,
            SceneGroup.EVENT,
            SceneGroup.SUBJECT)
        .doesNotContain(SceneGroup.UNKNOWN);
  }

  @Test
  void knowsEveryWordOfTheTrainedHead() {
    assertThat(Heads.load().scenes().labels()).allMatch(Taxonomy::has);
  }

  @Test
  void unknownIsNoScene() {
    assertThat(Taxonomy.has(Taxonomy.UNKNOWN)).isFalse();
    assertThat(Taxonomy.groupOf(Taxonomy.UNKNOWN)).isEqualTo(SceneGroup.UNKNOWN);
  }
}
