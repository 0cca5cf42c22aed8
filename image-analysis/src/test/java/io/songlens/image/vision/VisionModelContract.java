package io.songlens.image.vision;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.image.decode.PixelImage;
import io.songlens.image.decode.TestPhotos;
import io.songlens.image.palette.LightMeter;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every vision model keeps to, the bundled one and a user's. */
abstract class VisionModelContract {
  /** The model under test; opened once, closed by the subclass. */
  abstract VisionModel model();

  private static List<PixelImage> photos() {
    return List.of(
        TestPhotos.pixels(TestPhotos.evening(320, 240)),
        TestPhotos.pixels(TestPhotos.cornered(100, 400)),
        TestPhotos.pixels(TestPhotos.plain(64, 64, Color.BLACK)));
  }

  private Sight look(PixelImage photo) {
    return model().look(photo, LightMeter.measure(photo));
  }

  @Test
  void sightIsWithinItsRanges() {
    for (PixelImage photo : photos()) {
      Sight sight = look(photo);

      assertThat(sight.scenes()).isNotEmpty();
      assertThat(sight.scenes())
          .allSatisfy(tag -> assertThat(tag.confidence()).isBetween(0.0, 1.0));
      assertThat(sight.objects())
          .allSatisfy(
              object -> {
                assertThat(object.confidence()).isBetween(0.0, 1.0);
                assertThat(object.box().x() + object.box().width()).isBetween(0.0, 1.001);
                assertThat(object.box().y() + object.box().height()).isBetween(0.0, 1.001);
              });
      assertThat(sight.mood().valence()).isBetween(-1.0, 1.0);
      assertThat(sight.mood().arousal()).isBetween(-1.0, 1.0);
      assertThat(sight.mood().words()).isNotEmpty();
    }
  }

  @Test
  void equalPixelsGiveEqualSights() {
    PixelImage photo = photos().get(0);

    assertThat(look(photo)).isEqualTo(look(photo)).isEqualTo(look(photo));
  }

  @Test
  void eightThreadsSeeWhatOneSees() throws Exception {
    List<PixelImage> photos = photos();
    List<Sight> alone = photos.stream().map(this::look).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Sight>> looks = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        PixelImage photo = photos.get(i % photos.size());
        looks.add(() -> look(photo));
      }
      List<Future<Sight>> together = threads.invokeAll(looks);
      for (int i = 0; i < together.size(); i++) {
        assertThat(together.get(i).get()).isEqualTo(alone.get(i % photos.size()));
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void versionNamesTheModel() {
    assertThat(model().version()).isNotBlank();
  }
}
