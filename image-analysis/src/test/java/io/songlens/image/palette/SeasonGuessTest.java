package io.songlens.image.palette;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.image.decode.PixelImage;
import io.songlens.image.decode.TestPhotos;
import java.awt.Color;
import org.junit.jupiter.api.Test;

class SeasonGuessTest {
  private static final PixelImage RUST =
      TestPhotos.pixels(TestPhotos.plain(64, 64, new Color(180, 90, 30)));
  private static final PixelImage GREEN =
      TestPhotos.pixels(TestPhotos.plain(64, 64, new Color(60, 130, 40)));

  @Test
  void rustyWoodsAreAutumnAndGreenOnesAreNot() {
    assertThat(season(RUST, "forest")).isEqualTo(Season.AUTUMN);
    assertThat(season(GREEN, "forest")).isEqualTo(Season.UNKNOWN);
  }

  @Test
  void rustyRoomSaysNothing() {
    assertThat(season(RUST, "kitchen")).isEqualTo(Season.UNKNOWN);
  }

  @Test
  void snowIsWinterWhateverItsColour() {
    assertThat(season(GREEN, "snow")).isEqualTo(Season.WINTER);
  }

  private static Season season(PixelImage photo, String main) {
    return SeasonGuess.of(photo, LightMeter.measure(photo), main);
  }
}
