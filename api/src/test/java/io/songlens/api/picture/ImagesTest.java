package io.songlens.api.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagesTest {
  @ParameterizedTest
  @CsvSource({"1000, 500, 512, 256", "300, 900, 171, 512", "200, 100, 200, 100", "2000, 1, 512, 1"})
  void aPictureIsMadeNotLargerThanAsked(int width, int height, int newWidth, int newHeight) {
    byte[] file = Images.png(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));

    BufferedImage small = Images.read(Images.within(file, 512));

    assertThat(small.getWidth()).isEqualTo(newWidth);
    assertThat(small.getHeight()).isEqualTo(newHeight);
  }
}
