package io.songlens.image.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.image.decode.PixelImage;
import io.songlens.image.decode.TestPhotos;
import io.songlens.image.encoder.Preparation.Resize;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreparationTest {
  private static final int SIDE = 16;

  @Test
  void levelsLoseTheMeanAndAreDividedByTheDeviation() {
    PixelImage photo = TestPhotos.pixels(TestPhotos.plain(64, 64, new Color(255, 51, 0)));
    List<Double> mean = List.of(0.5, 0.2, 0.1);
    List<Double> std = List.of(0.5, 0.2, 0.2);

    float[] planes = new Preparation(SIDE, mean, std, Resize.SQUASH).planes(photo);

    assertThat(planes).hasSize(3 * SIDE * SIDE);
    assertThat(planes[0]).isCloseTo(1f, within(1e-6f));
    assertThat(planes[SIDE * SIDE]).isCloseTo(0f, within(1e-6f));
    assertThat(planes[2 * SIDE * SIDE]).isCloseTo(-0.5f, within(1e-6f));
  }

  @Test
  void cropTakesTheMiddleAndSquashTakesAll() {
    byte[] redEnds = new byte[3 * 300 * 100];
    for (int i = 0; i < redEnds.length / 3; i++) {
      int column = i % 300;
      redEnds[3 * i + 2] = column < 100 || column >= 200 ? (byte) 255 : 0;
    }
    PixelImage photo = new PixelImage(300, 100, redEnds);

    assertThat(redShare(photo, Resize.CENTER_CROP)).isZero();
    assertThat(redShare(photo, Resize.SQUASH)).isCloseTo(2 / 3.0, within(0.02));
  }

  private static double redShare(PixelImage photo, Resize resize) {
    float[] planes = planes(photo, resize);
    double sum = 0;
    for (int i = 0; i < SIDE * SIDE; i++) {
      sum += planes[i];
    }
    return sum / (SIDE * SIDE);
  }

  private static float[] planes(PixelImage photo, Resize resize) {
    List<Double> none = List.of(0.0, 0.0, 0.0);
    List<Double> one = List.of(1.0, 1.0, 1.0);
    return new Preparation(SIDE, none, one, resize).planes(photo);
  }
}
