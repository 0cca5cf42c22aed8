package io.songlens.image.album;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.image.PhotoOutcome;
import io.songlens.image.SceneReading;
import io.songlens.image.album.RecurringSubject.Kind;
import io.songlens.image.vision.SceneTag;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecurringSubjectTest {
  @Test
  void whatTwoPhotosShowComesBackAndWhatOneShowsDoesNot() {
    AlbumReading album =
        album(
            TestReads.scenes(new SceneTag("beach", 0.8), new SceneTag("sunset", 0.3)),
            TestReads.scenes(new SceneTag("forest", 0.9)),
            TestReads.scenes(new SceneTag("beach", 0.7)));

    assertThat(album.recurring()).hasSize(1);
    RecurringSubject beach = album.recurring().get(0);
    assertThat(beach.id()).isEqualTo("beach");
    assertThat(beach.kind()).isEqualTo(Kind.SCENE);
    assertThat(beach.photos()).containsExactly(0, 2);
    assertThat(beach.strength()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void strongestComesFirst() {
    SceneTag beach = new SceneTag("beach", 0.3);
    SceneTag harbour = new SceneTag("harbour", 0.6);

    AlbumReading album = album(TestReads.scenes(harbour, beach), TestReads.scenes(harbour, beach));

    assertThat(album.recurring())
        .extracting(RecurringSubject::id)
        .containsExactly("harbour", "beach");
  }

  @Test
  void thingsAndNumbersOfPeopleComeBackToo() {
    AlbumReading album =
        album(
            TestReads.things("dog", 2),
            TestReads.things("dog", 1),
            TestReads.things("person", 3),
            TestReads.things("person", 5),
            TestReads.things("person", 1));

    assertThat(album.recurring())
        .extracting(RecurringSubject::kind)
        .containsExactly(Kind.OBJECT, Kind.PEOPLE);
    assertThat(album.recurring()).extracting(RecurringSubject::id).containsExactly("dog", "people");
    assertThat(album.recurring().get(1).photos()).containsExactly(2, 3);
  }

  @Test
  void unknownAndGuessesDoNotComeBack() {
    SceneReading unsure =
        TestReads.scenes(new SceneTag("unknown", 0.8), new SceneTag("beach", 0.13));

    assertThat(album(unsure, unsure).recurring()).isEmpty();
  }

  @Test
  void aSubjectInCopiesOfOnePhotoDoesNotComeBack() {
    SceneReading beach = TestReads.scenes(new SceneTag("beach", 0.8));
    List<PhotoOutcome.Read> twice = List.of(TestReads.read(0, beach), TestReads.read(0, beach));

    assertThat(AlbumReading.of(twice).recurring()).isEmpty();
  }

  private static AlbumReading album(SceneReading... readings) {
    List<PhotoOutcome.Read> photos = new ArrayList<>();
    for (SceneReading reading : readings) {
      photos.add(TestReads.read(photos.size(), reading));
    }
    return AlbumReading.of(photos);
  }
}
