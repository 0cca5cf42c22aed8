package io.songlens.composer.song;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.songlens.composer.song.Leitmotif.Subject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeitmotifTest {
  private static final List<Subject> SUBJECTS =
      IntStream.range(0, 40).mapToObj(i -> new Subject("subject-" + i, 2)).toList();

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void fortySubjectsOfAnAlbumHaveClearlyDifferentIdeas(long seed) {
    List<Leitmotif> ideas = Leitmotif.ofAlbum(SUBJECTS, new Seed(seed));

    for (int i = 0; i < ideas.size(); i++) {
      for (int k = 0; k < i; k++) {
        assertThat(ideas.get(i).difference(ideas.get(k)))
            .as("%s and %s", ideas.get(i), ideas.get(k))
            .isGreaterThanOrEqualTo(3);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void anIdeaIsShortAndNarrowWithOnePeakAndLastsTwoBarsAtMost(long seed) {
    for (Leitmotif idea : Leitmotif.ofAlbum(SUBJECTS, new Seed(seed))) {
      List<Integer> heights = idea.heights();
      int high = heights.stream().mapToInt(Integer::intValue).max().orElseThrow();
      int low = heights.stream().mapToInt(Integer::intValue).min().orElseThrow();

      assertThat(heights).hasSizeBetween(4, 6);
      assertThat(high - low).isBetween(3, 7);
      assertThat(heights).containsOnlyOnce(high);
      assertThat(idea.onsetEighths().get(heights.size() - 1)).isLessThan(16);
    }
  }

  @Test
  void aSubjectKeepsItsIdeaThroughoutAnAlbumAndGetsAnotherInAnother() {
    List<Subject> dog = List.of(new Subject("dog", 3));

    assertThat(Leitmotif.ofAlbum(dog, new Seed(5)))
        .isEqualTo(Leitmotif.ofAlbum(dog, new Seed(5)))
        .isNotEqualTo(Leitmotif.ofAlbum(dog, new Seed(6)));
  }

  @Test
  void anIdeaStartsOnItsDownbeat() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Leitmotif("dog", 2, List.of(1, 2, 3, 4), List.of(0, 1, 2, 0)));
  }
}
