package io.songlens.image.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.image.PhotoOutcome;
import io.songlens.image.PhotoReader;
import io.songlens.image.decode.TestPhotos;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class OverlayTest {
  @Test
  void overlayIsPngOfThePhotosSizeThatDiffersFromIt() throws IOException {
    byte[] photo = TestPhotos.encode(TestPhotos.evening(640, 480), "jpg");
    try (PhotoReader reader = PhotoReader.open()) {
      PhotoOutcome.Read read = (PhotoOutcome.Read) reader.read(photo);

      byte[] png = Overlay.png(read.coverJpeg(), read.reading(), read.evidence());

      BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(png));
      BufferedImage plain = ImageIO.read(new ByteArrayInputStream(read.coverJpeg()));
      assertThat(drawn.getWidth()).isEqualTo(plain.getWidth());
      assertThat(drawn.getHeight()).isEqualTo(plain.getHeight());
      assertThat(read.evidence()).isNotEmpty();
      assertThat(differing(drawn, plain)).isGreaterThan(0.01);
      assertThatThrownBy(() -> Overlay.png(new byte[] {1, 2}, read.reading(), List.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static double differing(BufferedImage one, BufferedImage other) {
    int differing = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        differing += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
      }
    }
    return (double) differing / (one.getWidth() * one.getHeight());
  }
}
