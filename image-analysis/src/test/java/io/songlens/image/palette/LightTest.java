package io.songlens.image.palette;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.image.decode.TestPhotos;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

class LightTest {
  @Test
  void whiteIsBrightAndColourless() {
    LightLevels white = measure(Color.WHITE);

    assertThat(white.brightness()).isEqualTo(1);
    assertThat(white.saturation()).isLessThan(0.01);
    assertThat(white.contrast()).isZero();
    assertThat(white.highlights()).isEqualTo(1);
  }

  @Test
  void orangeIsWarmAndBlueIsCool() {
    assertThat(measure(new Color(255, 150, 50)).warmth()).isGreaterThan(0.8);
    assertThat(measure(new Color(70, 110, 220)).warmth()).isLessThan(-0.8);
    assertThat(Math.abs(measure(Color.GRAY).warmth())).isLessThan(0.01);
  }

  @Test
  void eveningSkyGlows() {
    LightLevels evening = LightMeter.measure(TestPhotos.pixels(TestPhotos.evening(300, 200)));

    assertThat(evening.glow()).isGreaterThan(0.18);
    assertThat(TimeOfDayGuess.of(evening, List.of("beach"))).isEqualTo(TimeOfDay.GOLDEN_HOUR);
    assertThat(TimeOfDayGuess.of(evening, List.of("kitchen"))).isEqualTo(TimeOfDay.UNKNOWN);
  }

  @Test
  void darkOutdoorsIsNightAndPaleCoolLightIsMorning() {
    LightLevels dark = new LightLevels(0.1, 0, 0.3, 0.1, 0.01, 0);
    LightLevels pale = new LightLevels(0.7, -0.1, 0.2, 0.1, 0.5, 0);
    LightLevels plain = new LightLevels(0.5, 0.1, 0.5, 0.4, 0.2, 0);

    assertThat(TimeOfDayGuess.of(dark, List.of("forest"))).isEqualTo(TimeOfDay.NIGHT);
    assertThat(TimeOfDayGuess.of(dark, List.of("garden"))).isEqualTo(TimeOfDay.UNKNOWN);
    assertThat(TimeOfDayGuess.of(plain, List.of("portrait"))).isEqualTo(TimeOfDay.UNKNOWN);
    assertThat(TimeOfDayGuess.of(pale, List.of("lake"))).isEqualTo(TimeOfDay.MORNING);
    assertThat(TimeOfDayGuess.of(plain, List.of("lake"))).isEqualTo(TimeOfDay.DAY);
    assertThat(TimeOfDayGuess.of(plain, List.of("fireworks"))).isEqualTo(TimeOfDay.NIGHT);
  }

  private static LightLevels measure(Color colour) {
    return LightMeter.measure(TestPhotos.pixels(TestPhotos.plain(64, 64, colour)));
  }
}
