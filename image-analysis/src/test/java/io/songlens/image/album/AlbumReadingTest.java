package io.songlens.image.album;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.songlens.image.PhotoOutcome;
import io.songlens.image.SceneReading;
import io.songlens.image.decode.AlteredPhotos;
import io.songlens.image.decode.PixelImage;
import io.songlens.image.palette.Swatch;
import io.songlens.image.vision.SceneTag;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlbumReadingTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2024, 6, 1, 12, 0);

  @Test
  void onePhotoIsAnAlbumOfOne() {
    SceneReading reading = TestReads.scenes(new SceneTag("beach", 0.8));

    AlbumReading album = AlbumReading.of(List.of(TestReads.read(0, reading)));

    assertThat(album.photos()).containsExactly(0);
    assertThat(album.duplicates()).isEmpty();
    assertThat(album.recurring()).isEmpty();
    assertThat(album.arc().climax()).isZero();
    assertThat(album.arc().shape()).isEqualTo(ArcShape.STEADY);
    assertThat(album.mood()).isEqualTo(reading.mood());
    assertThat(album.palette()).isEqualTo(reading.palette());
  }

  @Test
  void noPhotoIsNoAlbum() {
    assertThatThrownBy(() -> AlbumReading.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyAlteredSampleIsADuplicateAndNoSampleIsLost() {
    List<PhotoOutcome.Read> photos = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < TestReads.PIXELS.size(); i++) {
      PixelImage sample = TestReads.PIXELS.get(i);
      for (PixelImage copy :
          List.of(
              sample,
              AlteredPhotos.jpeg(sample, 40),
              AlteredPhotos.cut(sample, 0.02, 0, 1, 0.97),
              AlteredPhotos.brighter(sample, 1.1))) {
        photos.add(TestReads.read(copy, TestReads.mood(0.1, 0), null));
        owners.add(i);
      }
    }

    AlbumReading album = AlbumReading.of(photos);

    assertThat(album.photos()).hasSameSizeAs(TestReads.PIXELS);
    assertThat(album.photos()).extracting(owners::get).doesNotHaveDuplicates();
    assertThat(album.duplicates())
        .hasSize(photos.size() - TestReads.PIXELS.size())
        .allSatisfy(
            duplicate -> {
              assertThat(owners.get(duplicate.photo())).isEqualTo(owners.get(duplicate.of()));
              assertThat(album.photos()).contains(duplicate.of());
            });
  }

  @Test
  void sharpestPhotoStandsForItsShotAndEqualPhotosReadAsOne() {
    PixelImage sharp = TestReads.PIXELS.get(2);
    SceneReading reading = TestReads.mood(0.3, 0.1);
    List<PhotoOutcome.Read> photos =
        List.of(
            TestReads.read(AlteredPhotos.blurred(sharp, 3), reading, null),
            TestReads.read(sharp, reading, null),
            TestReads.read(sharp, reading, null));

    AlbumReading album = AlbumReading.of(photos);

    assertThat(album.photos()).containsExactly(1);
    assertThat(album.duplicates()).extracting(Duplicate::photo).containsExactly(0, 2);
    assertThat(album.duplicates()).extracting(Duplicate::of).containsOnly(1);
    assertThat(album.mood()).isEqualTo(reading.mood());
  }

  @Test
  void captureTimesOrderThePhotosIfAllHaveOne() {
    SceneReading reading = TestReads.mood(0, 0);
    PhotoOutcome.Read late = TestReads.read(TestReads.PIXELS.get(0), reading, NOON.plusHours(2));
    PhotoOutcome.Read early = TestReads.read(TestReads.PIXELS.get(1), reading, NOON);
    PhotoOutcome.Read unsure = TestReads.read(TestReads.PIXELS.get(2), reading, null);

    assertThat(AlbumReading.of(List.of(late, early)).photos()).containsExactly(1, 0);
    assertThat(AlbumReading.of(List.of(late, early)).order()).isEqualTo(PhotoOrder.CAPTURE_TIME);
    assertThat(AlbumReading.of(List.of(late, early, unsure)).photos()).containsExactly(0, 1, 2);
    assertThat(AlbumReading.of(List.of(late, early, unsure)).order())
        .isEqualTo(PhotoOrder.AS_GIVEN);
  }

  @Test
  void moodIsWeighedByConfidenceAndPaletteByPhoto() {
    SceneTag unknown = new SceneTag("unknown", 0.9);
    SceneReading sure = TestReads.reading(0.6, 0.3, 0.6, List.of(unknown), List.of());
    SceneReading unsure = TestReads.reading(-0.3, 0, 0.3, List.of(unknown), List.of());

    AlbumReading album =
        AlbumReading.of(List.of(TestReads.read(0, sure), TestReads.read(1, unsure)));

    assertThat(album.mood().valence()).isCloseTo(0.3, within(1e-9));
    assertThat(album.mood().arousal()).isCloseTo(0.2, within(1e-9));
    assertThat(album.mood().words()).containsExactly("happy", "calm", "sad");
    assertThat(album.palette().swatches())
        .containsExactly(
            new Swatch("blue", "#2040a0", 0.6),
            new Swatch("gold", "#a0a060", 0.2),
            new Swatch("grey", "#a0a060", 0.2));
  }

  @Test
  void equalPhotosGiveEqualAlbums() {
    List<PhotoOutcome.Read> photos = new ArrayList<>();
    for (int i = 0; i < TestReads.PIXELS.size(); i++) {
      photos.add(TestReads.read(i, TestReads.mood(i * 0.1 - 0.5, 0.3 - i * 0.05)));
    }

    assertThat(AlbumReading.of(photos)).isEqualTo(AlbumReading.of(photos));
  }
}
