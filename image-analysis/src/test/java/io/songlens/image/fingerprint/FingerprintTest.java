package io.songlens.image.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.image.decode.AlteredPhotos;
import io.songlens.image.decode.PixelImage;
import io.songlens.image.decode.TestPhotos;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final Map<String, PixelImage> SAMPLES = AlteredPhotos.samples();

  @Test
  void anAlteredPhotoIsTheSameShot() {
    SAMPLES.forEach(
        (name, photo) -> {
          Fingerprint original = Fingerprint.of(photo);
          AlteredPhotos.of(photo)
              .forEach(
                  (change, altered) ->
                      assertThat(original.distance(Fingerprint.of(altered)))
                          .as("%s, %s", name, change)
                          .isLessThanOrEqualTo(Fingerprint.SAME_SHOT));
        });
  }

  @Test
  void differentPhotosAreNotTheSameShotEvenWhenAlteredAlike() {
    List<Map.Entry<String, Fingerprint>> all =
        SAMPLES.entrySet().stream()
            .flatMap(
                sample ->
                    Stream.concat(
                            Stream.of(sample.getValue()),
                            AlteredPhotos.of(sample.getValue()).values().stream())
                        .map(photo -> Map.entry(sample.getKey(), Fingerprint.of(photo))))
            .toList();

    for (Map.Entry<String, Fingerprint> one : all) {
      for (Map.Entry<String, Fingerprint> other : all) {
        if (!one.getKey().equals(other.getKey())) {
          assertThat(one.getValue().distance(other.getValue()))
              .as("%s and %s", one.getKey(), other.getKey())
              .isGreaterThan(Fingerprint.SAME_SHOT + 0.05);
        }
      }
    }
  }

  @Test
  void partsOfOneViewAreDifferentPhotos() {
    PixelImage lake = AlteredPhotos.sample("mountain-lake.jpg");
    Fingerprint left = Fingerprint.of(AlteredPhotos.cut(lake, 0, 0, 0.7, 1));
    Fingerprint right = Fingerprint.of(AlteredPhotos.cut(lake, 0.3, 0, 1, 1));

    assertThat(left.distance(right)).isGreaterThan(Fingerprint.SAME_SHOT);
  }

  @Test
  void distanceIsZeroForEqualPixelsAndTheSameBothWays() {
    List<Fingerprint> all = SAMPLES.values().stream().map(Fingerprint::of).toList();

    for (Fingerprint one : all) {
      assertThat(one.distance(one)).isLessThan(1e-5);
      for (Fingerprint other : all) {
        assertThat(one.distance(other)).isEqualTo(other.distance(one)).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void plainPhotosAreTheSameShotOnlyInTheSameColour() {
    Fingerprint red = plain(Color.RED);

    assertThat(red.distance(plain(new Color(245, 0, 0)))).isZero();
    assertThat(red.distance(plain(Color.BLUE))).isEqualTo(1);
    assertThat(plain(Color.WHITE).distance(plain(Color.BLACK))).isEqualTo(1);
    assertThat(red.distance(Fingerprint.of(AlteredPhotos.sample("cat.jpg")))).isEqualTo(1);
  }

  @Test
  void blurMakesLessSharpAndBrightnessDoesNot() {
    SAMPLES.forEach(
        (name, photo) -> {
          double sharpness = Fingerprint.of(photo).sharpness();
          double blurred = Fingerprint.of(AlteredPhotos.blurred(photo, 3)).sharpness();
          double darker = Fingerprint.of(AlteredPhotos.brighter(photo, 0.9)).sharpness();

          assertThat(blurred).as(name).isPositive().isLessThan(0.7 * sharpness);
          assertThat(darker / sharpness).as(name).isBetween(0.95, 1.05);
        });
  }

  private static Fingerprint plain(Color colour) {
    return Fingerprint.of(TestPhotos.pixels(TestPhotos.plain(120, 90, colour)));
  }
}
