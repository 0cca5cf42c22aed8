package io.songlens.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.image.affect.MoodReading;
import io.songlens.image.decode.PhotoLimits;
import io.songlens.image.decode.PixelImage;
import io.songlens.image.decode.Refusal;
import io.songlens.image.decode.TestPhotos;
import io.songlens.image.palette.LightLevels;
import io.songlens.image.vision.SceneTag;
import io.songlens.image.vision.Sight;
import io.songlens.image.vision.VisionModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentGateTest {
  private static final byte[] PHOTO = TestPhotos.encode(TestPhotos.evening(320, 240), "jpg");

  @Test
  void explicitPhotoIsRefusedWithAdviceWhenTheGateIsOn() {
    assertThat(read(ContentGate.ON, ContentGate.SURE))
        .isEqualTo(new PhotoOutcome.Refused(Refusal.EXPLICIT, Refusal.EXPLICIT.advice()));
  }

  @Test
  void explicitPhotoIsReadWhenTheGateIsOff() {
    assertThat(read(ContentGate.OFF, 1)).isInstanceOf(PhotoOutcome.Read.class);
  }

  @Test
  void doubtfulPhotoIsRead() {
    assertThat(read(ContentGate.ON, ContentGate.SURE - 0.01)).isInstanceOf(PhotoOutcome.Read.class);
  }

  @Test
  void quickCheckSaysTheSame() {
    assertThat(refuses(ContentGate.ON, 1, PHOTO)).isTrue();
    assertThat(refuses(ContentGate.ON, 0.2, PHOTO)).isFalse();
    assertThat(refuses(ContentGate.OFF, 1, PHOTO)).isFalse();
    assertThat(refuses(ContentGate.ON, 1, new byte[] {1, 2, 3})).isFalse();
  }

  private static boolean refuses(ContentGate gate, double explicitness, byte[] photo) {
    try (PhotoReader reader =
        new PhotoReader(PhotoLimits.DEFAULT, new Prudish(explicitness), gate)) {
      return reader.refusesContent(photo);
    }
  }

  private static PhotoOutcome read(ContentGate gate, double explicitness) {
    try (PhotoReader reader =
        new PhotoReader(PhotoLimits.DEFAULT, new Prudish(explicitness), gate)) {
      return reader.read(PHOTO);
    }
  }

  /** Sees the same in every photo. */
  private record Prudish(double explicitness) implements VisionModel {
    @Override
    public Sight look(PixelImage photo, LightLevels light) {
      return new Sight(
          List.of(new SceneTag("portrait", 0.9)),
          Map.of(),
          List.of(),
          List.of(),
          new MoodReading(0, 0, 0.1, List.of("calm")),
          explicitness,
          List.of());
    }

    @Override
    public String version() {
      return "prudish";
    }

    @Override
    public void close() {}
  }
}
