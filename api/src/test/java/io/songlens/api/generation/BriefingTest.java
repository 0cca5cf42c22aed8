package io.songlens.api.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.song.Leitmotif;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import io.songlens.image.PhotoOutcome;
import io.songlens.image.ReadTimes;
import io.songlens.image.SceneReading;
import io.songlens.image.affect.MoodReading;
import io.songlens.image.album.AlbumReading;
import io.songlens.image.decode.PixelImage;
import io.songlens.image.fingerprint.Fingerprint;
import io.songlens.image.palette.Light;
import io.songlens.image.palette.Palette;
import io.songlens.image.palette.Season;
import io.songlens.image.palette.Swatch;
import io.songlens.image.palette.TimeOfDay;
import io.songlens.image.vision.DetectedObject;
import io.songlens.image.vision.Region;
import io.songlens.image.vision.SceneTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BriefingTest {
  private static final Region BOX = new Region(0.1, 0.1, 0.5, 0.5);

  @Test
  void scenesComeFirstAndTheSurestLeads() {
    SongBrief brief = brief(reading(0.2, new SceneTag("lake", 0.7), new SceneTag("sunset", 0.2)));

    assertThat(brief.topics().get(0)).isEqualTo(new Topic("lake", Topic.Kind.SCENE, 0.7));
    assertThat(brief.topics().get(1).id()).isEqualTo("sunset");
  }

  @Test
  void aGuessIsNotATopic() {
    SongBrief brief = brief(reading(0, new SceneTag("lake", 0.1)));

    assertThat(scenes(brief)).containsExactly("unknown");
  }

  @Test
  void whatTwoPhotosShareGrowsSurer() {
    SongBrief brief =
        brief(reading(0.2, new SceneTag("lake", 0.5)), reading(0.6, new SceneTag("lake", 0.5)));

    assertThat(topic(brief, "lake").orElseThrow().confidence()).isCloseTo(0.75, within(1e-9));
    assertThat(brief.affect().valence()).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void duplicatesDoNotCountTwice() {
    SceneReading lake = reading(0.2, new SceneTag("lake", 0.5));

    SongBrief brief = brief(List.of(photo(1, lake), photo(1, lake), photo(1, lake)));

    assertThat(topic(brief, "lake").orElseThrow().confidence()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void whatComesBackStandsBeforeASurerSceneOfOnePhoto() {
    SongBrief brief =
        brief(
            reading(0.2, new SceneTag("food", 0.95)),
            reading(0.2, new SceneTag("lake", 0.6)),
            reading(0.2, new SceneTag("lake", 0.6)));

    assertThat(scenes(brief)).containsExactly("lake", "food");
  }

  @Test
  void anUnsurePhotoLeavesTheSceneToTheOthers() {
    SongBrief brief =
        brief(reading(0.2, new SceneTag("unknown", 0.9)), reading(0.2, new SceneTag("lake", 0.6)));

    assertThat(scenes(brief)).containsExactly("lake");
  }

  @Test
  void personsAreCounted() {
    SceneReading two = reading(0.2, List.of(person(), person()), new SceneTag("people", 0.9));

    assertThat(topic(brief(two), "people").map(Topic::kind)).contains(Topic.Kind.SCENE);
    assertThat(brief(two).topics())
        .anyMatch(topic -> topic.kind() == Topic.Kind.PEOPLE && topic.id().equals("people"));
    assertThat(topic(brief(reading(0, List.of(person()), new SceneTag("lake", 1))), "person"))
        .isPresent();
  }

  @Test
  void whatRecursIsGivenItsLeitmotifAndOnePhotoHasNone() {
    SceneReading beach = reading(0, new SceneTag("beach", 0.9));

    assertThat(brief(beach, beach).leitmotifs())
        .extracting(Leitmotif::subject, Leitmotif::photos)
        .containsExactly(tuple("beach", 2));
    assertThat(brief(beach).leitmotifs()).isEmpty();
  }

  @Test
  void objectsAreNamedInTheVocabularysSpelling() {
    SceneReading street =
        reading(
            0,
            List.of(new DetectedObject("traffic light", 0.8, BOX)),
            new SceneTag("city-street", 0.8));

    assertThat(topic(brief(street), "traffic-light")).isPresent();
  }

  private static Optional<Topic> topic(SongBrief brief, String id) {
    return brief.topics().stream().filter(topic -> topic.id().equals(id)).findFirst();
  }

  private static List<String> scenes(SongBrief brief) {
    return brief.topics().stream()
        .filter(topic -> topic.kind() == Topic.Kind.SCENE)
        .map(Topic::id)
        .toList();
  }

  private static SongBrief brief(SceneReading... readings) {
    List<PhotoOutcome.Read> photos = new ArrayList<>();
    for (SceneReading reading : readings) {
      photos.add(photo(photos.size(), reading));
    }
    return brief(photos);
  }

  private static SongBrief brief(List<PhotoOutcome.Read> photos) {
    List<SceneReading> readings = photos.stream().map(PhotoOutcome.Read::reading).toList();
    return Briefing.brief(readings, AlbumReading.of(photos), Wishes.NONE, new Seed(7));
  }

  /** A photo of noise: other pixels for every number. */
  private static PhotoOutcome.Read photo(int number, SceneReading reading) {
    byte[] noise = new byte[3 * 32 * 32];
    new Random(number).nextBytes(noise);
    Fingerprint fingerprint = Fingerprint.of(new PixelImage(32, 32, noise));
    return new PhotoOutcome.Read(
        reading, new byte[0], List.of(), fingerprint, null, ReadTimes.NONE);
  }

  private static DetectedObject person() {
    return new DetectedObject("person", 0.9, BOX);
  }

  private static SceneReading reading(double valence, SceneTag... tags) {
    return reading(valence, List.of(), tags);
  }

  private static SceneReading reading(
      double valence, List<DetectedObject> objects, SceneTag... tags) {
    return new SceneReading(
        640,
        480,
        List.of(tags),
        Map.of(),
        objects,
        List.of(),
        new Palette(List.of(new Swatch("blue", "#2040a0", 1.0))),
        new Light(0.5, 0, 0.5, 0.5, TimeOfDay.DAY, Season.UNKNOWN),
        new MoodReading(valence, 0, 0.5, List.of("calm")),
        "test");
  }
}
