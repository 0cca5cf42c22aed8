package io.songlens.image.palette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.image.decode.TestPhotos;
import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteExtractorTest {
  @ParameterizedTest
  @CsvSource({
    "255, 0, 0, red", "0, 128, 0, green", "0, 0, 255, blue", "255, 255, 0, yellow",
    "255, 140, 0, orange", "212, 160, 23, gold", "128, 0, 128, purple", "255, 182, 193, pink",
    "101, 67, 33, brown", "0, 0, 0, black", "128, 128, 128, grey", "255, 255, 255, white",
    "0, 128, 128, teal", "135, 180, 235, blue", "178, 34, 34, red", "34, 139, 34, green"
  })
  void colourHasItsPlainName(int r, int g, int b, String name) {
    Palette palette =
        PaletteExtractor.extract(TestPhotos.pixels(TestPhotos.plain(64, 64, new Color(r, g, b))));

    assertThat(palette.swatches()).hasSize(1);
    Swatch only = palette.swatches().get(0);
    assertThat(only.name()).isEqualTo(name);
    assertThat(only.share()).isEqualTo(1.0);
    assertThat(Color.decode(only.hex()).getGreen()).isCloseTo(g, within(3));
  }

  @Test
  void sharesAreThoseOfTheAreas() {
    Palette palette = PaletteExtractor.extract(TestPhotos.pixels(TestPhotos.cornered(200, 200)));

    assertThat(palette.swatches()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(palette.swatches().get(0).name()).isEqualTo("blue");
    assertThat(palette.swatches().get(0).share()).isCloseTo(0.75, within(0.02));
    assertThat(palette.swatches().get(1).name()).isEqualTo("red");
    assertThat(palette.swatches().get(1).share()).isCloseTo(0.25, within(0.02));
  }

  @Test
  void equalPixelsGiveEqualPalettesInAnyOrderOfWork() {
    Palette first = PaletteExtractor.extract(TestPhotos.pixels(TestPhotos.evening(300, 200)));
    PaletteExtractor.extract(TestPhotos.pixels(TestPhotos.cornered(200, 200)));

    assertThat(PaletteExtractor.extract(TestPhotos.pixels(TestPhotos.evening(300, 200))))
        .isEqualTo(first);
  }
}
