package io.songlens.image.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.image.decode.PixelImage;
import io.songlens.image.decode.TestPhotos;
import io.songlens.image.encoder.EncoderSettings;
import io.songlens.image.encoder.EncoderVisionModel;
import io.songlens.image.encoder.TinyEncoder;
import io.songlens.image.palette.LightMeter;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The contract, on an encoder that knows mean colours only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EncoderVisionModelTest extends VisionModelContract {
  private final VisionModel model = open();

  /** The files may go as soon as the model is open. */
  private static VisionModel open() {
    try {
      Path network = Files.createTempFile("encoder", ".pt");
      Path labels = Files.createTempFile("labels", ".json");
      try {
        Files.write(network, TinyEncoder.answering(TinyEncoder.MEAN_COLOUR));
        Files.writeString(
            labels,
            TinyEncoder.labels(
                "kitchen 1 0.1 0",
                "kitchen 1 0 0.1",
                "gym 0 1 0",
                "office 0 0 1",
                "unknown 1 1 1"));
        return EncoderVisionModel.open(new EncoderSettings(network.toString(), labels));
      } finally {
        Files.delete(network);
        Files.delete(labels);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  void close() {
    model.close();
  }

  @Override
  VisionModel model() {
    return model;
  }

  @Test
  void labelNearestToThePictureIsItsScene() {
    assertThat(scene(Color.RED)).isEqualTo("kitchen");
    assertThat(scene(Color.GREEN)).isEqualTo("gym");
    assertThat(scene(Color.BLUE)).isEqualTo("office");
    assertThat(scene(Color.GRAY)).isEqualTo("unknown");
  }

  @Test
  void groupsSumUpAndEverythingElseIsTheBundledModels() {
    PixelImage photo = TestPhotos.pixels(TestPhotos.evening(320, 240));
    Sight own = model.look(photo, LightMeter.measure(photo));
    double sum = own.groups().values().stream().mapToDouble(Double::doubleValue).sum();

    assertThat(sum).isCloseTo(1, within(1e-9));
    try (VisionModel bundled = BundledVisionModel.open()) {
      Sight other = bundled.look(photo, LightMeter.measure(photo));
      assertThat(own.mood()).isEqualTo(other.mood());
      assertThat(own.objects()).isEqualTo(other.objects());
      assertThat(own.faces()).isEqualTo(other.faces());
      assertThat(own.explicitness()).isEqualTo(other.explicitness());
    }
  }

  @Test
  void versionNamesTheLabelsAndTheEncoder() {
    assertThat(model.version()).matches("encoder-colours-1-[0-9a-f]{12}\\+.+");
  }

  private String scene(Color colour) {
    PixelImage photo = TestPhotos.pixels(TestPhotos.plain(120, 90, colour));
    return model.look(photo, LightMeter.measure(photo)).scenes().get(0).id();
  }
}
