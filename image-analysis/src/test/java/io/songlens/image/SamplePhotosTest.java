package io.songlens.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.image.vision.DetectedObject;
import io.songlens.image.vision.Expression;
import io.songlens.image.vision.Face;
import io.songlens.image.vision.Region;
import io.songlens.image.vision.SceneGroup;
import io.songlens.image.vision.SceneTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The whole reading on real photos: whoever mixes up channels, labels or boxes fails here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplePhotosTest {
  private static final Path SAMPLES = Path.of("..", "samples");

  private final PhotoReader reader = PhotoReader.open();

  @AfterAll
  void close() {
    reader.close();
  }

  @Test
  void mainTagsAreWhatThePhotosShow() throws IOException {
    assertThat(main("cat.jpg").id()).isEqualTo("cat");
    assertThat(main("mountain-lake.jpg").id()).isEqualTo("mountain");
    assertThat(main("mountain-lake.jpg").group()).isEqualTo(SceneGroup.NATURE);
    assertThat(main("portrait.jpg").id()).isEqualTo("portrait");
    assertThat(main("flowers.jpg").id()).isEqualTo("garden");
    assertThat(main("dogs.jpg").id()).isEqualTo("dog");
  }

  @Test
  void portraitHasOneHappyFaceInTheUpperMiddleOfOnePerson() throws IOException {
    SceneReading reading = reading("portrait.jpg");

    assertThat(reading.faces()).hasSize(1);
    Face face = reading.faces().get(0);
    assertThat(face.expression()).isEqualTo(Expression.HAPPY);
    assertThat(face.box().x() + face.box().width() / 2).isBetween(0.35, 0.55);
    assertThat(face.box().y() + face.box().height() / 2).isBetween(0.15, 0.35);
    assertThat(reading.objects()).extracting(DetectedObject::label).containsExactly("person");
    assertThat(reading.mood().valence()).isGreaterThan(0.2);
  }

  @Test
  void dogIsFoundWhereItLooksOutOfTheWindow() throws IOException {
    Region dog = Objects.requireNonNull(main("dogs.jpg").region());

    assertThat(dog.x() + dog.width() / 2).isBetween(0.3, 0.7);
    assertThat(dog.y() + dog.height() / 2).isBetween(0.3, 0.7);
    assertThat(dog.area()).isLessThan(0.4);
  }

  @Test
  void sunsetIsSeenWhereTheSkyGlows() throws IOException {
    SceneTag sunset = main("city-sunset.jpg");

    assertThat(sunset.id()).isEqualTo("sunset");
    Region glow = Objects.requireNonNull(sunset.region());
    assertThat(glow.y()).isLessThan(0.6);
  }

  @Test
  void innocentPhotosPassTheContentGate() throws IOException {
    for (Path sample : samples()) {
      assertThat(reader.refusesContent(Files.readAllBytes(sample))).as("%s", sample).isFalse();
    }
  }

  @Test
  void eightThreadsReadWhatOneReads() throws Exception {
    List<Path> samples = samples();
    List<PhotoOutcome.Read> alone = new ArrayList<>();
    for (Path sample : samples) {
      alone.add(read(sample));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<PhotoOutcome.Read>> together = new ArrayList<>();
      for (Path sample : samples) {
        together.add(threads.submit(() -> read(sample)));
      }
      for (int i = 0; i < samples.size(); i++) {
        PhotoOutcome.Read one = together.get(i).get();
        assertThat(one.reading()).as("%s", samples.get(i)).isEqualTo(alone.get(i).reading());
        assertThat(one.evidence()).isEqualTo(alone.get(i).evidence());
      }
    } finally {
      threads.shutdown();
    }
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
    }
  }

  private PhotoOutcome.Read read(Path photo) throws IOException {
    return (PhotoOutcome.Read) reader.read(Files.readAllBytes(photo));
  }

  private SceneReading reading(String sample) throws IOException {
    return read(SAMPLES.resolve(sample)).reading();
  }

  private SceneTag main(String sample) throws IOException {
    return reading(sample).scenes().get(0);
  }
}
