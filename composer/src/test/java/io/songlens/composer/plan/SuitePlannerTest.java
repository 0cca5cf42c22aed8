package io.songlens.composer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuitePlannerTest {
  private static final int SEEDS = 20;

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void keysAreRelatedAndTheLastSongComesHome(int songs) {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<SuiteSong> suite = suite(songs, seed).songs();

      assertThat(suite.get(songs - 1).key().fifths()).isEqualTo(suite.get(0).key().fifths());
      for (int i = 1; i < songs; i++) {
        int up = suite.get(i - 1).key().tonic().upTo(suite.get(i).key().tonic());
        assertThat(up).isNotEqualTo(6);
        assertThat(up != 0 || songs == 2).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void stylesChangeAndDurationsAddUpAndTheArcHasItsPlaces(int songs) {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<SuiteSong> suite = suite(songs, seed).songs();
      List<SuitePlace> places = suite.stream().map(SuiteSong::place).toList();
      Duration sum = Duration.ZERO;
      for (int i = 0; i < songs; i++) {
        sum = sum.plus(suite.get(i).brief().wishes().duration());
        assertThat(i > 0 && style(suite, i).equals(style(suite, i - 1))).isFalse();
      }

      assertThat(sum).isEqualTo(Duration.ofSeconds(60L * songs));
      assertThat(places).startsWith(SuitePlace.OPENING).endsWith(SuitePlace.FINALE);
      assertThat(places.stream().filter(place -> place == SuitePlace.CLIMAX).count())
          .isEqualTo(songs > 2 ? 1 : 0);
      if (songs > 3) {
        assertThat(places).containsSubsequence(SuitePlace.CLIMAX, SuitePlace.REST);
      }
    }
  }

  @Test
  void songsArePlannedInTheirKeyAndStyle() {
    for (SuiteSong song : suite(5, 3).songs()) {
      SongPlan plan = new SongPlanner(Songs.CATALOG).plan(song.brief(), song.seed(), song.key());

      assertThat(plan.key()).isEqualTo(song.key());
      assertThat(plan.styleId()).isEqualTo(song.brief().wishes().styleId());
    }
  }

  @Test
  void theMostExcitingPhotoIsTheClimaxAndLikePhotosClimaxTwoThirdsOfTheWay() {
    List<SongBrief> briefs = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      briefs.add(Songs.brief(null, null, false, 0, 0));
    }
    assertThat(SuitePlace.of(briefs).indexOf(SuitePlace.CLIMAX)).isEqualTo(5);

    briefs.set(2, Songs.brief(null, null, false, 0, 0.6));
    assertThat(SuitePlace.of(briefs).indexOf(SuitePlace.CLIMAX)).isEqualTo(2);
  }

  @Test
  void equalAlbumsGiveEqualSuites() {
    assertThat(suite(6, 4)).isEqualTo(suite(6, 4)).isNotEqualTo(suite(6, 5));
  }

  @Test
  void onePhotoIsNoSuite() {
    assertThatIllegalArgumentException().isThrownBy(() -> suite(1, 1));
  }

  private static String style(List<SuiteSong> suite, int song) {
    return String.valueOf(suite.get(song).brief().wishes().styleId());
  }

  private static Suite suite(int songs, long seed) {
    SeededRandom random = new Seed(seed).fork("moods").random();
    List<SongBrief> briefs = new ArrayList<>();
    for (int i = 0; i < songs; i++) {
      briefs.add(
          Songs.brief(
              null, null, false, random.nextDouble(-0.6, 0.6), random.nextDouble(-0.6, 0.6)));
    }
    return new SuitePlanner(Songs.CATALOG)
        .plan(briefs, Duration.ofSeconds(60L * songs), new Seed(seed));
  }
}
